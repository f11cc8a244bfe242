#include "report/drawing/sight/map.hpp"

#include "report/drawing/compose.hpp"
#include "report/drawing/frame/caption.hpp"
#include "report/drawing/frame/legend.hpp"
#include "report/drawing/sight/globe.hpp"
#include "report/layout/curve.hpp"
#include "report/layout/label.hpp"
#include "report/layout/separate.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace entente {
namespace {

constexpr double smallest_figure = 25;  // points across: room for a code
constexpr double largest_figure = 56;   // points across: smaller than elsewhere, since places are fixed
constexpr double map_gap = 13;          // points between figures, for the labels

std::optional<Position> place_of(const NationRecord& nation) {
    return nation.at ? nation.at : nation.capital_at;
}

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
    figure.label = in_lines(record.name, 14);
    figure.figure = Figure::passage;
    figure.fill = "passage";
    figure.tip = record.name;
    composition.point_at(figure, element(id));
    return at;
}

/// A part of a flow between two figures, added up with others on the same part.
using Hops = std::map<std::tuple<std::size_t, std::size_t, Line>, Flow>;

void add_hops(Composition& composition, Hops& hops, const Flow& flow) {
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

/// Where each figure belongs on earth; nothing for areas without a place.
std::vector<std::optional<Position>> earthly(const Network& network, const Diagram& diagram) {
    std::vector<std::optional<Position>> result;
    for (const auto& node : diagram.nodes) {
        std::optional<Position> place;
        auto id = node.id.substr(node.id.find(':') + 1);
        if (node.figure == Figure::passage) place = network.passages[*network.passage(id)].at;
        if (node.figure == Figure::nation) place = place_of(network.nations[*network.nation(id)]);
        result.push_back(place);
    }
    return result;
}

/// The middle of the members of a bloc that have a place.
std::optional<Point> middle(const Network& network, const Globe& globe, const BlocRecord& bloc) {
    Point sum;
    double count = 0;
    for (auto member : bloc.members) {
        auto place = place_of(network.nations[member]);
        if (!place) continue;
        sum = sum + globe.at(*place);
        ++count;
    }
    if (count == 0) return std::nullopt;
    return sum * (1 / count);
}

void lay_out_map(Diagram& diagram, const Network& network) {
    auto places = earthly(network, diagram);
    std::vector<Position> known;
    for (const auto& place : places) {
        if (place) known.push_back(*place);
    }
    Globe globe(known);
    auto box = globe.add_grid(diagram);
    Point aside{box.centre().x, box.low.y + 30};
    std::vector<Point> centres;
    std::vector<Extent> sizes;
    for (std::size_t i = 0; i < diagram.nodes.size(); ++i) {
        auto& node = diagram.nodes[i];
        std::optional<Point> centre;
        if (places[i]) centre = globe.at(*places[i]);
        if (node.figure == Figure::bloc)
            centre = middle(network, globe, network.blocs[*network.bloc(node.id.substr(5))]);
        if (!centre) {
            centre = aside;
            aside.x += 120;
        }
        centres.push_back(*centre);
        sizes.push_back(figure_box(node).size());
    }
    centres = separated(std::move(centres), sizes, map_gap);
    for (std::size_t i = 0; i < centres.size(); ++i) diagram.nodes[i].at = centres[i];
    label_beside(diagram);
    bend(diagram);
    place_marks(diagram);
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
    Told told;
    if (!network.chains.empty()) {
        for (auto nation : network.nations.ids()) {
            if (part_of(network, view, nation, options).takes_part()) composition.add_nation(nation);
        }
        add_trade(composition, told);
    }
    if (options.agreements) add_pacts(composition, told);
    told.also.push_back("Codes are those of ISO 3166-1. Nations that lie close are moved apart.");
    composition.finish();
    auto& diagram = composition.diagram;
    measure(diagram);
    lay_out_map(diagram, network);
    if (options.legend) add_legend(diagram, composition.scale);
    set_frame(diagram, frame_of(network, options, told));
    return std::move(diagram);
}

}  // namespace entente
