#include "report/layout/label.hpp"

#include "base/width.hpp"
#include "report/diagram/render.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <optional>

namespace entente {
namespace {

constexpr double outer_border = 4;  // points Graphviz leaves between the two borders of a figure
constexpr double label_gap = 1;

/// Whether a label of that size lies inside the outline.
bool fits(const DiagramNode& node) {
    auto x = node.label_size.width / node.size.width, y = (node.label_size.height - 2) / node.size.height;
    if (node.figure == Figure::nation) return x * x + y * y < 0.95;
    return node.figure == Figure::passage ? x + y < 0.95 : x < 0.95 && y < 1;
}

/// The width of a hexagon around all lines of a label. Its sides take a quarter of its width each at top and bottom, and
/// nothing in the middle; letters are lower than their lines.
double around_lines(const DiagramNode& node, double height) {
    constexpr double letters_share = 0.8;
    std::vector<std::size_t> widths{0};
    for (std::size_t from = 0; from <= words_of(node).size();) {
        const auto words = words_of(node);
        const auto to = std::min(words.find('\n', from), words.size());
        widths.push_back(shown_width(words.substr(from, to - from)));
        from = to + 1;
    }
    widths.erase(widths.begin());
    const auto widest =
        static_cast<double>(std::max<std::size_t>(*std::max_element(widths.begin(), widths.end()), 1));
    const auto count = static_cast<double>(widths.size());
    double width = node.label_size.width;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        const auto line = static_cast<double>(i);
        const auto out = std::max(std::abs(2 * line / count - 1), std::abs(2 * (line + 1) / count - 1));
        const auto away = letters_share * out * node.label_size.height / height;
        width =
            std::max(width, node.label_size.width * static_cast<double>(widths[i]) / widest / (1 - away / 2));
    }
    return width;
}

void fit(DiagramNode& node) {
    node.inside = fits(node);
    if (node.figure == Figure::agreement || node.figure == Figure::bloc || node.figure == Figure::plant) {
        node.inside = true;
        const auto height = node.label_size.height + 5;
        const auto width =
            node.figure == Figure::agreement ? around_lines(node, height) : node.label_size.width;
        node.size = {width + 8, height};
    }
}

template <class Things, class Take>
void collect(std::vector<Words>& words, const Diagram& diagram, const Things& things, Take text) {
    for (const auto& thing : things) words.push_back({text(thing), lettering(diagram, thing)});
}

/// Where a label may stand, from the best on.
std::vector<Point> places(const DiagramNode& node, double ring) {
    auto half = node.label_size;
    auto figure = figure_box(node).size();
    auto right = figure.width / 2 + half.width / 2 + label_gap + ring;
    auto up = figure.height / 2 + half.height / 2 + label_gap + ring;
    constexpr std::array<std::array<double, 2>, 12> sides{{{1, 0},
                                                           {-1, 0},
                                                           {0, -1},
                                                           {0, 1},
                                                           {.8, .8},
                                                           {.8, -.8},
                                                           {-.8, .8},
                                                           {-.8, -.8},
                                                           {.5, 1},
                                                           {-.5, 1},
                                                           {.5, -1},
                                                           {-.5, -1}}};
    std::vector<Point> result;
    for (auto [x, y] : sides) result.push_back(node.at + Point{x * right, y * up});
    return result;
}

/// How wide the lines are together that, drawn straight, lead through a box.
double crossed(const Diagram& diagram, Box box) {
    double sum = 0;
    for (const auto& link : diagram.links) {
        if (crosses(box, diagram.nodes[link.from].at, diagram.nodes[link.to].at)) sum += link.width;
    }
    return sum;
}

/// The way of a line from the middle of one figure to that of another: along its curve, straight where it has none yet.
struct Way {
    std::vector<Point> points;
    double width{};
    Box box{};
};

Way way_of(const Diagram& diagram, const DiagramLink& link) {
    constexpr int parts = 24;
    Way way{{diagram.nodes[link.from].at}, link.width, {}};
    if (link.curve != Curve{}) {
        for (int i = 0; i <= parts; ++i) way.points.push_back(at(link.curve, static_cast<double>(i) / parts));
    }
    way.points.push_back(diagram.nodes[link.to].at);
    way.box = {way.points.front(), way.points.front()};
    for (const auto point : way.points) way.box = joined(way.box, {point, point});
    return way;
}

std::vector<Way> ways_of(const Diagram& diagram) {
    std::vector<Way> ways;
    for (const auto& link : diagram.links) ways.push_back(way_of(diagram, link));
    return ways;
}

bool leads_through(const Way& way, Box box) {
    const auto reach = grown(way.box, 1e-6);  // that of an upright line has no area
    if (shared_area(reach, box) <= 0) return false;
    for (std::size_t i = 1; i < way.points.size(); ++i) {
        if (crosses(box, way.points[i - 1], way.points[i])) return true;
    }
    return false;
}

/// What a label there hides: lines that lead through its box, by their width, and dots at the places of figures that stand
/// aside.
double hidden_by(const Diagram& diagram, const std::vector<Way>& ways, Box box) {
    constexpr double of_dot = 4;  // points of width
    double sum = 0;
    for (const auto& way : ways)
        sum += leads_through(way, grown(box, std::max(0.0, way.width / 2 - 1))) ? way.width : 0;
    for (const auto& node : diagram.nodes)
        sum += node.home && holds(grown(box, 1.5), *node.home) ? of_dot : 0;
    return sum;
}

std::vector<Box> figure_boxes(const Diagram& diagram) {
    std::vector<Box> boxes;
    for (const auto& node : diagram.nodes) boxes.push_back(figure_box(node));
    return boxes;
}

bool is_free(const std::vector<Box>& taken, Box box) {
    return std::none_of(taken.begin(), taken.end(), [&](Box other) { return shared_area(box, other) > 0; });
}

/// The place at the right of each figure, kept for its own label until that has one; none where a figure stands there.
std::vector<Box> kept_places(const Diagram& diagram, const std::vector<Box>& figures) {
    std::vector<Box> kept;
    for (const auto& node : diagram.nodes) {
        const auto box = box_around(places(node, 0).front(), node.label_size);
        const bool beside = !node.inside && !node.label.empty();
        kept.push_back(beside && is_free(figures, box) ? box : Box{});
    }
    return kept;
}

/// How far two boxes lie from each other, across and upright together.
double gap_between(Box a, Box b) {
    return std::max({0.0, b.low.x - a.high.x, a.low.x - b.high.x}) +
           std::max({0.0, b.low.y - a.high.y, a.low.y - b.high.y});
}

/// What it costs that other figures are near a label; nothing where one is nearer than the label's own.
std::optional<double> mistaken(const std::vector<Box>& figures, std::size_t own, Box label) {
    constexpr double near = 6, each = 3;  // points; width of lines
    const auto away = gap_between(figures[own], label);
    double cost = 0;
    for (std::size_t i = 0; i < figures.size(); ++i) {
        const auto gap = gap_between(figures[i], label);
        if (i == own || gap >= near) continue;
        if (gap < away) return std::nullopt;
        cost += each;
    }
    return cost;
}

Point nearest_in(Box box, Point point) {
    return {std::clamp(point.x, box.low.x, box.high.x), std::clamp(point.y, box.low.y, box.high.y)};
}

}  // namespace

