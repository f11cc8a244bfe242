#include "report/layout/label.hpp"

#include "report/diagram/render.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

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

void fit(DiagramNode& node) {
    node.inside = fits(node);
    if (node.figure == Figure::agreement || node.figure == Figure::bloc || node.figure == Figure::plant) {
        // The sides of a hexagon take a quarter of its width each, where it is lowest.
        auto widening = node.figure == Figure::agreement ? 1.42 : 1.0;
        node.inside = true;
        node.size = {node.label_size.width * widening + 8, node.label_size.height + 5};
    }
}

template <class Things, class Take>
void collect(std::vector<Words>& words, const Diagram& diagram, const Things& things, Take text) {
    for (const auto& thing : things) words.push_back({text(thing), lettering(diagram, thing)});
}

struct Stand {
    Point at;
    bool far = false;  ///< needs a line back
};

/// Where a label may stand, from the best on.
std::vector<Stand> places(const DiagramNode& node, double ring) {
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
    std::vector<Stand> result;
    for (auto [x, y] : sides) result.push_back({node.at + Point{x * right, y * up}, ring > 4});
    return result;
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

void label_below(Diagram& diagram) {
    for (auto& node : diagram.nodes) {
        auto under = figure_box(node).size().height / 2 + label_gap + node.label_size.height / 2;
        node.label_at = node.inside ? node.at : node.at - Point{0, under};
    }
}

void label_beside(Diagram& diagram) {
    std::vector<std::size_t> order(diagram.nodes.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) {
        return diagram.nodes[a].size.width > diagram.nodes[b].size.width;
    });
    std::vector<Box> taken;
    for (const auto& node : diagram.nodes) taken.push_back(figure_box(node));
    auto is_free = [&](Box box) {
        return std::all_of(taken.begin(), taken.end(),
                           [&](Box other) { return shared_area(box, other) == 0; });
    };
    auto put = [&](DiagramNode& node, Stand place) {
        node.label_at = place.at;
        taken.push_back(label_box(node));
        if (!place.far) return;
        diagram.ground.push_back({{node.at, nearest_in(label_box(node), node.at)}, "muted", 0.6});
    };
    auto find = [&](DiagramNode& node) {
        for (double ring = 0;; ring += 6) {
            for (auto place : places(node, ring)) {
                if (is_free(box_around(place.at, node.label_size))) return put(node, place);
            }
        }
    };
    for (auto index : order) {
        auto& node = diagram.nodes[index];
        if (node.inside || node.label.empty())
            node.label_at = node.at;
        else
            find(node);
    }
}

}  // namespace entente
