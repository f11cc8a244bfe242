#include "report/layout/curve.hpp"

#include "report/layout/crowd.hpp"
#include "report/layout/label.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>
#include <optional>
#include <utility>

namespace entente {
namespace {

constexpr std::array bends{0.06,  0.1,   -0.06, 0.14,  -0.1,  0.18, -0.14, 0.22,  -0.18,
                           0.26,  -0.22, 0.3,   -0.26, 0.34,  -0.3, 0.38,  -0.34, 0.43,
                           -0.38, 0.48,  -0.43, 0.54,  -0.48, 0.6,  -0.54};
constexpr std::size_t least_samples = 24;
constexpr double sample_length = 8;  // points, at most
constexpr double short_chord =
    200;  // points up to which a line is a short one: what it covers counts by its share of the way
constexpr double figure_cost = 6, label_cost = 3;  // of a part of the way that leads through them
constexpr double beside_cost = 0.018;              // a point of the way that runs beside another line
constexpr int rounds = 2;        // in which lines choose their bends, each but the first knowing all others'
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

/// What a bend costs by itself: its share of the way, and how far out it leads, the more beyond an inch and a half and the
/// wider the line is.
double detour(double bend, double length, double width) {
    constexpr double usual = 8;  // points of width that make a bend twice as dear
    auto out = std::abs(bend) * length;
    return (std::abs(bend) * 6 + out * 0.02 + std::max(0.0, out - 110) * 0.15) * (1 + width / usual);
}

/// What it costs to leave the paper at a point, the more the farther.
double outside(const std::optional<Box>& paper, Point point) {
    if (!paper || holds(*paper, point)) return 0;
    const auto off = [](double low, double x, double high) { return std::max({low - x, 0.0, x - high}); };
    return 2 + 0.2 * (off(paper->low.x, point.x, paper->high.x) + off(paper->low.y, point.y, paper->high.y));
}

/// What a link of that width had better not lead through, and what each part of the way costs that does.
struct Hurdle {
    Box box;
    double cost{};
};

std::vector<Hurdle> hurdles(const std::vector<Obstacle>& obstacles, const DiagramLink& link) {
    std::vector<Hurdle> result;
    for (const auto& obstacle : obstacles) {
        const bool own = obstacle.node == link.from || obstacle.node == link.to;
        if (own && !obstacle.beside) continue;
        if (!own) result.push_back({grown(obstacle.figure, link.width / 2), figure_cost});
        result.push_back(
            {grown(obstacle.label, link.width / 2), own ? 0.4 + link.width * own_label_share : label_cost});
    }
    return result;
}

/// A box around a curve: it does not leave that of its ends and handles.
Box around(const Curve& curve) {
    return joined(joined({curve[0], curve[0]}, {curve[1], curve[1]}),
                  joined({curve[2], curve[2]}, {curve[3], curve[3]}));
}

/// What a curve costs by its detour, where it leaves the paper and by what it leads through, as soon as that is more than a
/// limit.
double cover(const std::vector<Hurdle>& hurdles, const std::optional<Box>& paper, const Curve& curve,
             double detour, double limit) {
    const auto chord = distance(curve[0], curve[3]);
    const auto samples = std::max(least_samples, parts_of(curve, sample_length));
    const auto of_sample = std::max(1.0, chord / short_chord) * static_cast<double>(least_samples) /
                           static_cast<double>(samples);
    const auto reach = around(curve);
    std::vector<Hurdle> near;
    for (const auto& hurdle : hurdles) {
        if (shared_area(grown(reach, 1), hurdle.box) > 0) near.push_back(hurdle);
    }
    auto cost = detour;
    for (std::size_t i = 1; i < samples && cost < limit; ++i) {
        const auto point = at(curve, static_cast<double>(i) / static_cast<double>(samples));
        cost += outside(paper, point) * of_sample;
        for (const auto& hurdle : near) {
            if (holds(hurdle.box, point)) cost += hurdle.cost * of_sample;
        }
    }
    return cost;
}

/// The bends that the links of a diagram have taken.
struct Bends {
    struct Taken {
        bool chosen = false;
        double middle =
            0;  ///< how far it lies from the straight line, as seen from the end of the smaller index
    };
    std::vector<Taken> of_link;
    std::map<std::pair<std::size_t, std::size_t>, std::vector<std::size_t>> between;  ///< links by their ends
    Crowd crowd;
};

Bends bends_of(const Diagram& diagram) {
    Bends result{std::vector<Bends::Taken>(diagram.links.size()), {}, Crowd(diagram.links.size())};
    for (std::size_t i = 0; i < diagram.links.size(); ++i)
        result.between[std::minmax(diagram.links[i].from, diagram.links[i].to)].push_back(i);
    return result;
}

double signed_middle(const DiagramLink& link, double bend, double length) {
    return (link.from < link.to ? bend : -bend) * length;
}

/// What it costs that other links lie on or beside a curve, those between the same nodes above all.
double company(const Diagram& diagram, Bends& taken, std::size_t index, const Curve& curve, double middle) {
    const auto& link = diagram.links[index];
    double cost = taken.crowd.beside(curve, link.width) * beside_cost;
    for (const auto other : taken.between[std::minmax(link.from, link.to)]) {
        const auto& theirs = taken.of_link[other];
        if (!theirs.chosen) continue;
        if (std::abs(theirs.middle - middle) < apart + (diagram.links[other].width + link.width) / 2)
            cost += 20;
    }
    return cost;
}

/// What a link shall not leave: the box of the group of both its ends, else the paper.
std::optional<Box> sheet_of(const Diagram& diagram, const DiagramLink& link,
                            const std::optional<Box>& paper) {
    const auto group = diagram.nodes[link.from].group;
    if (group == 0 || group != diagram.nodes[link.to].group) return paper;
    const auto& box = diagram.groups[group - 1].box;
    return box == Box{} ? paper : box;
}

void choose(Diagram& diagram, std::size_t index, const std::vector<Obstacle>& obstacles,
            const std::optional<Box>& paper, Bends& taken) {
    auto& link = diagram.links[index];
    const auto& from = diagram.nodes[link.from];
    const auto& to = diagram.nodes[link.to];
    const auto sheet = sheet_of(diagram, link, paper);
    auto length = distance(from.at, to.at);
    taken.crowd.remove(index);
    taken.of_link[index].chosen = false;
    const auto in_the_way = hurdles(obstacles, link);
    double best = 0, best_cost = std::numeric_limits<double>::infinity();
    for (auto bend : bends) {
        const auto whole = bent(from.at, to.at, bend);
        auto cost = cover(in_the_way, sheet, whole, detour(bend, length, link.width), best_cost);
        if (cost >= best_cost) continue;
        const auto curve = part(whole, leaves(from, whole, false), 1 - leaves(to, whole, true));
        cost += company(diagram, taken, index, curve, signed_middle(link, bend, length));
        if (cost >= best_cost) continue;
        best = bend;
        best_cost = cost;
        link.curve = curve;
    }
    taken.crowd.add(index, link.curve, link.width);
    taken.of_link[index] = {true, signed_middle(link, best, length)};
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
    auto taken = bends_of(diagram);
    for (int round = 0; round < rounds; ++round) {
        for (auto index : order) choose(diagram, index, around, paper, taken);
    }
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
