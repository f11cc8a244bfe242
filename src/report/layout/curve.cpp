#include "report/layout/curve.hpp"

#include "report/layout/label.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numeric>
#include <optional>
#include <utility>

namespace entente {
namespace {

constexpr std::array bends{0.06,  0.1,  -0.06, 0.14, -0.1,  0.22, -0.14, 0.3,
                           -0.22, 0.38, -0.3,  0.48, -0.38, 0.6,  -0.48};
constexpr int samples = 24;
constexpr double apart = 7;      // points between the middles of two links of one pair
constexpr double tip_gap = 1.5;  // points between an arrow and the outline it points at
constexpr double own_label_share =
    0.1;  // a wide line is cut off from its figure by the label more than a thin one

struct Obstacle {
    std::size_t node;
    Box figure;
    Box label;
    bool beside;  ///< the label stands outside the figure
};

std::vector<Obstacle> obstacles(const Diagram& diagram) {
    std::vector<Obstacle> result;
    for (std::size_t i = 0; i < diagram.nodes.size(); ++i) {
        const auto& node = diagram.nodes[i];
        const bool beside = !node.inside && !node.label.empty();
        auto label = beside ? label_box(node) : figure_box(node);
        result.push_back({i, grown(figure_box(node), 3), grown(label, 1), beside});
    }
    return result;
}

/// A curve that leaves the straight line to its left by a share of its length.
Curve bent(Point from, Point to, double bend) {
    auto chord = to - from;
    Point left{-chord.y, chord.x};
    auto out = left * (bend * 4 / 3);
    return {from, from + chord * (1.0 / 3) + out, from + chord * (2.0 / 3) + out, to};
}

bool inside(const DiagramNode& node, Point point, double gap) {
    auto half = figure_box(node).size();
    auto x = std::abs(point.x - node.at.x) / (half.width / 2 + gap);
    auto y = std::abs(point.y - node.at.y) / (half.height / 2 + gap);
    switch (node.figure) {
        case Figure::nation:
            return x * x + y * y < 1;
        case Figure::passage:
            return x + y < 1;
        case Figure::agreement:
            return y < 1 && x + y / 4 < 1;
        default:
            return x < 1 && y < 1;
    }
}

/// The parameter at which a curve that starts in a figure leaves it and its label.
double leaves(const DiagramNode& node, const Curve& curve, bool from_end) {
    bool beside = !node.inside && !node.label.empty();
    double low = 0, high = 0.5;
    for (int i = 0; i < 24; ++i) {
        auto middle = (low + high) / 2;
        auto point = at(curve, from_end ? 1 - middle : middle);
        (inside(node, point, tip_gap) || (beside && holds(label_box(node), point)) ? low : high) = middle;
    }
    return high;
}

/// What a bend costs by itself: its share of the way, and how far out it leads, the more beyond an inch and a half.
double detour(double bend, double length) {
    auto out = std::abs(bend) * length;
    return std::abs(bend) * 6 + out * 0.02 + std::max(0.0, out - 110) * 0.15;
}

/// What it costs to leave the paper at a point, the more the farther.
double outside(const std::optional<Box>& paper, Point point) {
    if (!paper || holds(*paper, point)) return 0;
    const auto off = [](double low, double x, double high) { return std::max({low - x, 0.0, x - high}); };
    return 2 + 0.2 * (off(paper->low.x, point.x, paper->high.x) + off(paper->low.y, point.y, paper->high.y));
}

/// How much a curve covers: figures count more than labels.
double cover(const std::vector<Obstacle>& obstacles, const std::optional<Box>& paper, const DiagramLink& link,
             const Curve& curve, double bend) {
    double cost = detour(bend, distance(curve[0], curve[3]));
    for (int i = 1; i < samples; ++i) {
        auto point = at(curve, static_cast<double>(i) / samples);
        cost += outside(paper, point);
        for (const auto& obstacle : obstacles) {
            bool own = obstacle.node == link.from || obstacle.node == link.to;
            if (own && !obstacle.beside) continue;
            if (!own && holds(grown(obstacle.figure, link.width / 2), point)) cost += 3;
            if (holds(grown(obstacle.label, link.width / 2), point))
                cost += own ? 0.4 + link.width * own_label_share : 1.5;
        }
    }
    return cost;
}

/// How far the middles of the links between two nodes lie from the straight line, as seen from the smaller
/// one.
using Taken = std::map<std::pair<std::size_t, std::size_t>, std::vector<std::pair<double, double>>>;

double signed_middle(const DiagramLink& link, double bend, double length) {
    return (link.from < link.to ? bend : -bend) * length;
}

void choose(Diagram& diagram, DiagramLink& link, const std::vector<Obstacle>& obstacles,
            const std::optional<Box>& paper, Taken& taken) {
    const auto& from = diagram.nodes[link.from];
    const auto& to = diagram.nodes[link.to];
    auto length = distance(from.at, to.at);
    auto& neighbours = taken[std::minmax(link.from, link.to)];
    double best = 0, best_cost = -1;
    for (auto bend : bends) {
        auto middle = signed_middle(link, bend, length);
        auto cost = cover(obstacles, paper, link, bent(from.at, to.at, bend), bend);
        for (auto [other, width] : neighbours) {
            if (std::abs(other - middle) < apart + (width + link.width) / 2) cost += 20;
        }
        if (best_cost >= 0 && cost >= best_cost) continue;
        best = bend;
        best_cost = cost;
    }
    neighbours.emplace_back(signed_middle(link, best, length), link.width);
    auto whole = bent(from.at, to.at, best);
    link.curve = part(whole, leaves(from, whole, false), 1 - leaves(to, whole, true));
}

double covered(const std::vector<Box>& taken, Box box) {
    auto add = [&](double sum, Box other) { return sum + shared_area(box, other); };
    return std::accumulate(taken.begin(), taken.end(), 0.0, add);
}

/// Points on and beside a curve, from the middle of the curve on.
std::vector<Point> mark_places(const Curve& curve) {
    std::vector<Point> result;
    for (double off : {0.0, 9.0, -9.0, 18.0, -18.0, 30.0, -30.0}) {
        for (int step = 0; step <= 19; ++step) {
            auto t = 0.5 + (step % 2 == 0 ? 1 : -1) * 0.04 * ((step + 1) / 2);
            auto way = heading(curve, t);
            result.push_back(at(curve, t) + Point{-way.y, way.x} * off);
        }
    }
    return result;
}

void place_mark(DiagramLink& link, const std::vector<Box>& taken) {
    double least = -1;
    for (auto place : mark_places(link.curve)) {
        auto area = covered(taken, box_around(place, link.mark_size));
        if (least >= 0 && area >= least) continue;
        least = area;
        link.mark_at = place;
        if (area <= 0) return;
    }
}

}  // namespace

Box mark_box(const DiagramLink& link) {
    return box_around(link.mark_at, link.mark_size);
}

void bend(Diagram& diagram, const std::optional<Box>& paper) {
    auto around = obstacles(diagram);
    std::vector<std::size_t> order(diagram.links.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](auto a, auto b) { return diagram.links[a].width > diagram.links[b].width; });
    Taken taken;
    for (auto index : order) choose(diagram, diagram.links[index], around, paper, taken);
}

void place_marks(Diagram& diagram) {
    std::vector<Box> taken;
    for (const auto& node : diagram.nodes) {
        taken.push_back(figure_box(node));
        if (!node.inside && !node.label.empty()) taken.push_back(label_box(node));
    }
    const auto is_pointed_at = [](const DiagramLink& link) { return link.route || !link.cut.empty(); };
    for (const bool pointed_at : {true, false}) {
        for (auto& link : diagram.links) {
            if (link.mark_size.width <= 0 || is_pointed_at(link) != pointed_at) continue;
            place_mark(link, taken);
            taken.push_back(mark_box(link));
        }
    }
}

}  // namespace entente
