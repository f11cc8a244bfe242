#include "report/drawing/sight/map.hpp"

#include "report/drawing/compose.hpp"
#include "report/drawing/earth/ground.hpp"
#include "report/drawing/frame/caption.hpp"
#include "report/drawing/frame/legend.hpp"
#include "report/layout/curve.hpp"
#include "report/layout/label.hpp"
#include "report/layout/separate.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <set>
#include <tuple>

namespace entente {
namespace {

// Points across: figures and lines are smaller than elsewhere, since places are fixed.
constexpr double smallest_figure = 8, largest_figure = 48, widest_line = 9;
constexpr double map_gap = 1.5;                // points between figures
constexpr double name_gap = 4;                 // between a name and the next figure, beyond that
constexpr double paper_margin = 4;             // between arcs and the map's edge
constexpr double aside_gap = 26;               // between the map and what has no place on it
constexpr double bloc_gap = 7, bloc_ring = 8;  // around a bloc, and between the rings it is tried on
constexpr std::size_t passage_width = 16;      // characters a line of a passage's name

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

/// What to show of the earth so that all figures and lines with a place are on it.
Window window_for(const Diagram& diagram, const std::vector<std::optional<Position>>& places) {
    std::vector<Degrees> known;
    for (const auto& place : places) {
        if (place) known.push_back(degrees(*place));
    }
    std::vector<MapLine> ways;
    for (const auto& link : diagram.links) {
        const auto &from = places[link.from], &to = places[link.to];
        if (from && to) ways.push_back({degrees(*from), degrees(*to), link.width});
    }
    return window_of(known, ways);
}

/// The middle of the members of a bloc that have a place.
std::optional<Point> middle(const Network& network, const Ground& ground, const BlocRecord& bloc) {
    Point sum;
    double count = 0;
    for (auto member : bloc.members) {
        auto place = place_of(network.nations[member]);
        if (!place) continue;
        sum = sum + ground.at(*place);
        ++count;
    }
    if (count == 0) return std::nullopt;
    return sum * (1 / count);
}

/// The place nearest to a point where a box covers none of others and, if there is one, lies on the paper; on rings around it.
Point nearest_free(Point wished, Extent size, const std::vector<Box>& taken, Box paper) {
    constexpr int directions = 24;
    for (double ring = 0;; ring += bloc_ring) {
        for (int i = 0; i < (ring > 0 ? directions : 1); ++i) {
            const auto angle = 2 * std::numbers::pi * i / directions;
            const auto centre = wished + Point{std::cos(angle), std::sin(angle)} * ring;
            const auto box = grown(box_around(centre, size), bloc_gap);
            const auto covers = [&](Box other) { return shared_area(box, other) > 0; };
            const bool lies_on = joined(box, paper) == paper || ring > paper.size().width;
            if (lies_on && std::none_of(taken.begin(), taken.end(), covers)) return centre;
        }
    }
}

/// Puts the figures with a place where they lie, those of nations moved apart with their names as little as need be.
void place_on_earth(Diagram& diagram, const Ground& ground,
                    const std::vector<std::optional<Position>>& places) {
    std::vector<std::size_t> which;
    std::vector<Point> centres, shifts;
    std::vector<Extent> sizes;
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (!places[i]) continue;
        const auto& node = diagram.nodes[i];
        auto [size, shift] =
            node.figure == Figure::nation ? standing(node) : Standing{figure_box(node).size(), {}};
        if (shift.x > 0) size.width += name_gap;
        which.push_back(i);
        centres.push_back(ground.at(*places[i]) + shift);
        shifts.push_back(shift);
        sizes.push_back(size);
    }
    centres = inflated(std::move(centres), sizes, map_gap, grown(ground.box(), -paper_margin));
    for (std::size_t i = 0; i < which.size(); ++i) diagram.nodes[which[i]].at = centres[i] - shifts[i];
}

/// Puts blocs beside their members, and what has no place in a row below the map.
void place_others(Diagram& diagram, const Network& network, const Ground& ground,
                  const std::vector<std::optional<Position>>& places) {
    std::vector<Box> taken;
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (!places[i]) continue;
        const auto [size, shift] = standing(diagram.nodes[i]);
        taken.push_back(box_around(diagram.nodes[i].at + shift, size));
    }
    const auto box = ground.box();
    Point aside{box.centre().x, box.low.y - aside_gap};
    for (std::size_t i = 0; i < places.size(); ++i) {
        auto& node = diagram.nodes[i];
        if (places[i]) continue;
        const auto wished = node.figure == Figure::bloc
                                ? middle(network, ground, network.blocs[*network.bloc(node.id.substr(5))])
                                : std::nullopt;
        if (wished) {
            node.at = nearest_free(*wished, figure_box(node).size(), taken, box);
            taken.push_back(figure_box(node));
        } else {
            node.at = aside;
            aside.x += std::max(120.0, figure_box(node).size().width + aside_gap);
        }
    }
}

void lay_out_map(Diagram& diagram, const Network& network) {
    const auto places = earthly(network, diagram);
    const Ground ground(window_for(diagram, places));
    ground.add_to(diagram);
    place_on_earth(diagram, ground, places);
    place_others(diagram, network, ground, places);
    label_beside(diagram);
    bend(diagram, grown(ground.box(), -paper_margin));
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
    composition.scale.widest = widest_line;
    Told told;
    if (!network.chains.empty()) {
        for (auto nation : network.nations.ids()) {
            if (part_of(network, view, nation, options).takes_part()) composition.add_nation(nation);
        }
        add_trade(composition, told);
    }
    if (options.agreements) add_pacts(composition, told);
    told.also.push_back("Codes are those of ISO 3166-1. Nations that lie close are moved apart. " +
                        ground_in_words());
    composition.finish();
    auto& diagram = composition.diagram;
    measure(diagram);
    lay_out_map(diagram, network);
    if (options.legend) add_legend(diagram, composition.scale);
    set_frame(diagram, frame_of(network, options, told));
    return std::move(diagram);
}

}  // namespace entente