Box figure_box(const DiagramNode& node) {
    return grown(box_around(node.at, node.size), node.single_point ? outer_border : 0);
}

Box label_box(const DiagramNode& node) {
    return box_around(node.label_at, node.label_size);
}

void measure(Diagram& diagram) {
    std::vector<Words> words;
    collect(words, diagram, diagram.nodes, words_of);
    collect(words, diagram, diagram.links, words_on);
    collect(words, diagram, diagram.texts, [](const auto& text) { return text.text; });
    auto sizes = measured(words);
    auto next = sizes.begin();
    for (auto& node : diagram.nodes) {
        node.label_size = *next++;
        fit(node);
    }
    for (auto& link : diagram.links) link.mark_size = *next++;
    for (auto& text : diagram.texts) text.size = *next++;
}

Footprint footprint(const DiagramNode& node) {
    auto figure = figure_box(node).size();
    if (node.inside || node.label.empty()) return {figure, 0};
    auto below = node.label_size.height + label_gap;
    return {{std::max(figure.width, node.label_size.width), figure.height + below}, below / 2};
}

Standing standing(const DiagramNode& node) {
    const auto figure = figure_box(node).size();
    if (node.inside || node.label.empty()) return {figure, {}};
    const auto more = label_gap + node.label_size.width;
    return {{figure.width + more, std::max(figure.height, node.label_size.height)}, {more / 2, 0}};
}

void label_below(Diagram& diagram) {
    for (auto& node : diagram.nodes) {
        auto under = figure_box(node).size().height / 2 + label_gap + node.label_size.height / 2;
        node.label_at = node.inside ? node.at : node.at - Point{0, under};
    }
}

void turn_labels(Diagram& diagram) {
    constexpr double worth_it = 0.7;  // of what leads through the label below
    for (auto& node : diagram.nodes) {
        const auto [size, drop] = footprint(node);
        if (drop == 0) continue;
        const auto below = crossed(diagram, label_box(node));
        const auto stood = node;
        const auto middle = node.at - Point{0, drop};
        node.at = middle - Point{0, drop};
        node.label_at = middle * 2 - stood.label_at;
        if (crossed(diagram, label_box(node)) < worth_it * below) continue;
        node = stood;
    }
}

void label_beside(Diagram& diagram, const std::optional<Box>& paper) {
    std::vector<std::size_t> order(diagram.nodes.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) {
        return diagram.nodes[a].size.width > diagram.nodes[b].size.width;
    });
    const auto figures = figure_boxes(diagram);
    auto taken = figures;
    auto kept = kept_places(diagram, figures);
    constexpr double of_leaving = 30;  // points of width
    const auto ways = ways_of(diagram);
    auto find = [&](DiagramNode& node, std::size_t index) {
        for (double ring = 0;; ring += 6) {
            std::optional<Point> best;
            double least = 0;
            for (const auto place : places(node, ring)) {
                const auto box = box_around(place, node.label_size);
                if (!is_free(taken, box) || !is_free(kept, box)) continue;
                const auto confusion = ring > 0 ? std::optional<double>(0) : mistaken(figures, index, box);
                if (!confusion) continue;
                const bool leaves = paper && holds(*paper, node.at) && joined(box, *paper) != *paper;
                const auto cost = hidden_by(diagram, ways, box) + *confusion + (leaves ? of_leaving : 0);
                if (best && cost >= least) continue;
                best = place;
                least = cost;
            }
            if (!best) continue;
            node.label_at = *best;
            taken.push_back(label_box(node));
            return;
        }
    };
    for (auto index : order) {
        auto& node = diagram.nodes[index];
        kept[index] = {};
        if (node.inside || node.label.empty())
            node.label_at = node.at;
        else
            find(node, index);
    }
}

void lead_to_labels(Diagram& diagram) {
    constexpr double near = 1.5 * label_gap;  // what stands nearer needs no line
    for (const auto& node : diagram.nodes) {
        if (node.inside || node.label.empty() || gap_between(figure_box(node), label_box(node)) < near)
            continue;
        diagram.ground.push_back({{node.at, nearest_in(label_box(node), node.at)}, "muted", 0.6});
    }
}

}  // namespace entente
