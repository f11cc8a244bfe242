#include "report/drawing/sight/map.hpp"

#include "report/drawing/compose.hpp"
#include "report/drawing/earth/ground.hpp"
#include "report/drawing/earth/places.hpp"
#include "report/drawing/frame/caption.hpp"
#include "report/drawing/frame/legend.hpp"
#include "report/layout/label.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace entente {
namespace {

// Points across: figures and lines are smaller than elsewhere, since places are fixed.
constexpr double smallest_figure = 8, largest_figure = 48, widest_line = 9, thinner_agreements = 0.75;
constexpr std::size_t passage_width = 16;  // characters a line of a passage's name

/// Passages of a link in the order they are written, which is that of the way.
std::vector<PassageId> way_of(const Network& network, LinkId id) {
    const auto& link = network.links[id];
    if (!link.written) return link.via;
    std::vector<PassageId> way;
    for (const auto& name : network.definition.links[*link.written].via) {
        if (auto passage = network.passage(*name)) way.push_back(*passage);
    }
    return way;
}

std::size_t add_passage(Composition& composition, PassageId id) {
    const auto& record = composition.network.passages[id];
    auto at = composition.index("passage:" + record.id);
    auto& figure = composition.diagram.nodes[at];
    figure.label = in_lines(record.name, passage_width);
    figure.letters = small_label_height;
    figure.figure = Figure::passage;
    figure.fill = "passage";
    figure.tip = record.name;
    composition.point_at(figure, element(id));
    return at;
}

/// A part of a flow between two figures, added up with others on the same part.
using Hops = std::map<std::tuple<std::size_t, std::size_t, Line>, DrawnFlow>;

void add_hops(Composition& composition, Hops& hops, const DrawnFlow& flow) {
    const auto& network = composition.network;
    auto from = composition.add_nation(flow.from), to = composition.add_nation(flow.to);
    auto last = from;
    auto add = [&](std::size_t next) {
        auto [found, is_new] = hops.try_emplace({last, next, flow.line}, flow);
        if (!is_new) {
            found->second.amount += flow.amount;
            found->second.unknown = found->second.unknown && flow.unknown;
            found->second.links.insert(found->second.links.end(), flow.links.begin(), flow.links.end());
        }
        last = next;
    };
    for (auto passage : way_of(network, flow.links.front())) {
        if (network.passages[passage].at) add(add_passage(composition, passage));
    }
    add(to);
}

void add_trade(Composition& composition, Told& told) {
    const auto& network = composition.network;
    auto flows = trade(network, composition.view, composition.options);
    told.flows = merged(flows, false);
    auto shown = chosen(told.flows, network, composition.options, false);
    told.hidden = {shown.hidden_lines, shown.hidden_amount};
    std::set<LinkId> kept;
    for (const auto& flow : shown.flows) kept.insert(flow.links.begin(), flow.links.end());
    Hops hops;
    for (const auto& flow : flows) {
        if (kept.contains(flow.links.front())) add_hops(composition, hops, flow);
    }
    for (const auto& [ends, flow] : hops) composition.add_flow(flow, std::get<0>(ends), std::get<1>(ends));
}

void add_pacts(Composition& composition, Told& told) {
    std::size_t left_out = 0;
    for (const auto& pact : pacts(composition.network, composition.view, composition.options)) {
        if (pact.parties.size() == 2)
            composition.add_pact(pact);
        else
            left_out += pact.agreements.size();
    }
    if (left_out == 0) return;
    told.also.push_back(fmt::format("{} of one or of more than two parties {} in the view of nations.",
                                    left_out == 1 ? "1 agreement" : fmt::format("{} agreements", left_out),
                                    left_out == 1 ? "is" : "are"));
}

/// What a reader must know of the places of figures: that some are not their own, and what the ground is.
std::string about_places(const Diagram& diagram) {
    const auto& nodes = diagram.nodes;
    const bool moved = std::any_of(nodes.begin(), nodes.end(), [](const auto& node) { return node.home; });
    return fmt::format(
        "Codes are those of ISO 3166-1. {}{}",
        moved ? "Those that lie close are moved apart; a thin line leads from each to a dot at its place. "
              : "",
        ground_in_words());
}

}  // namespace

bool lies_on_earth(const Network& network) {
    return std::any_of(network.nations.begin(), network.nations.end(),
                       [](const NationRecord& nation) { return place_of(nation).has_value(); });
}

Diagram draw_map(const Network& network, const View& view, const Palette& palette,
                 const DrawingOptions& options) {
    Composition composition(network, view, palette, options);
    composition.scale.largest = largest_figure;
    composition.scale.smallest = smallest_figure;
    composition.scale.widest = widest_line;
    composition.scale.agreed = thinner_agreements;
    Told told;
    if (!network.chains.empty()) {
        for (auto nation : network.nations.ids()) {
            if (part_of(network, view, nation, options).takes_part()) composition.add_nation(nation);
        }
        add_trade(composition, told);
    }
    if (options.agreements) add_pacts(composition, told);
    composition.finish();
    auto& diagram = composition.diagram;
    measure(diagram);
    lay_out_on_earth(diagram, network);
    told.also.push_back(about_places(diagram));
    if (options.legend) add_legend(diagram, composition.scale);
    set_frame(diagram, frame_of(network, options, told));
    return std::move(diagram);
}

}  // namespace entente
