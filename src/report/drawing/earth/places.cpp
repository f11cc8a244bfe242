#include "report/drawing/earth/places.hpp"

#include "report/drawing/earth/ground.hpp"
#include "report/layout/curve.hpp"
#include "report/layout/label.hpp"
#include "report/layout/separate.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>
#include <vector>

namespace entente {
namespace {

constexpr double map_gap = 1.5;                // points between figures
constexpr double name_gap = 4;                 // between a name and the next figure, beyond that
constexpr double paper_margin = 4;             // between arcs and the map's edge
constexpr double aside_gap = 26;               // between the map and what has no place on it
constexpr double bloc_gap = 7, bloc_ring = 8;  // around a bloc, and between the rings it is tried on
constexpr double leader_width = 0.5,
                 dot_radius = 1.6;  // of the line to where a figure belongs, and of its end

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

/// Whether a point lies farther from the middle of a figure than its outline in that direction.
bool lies_aside(const DiagramNode& node, Point home) {
    const auto half = figure_box(node).size();
    const auto x = (home.x - node.at.x) / half.width * 2, y = (home.y - node.at.y) / half.height * 2;
    return node.figure == Figure::passage ? std::abs(x) + std::abs(y) > 1 : std::hypot(x, y) > 1;
}

/// A circle, as a polygon.
std::vector<Point> around(Point centre, double radius) {
    constexpr int corners = 16;
    std::vector<Point> points;
    for (int i = 0; i < corners; ++i) {
        const auto angle = 2 * std::numbers::pi * i / corners;
        points.push_back(centre + Point{std::cos(angle), std::sin(angle)} * radius);
    }
    return points;
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

/// A thin line with a dot at its end to the true place of each figure that does not cover it.
void lead_home(Diagram& diagram, const Ground& ground, const std::vector<std::optional<Position>>& places) {
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (!places[i]) continue;
        auto& node = diagram.nodes[i];
        const auto home = ground.at(*places[i]);
        if (!lies_aside(node, home)) continue;
        node.home = home;
        diagram.ground.push_back({{home, node.at}, "muted", leader_width});
        diagram.ground.push_back({around(home, dot_radius), "muted", 0, true});
    }
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

}  // namespace

void lay_out_on_earth(Diagram& diagram, const Network& network) {
    const auto places = earthly(network, diagram);
    const Ground ground(window_for(diagram, places));
    ground.add_to(diagram);
    place_on_earth(diagram, ground, places);
    place_others(diagram, network, ground, places);
    lead_home(diagram, ground, places);
    // Labels choose their sides by where lines may lead, lines their ways by where labels are; then both once more.
    const auto paper = grown(ground.box(), -paper_margin);
    for (int round = 0; round < 2; ++round) {
        label_beside(diagram, paper);
        bend(diagram, paper);
    }
    lead_to_labels(diagram);
    place_marks(diagram);
}

std::optional<Position> place_of(const NationRecord& nation) {
    return nation.at ? nation.at : nation.capital_at;
}

}  // namespace entente
