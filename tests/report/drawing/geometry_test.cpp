#include "definition/read.hpp"
#include "network_of.hpp"
#include "report/drawing/collisions.hpp"
#include "report/drawing/drawing.hpp"
#include "report/drawing/earth/ground.hpp"
#include "report/drawing/earth/places.hpp"
#include "report/drawing/earth/window.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

using namespace entente;

namespace {

/// All networks that come with the program.
std::vector<std::string> network_files() {
    std::vector<std::string> files;
    for (const auto* folder : {"/graphs", "/graphs/published"}) {
        for (const auto& entry : std::filesystem::directory_iterator(std::string(ENTENTE_SOURCE) + folder)) {
            if (entry.path().extension() == ".yaml") files.push_back(entry.path().string());
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

Network network_at(const std::string& path) {
    static const std::string config = ENTENTE_SOURCE "/config";
    Diagnostics diagnostics;
    const auto policy = read_policy(config, diagnostics);
    const auto definition = load(path, {.config_folder = config, .set = {}}, diagnostics);
    REQUIRE_MESSAGE((policy && definition), render(diagnostics));
    auto network = compile(*definition, *policy, diagnostics);
    REQUIRE_MESSAGE(network.has_value(), render(diagnostics));
    return std::move(*network);
}

bool runs_within(const Curve& curve, Box box) {
    for (int i = 0; i <= 48; ++i) {
        if (!holds(box, at(curve, i / 48.0))) return false;
    }
    return true;
}

/// Around what the sea of a map covers.
Box map_box(const Diagram& diagram) {
    Box box{diagram.ground[0].points[0], diagram.ground[0].points[0]};
    for (const auto point : diagram.ground[0].points) box = joined(box, {point, point});
    return box;
}

double between(Box a, Box b) {
    const auto gap = [](double low, double high, double other_low, double other_high) {
        return std::max({0.0, other_low - high, low - other_high});
    };
    return gap(a.low.x, a.high.x, b.low.x, b.high.x) + gap(a.low.y, a.high.y, b.low.y, b.high.y);
}

/// The laws that a picture breaks, in words.
std::vector<std::string> broken(const Diagram& diagram, Sight sight) {
    auto found = collisions(diagram);
    std::set<Line> lines;
    std::set<std::pair<Figure, std::string>> figures;
    for (const auto& sample : diagram.legend_links) lines.insert(sample.line);
    for (const auto& sample : diagram.legend_nodes) figures.insert({sample.figure, sample.fill});
    for (const auto& link : diagram.links) {
        if (!runs_within(link.curve, diagram.canvas)) found.push_back(link.id + " leaves the picture");
        if (!lines.contains(link.line)) found.push_back(link.id + " is not in the legend");
        const auto &from = diagram.nodes[link.from], &to = diagram.nodes[link.to];
        if (sight != Sight::map || !holds(map_box(diagram), from.at) || !holds(map_box(diagram), to.at))
            continue;
        if (!runs_within(link.curve, map_box(diagram))) found.push_back(link.id + " leaves the map");
    }
    for (const auto& node : diagram.nodes) {
        if (!figures.contains({node.figure, node.fill})) found.push_back(node.id + " is not in the legend");
    }
    return found;
}

/// Names beside figures that are nearer to another figure than to their own, without a line to it.
std::vector<std::string> mistakable(const Diagram& diagram) {
    std::vector<std::string> found;
    for (const auto& node : diagram.nodes) {
        if (node.inside || node.label.empty()) continue;
        const auto own = between(label_box(node), figure_box(node));
        const auto starts_here = [&](const GroundLine& line) { return line.points.front() == node.at; };
        if (std::any_of(diagram.ground.begin(), diagram.ground.end(), starts_here)) continue;
        for (const auto& other : diagram.nodes) {
            if (&other != &node && between(label_box(node), figure_box(other)) < own)
                found.push_back(fmt::format("the name of {} is nearer to {}", node.id, other.id));
        }
    }
    return found;
}

/// Where a figure of a map belongs on earth.
std::optional<Position> place_in(const Network& network, const DiagramNode& node) {
    const auto id = node.id.substr(node.id.find(':') + 1);
    std::optional<Position> place;
    if (node.figure == Figure::passage) place = network.passages[*network.passage(id)].at;
    if (node.figure == Figure::nation) place = place_of(network.nations[*network.nation(id)]);
    return place;
}

Ground ground_of(const Network& network, const Diagram& diagram) {
    std::vector<Degrees> places;
    std::vector<MapLine> ways;
    for (const auto& node : diagram.nodes) {
        if (const auto place = place_in(network, node)) places.push_back(degrees(*place));
    }
    for (const auto& link : diagram.links) {
        const auto from = place_in(network, diagram.nodes[link.from]),
                   to = place_in(network, diagram.nodes[link.to]);
        if (from && to) ways.push_back({degrees(*from), degrees(*to), link.width});
    }
    return Ground(window_of(places, ways));
}

/// Whether a thin line leads from a point to the middle of a figure, and a dot stands at that point.
bool is_led(const Diagram& diagram, const DiagramNode& node) {
    bool line = false, dot = false;
    for (const auto& one : diagram.ground) {
        line = line || (one.points.front() == *node.home && one.points.back() == node.at);
        if (one.role != "muted" || !one.filled) continue;
        Point sum;
        for (const auto point : one.points) sum = sum + point;
        dot = dot || distance(sum * (1.0 / static_cast<double>(one.points.size())), *node.home) < 0.01;
    }
    return line && dot;
}

/// Figures of a map that neither cover their place nor have a line that leads there.
std::vector<std::string> astray(const Network& network, const Diagram& diagram) {
    std::vector<std::string> found;
    const auto ground = ground_of(network, diagram);
    for (const auto& node : diagram.nodes) {
        const auto place = place_in(network, node);
        if (!place) {
            if (node.home) found.push_back(node.id + " has a line to nowhere");
            continue;
        }
        const auto there = ground.at(*place);
        if (node.home && distance(*node.home, there) > 0.01)
            found.push_back(node.id + " is led to another place");
        if (node.home && !is_led(diagram, node)) found.push_back(node.id + " is not led to its place");
        if (!node.home && !holds(grown(figure_box(node), 0.01), there))
            found.push_back(node.id + " is off its place");
    }
    return found;
}

/// How often lines lead through the figures and the names of others, and how far those that share an end run on one another.
struct Clutter {
    std::size_t figures = 0, names = 0;
    double together = 0, length = 0;
};

constexpr int line_parts = 48;

/// A line at the middle of equal parts of its parameter.
struct Sampled {
    std::vector<Point> points, headings;
    std::vector<double> lengths;
    double width{};
};

Sampled sampled(const DiagramLink& link) {
    Sampled line{{}, {}, {}, link.width};
    for (int i = 0; i < line_parts; ++i) {
        const auto from = i / static_cast<double>(line_parts), to = (i + 1) / static_cast<double>(line_parts);
        line.points.push_back(at(link.curve, (from + to) / 2));
        line.headings.push_back(heading(link.curve, (from + to) / 2));
        line.lengths.push_back(distance(at(link.curve, from), at(link.curve, to)));
    }
    return line;
}

/// How far one line lies on another at less than about 17 degrees.
double together(const Sampled& one, const Sampled& other) {
    double sum = 0;
    const auto reach = (one.width + other.width) / 2;
    for (std::size_t i = 0; i < one.points.size(); ++i) {
        const auto lies_on = [&](std::size_t j) {
            const auto off = one.points[i] - other.points[j], way = one.headings[i], its = other.headings[j];
            // What lies between two places of the other line is on it, too.
            const auto along = std::abs(off.x * its.x + off.y * its.y);
            const auto across = std::abs(off.x * its.y - off.y * its.x);
            return across < reach && along <= other.lengths[j] / 2 &&
                   std::abs(way.x * its.y - way.y * its.x) < 0.3;
        };
        bool any = false;
        for (std::size_t j = 0; j < other.points.size() && !any; ++j) any = lies_on(j);
        if (any) sum += one.lengths[i];
    }
    return sum;
}

bool leads_through(const Sampled& line, Box box) {
    return std::any_of(line.points.begin(), line.points.end(),
                       [&](Point point) { return holds(box, point); });
}

Clutter clutter(const Diagram& diagram) {
    Clutter sum;
    std::vector<Sampled> lines;
    for (const auto& link : diagram.links) lines.push_back(sampled(link));
    for (std::size_t i = 0; i < diagram.links.size(); ++i) {
        const auto& link = diagram.links[i];
        for (const auto length : lines[i].lengths) sum.length += length;
        for (std::size_t n = 0; n < diagram.nodes.size(); ++n) {
            const auto& node = diagram.nodes[n];
            if (n == link.from || n == link.to) continue;
            if (leads_through(lines[i], figure_box(node))) ++sum.figures;
            if (!node.inside && !node.label.empty() && leads_through(lines[i], label_box(node))) ++sum.names;
        }
        for (std::size_t j = 0; j < i; ++j) {
            const auto& other = diagram.links[j];
            const std::set<std::size_t> ends{link.from, link.to, other.from, other.to};
            if (ends.size() == 3) sum.together += together(lines[i], lines[j]);
        }
    }
    return sum;
}

}  // namespace

TEST_CASE(
    "in every picture of every network nothing overlaps, nothing is clipped, arcs stay inside, all is in the "
    "legend, names are nearest to their own, and lines lead through few figures and names and run apart") {
    const auto files = network_files();
    REQUIRE(files.size() > 10);
    for (const auto& file : files) {
        const auto network = network_at(file);
        for (const auto sight : {Sight::nations, Sight::markets, Sight::map}) {
            CAPTURE(file);
            CAPTURE(static_cast<int>(sight));
            const auto diagram = draw(network, network.view(), {}, {.sight = sight});
            const auto laws = broken(diagram, sight);
            CHECK_MESSAGE(laws.empty(), fmt::format("{}", fmt::join(laws, "\n")));
            const auto names = mistakable(diagram);
            CHECK_MESSAGE(names.empty(), fmt::format("{}", fmt::join(names, "\n")));
            const auto found = clutter(diagram);
            CHECK(found.figures * 10 <= diagram.links.size() * 3);
            CHECK(found.names <= diagram.links.size());
            if (sight != Sight::map || lies_on_earth(network)) CHECK(found.together <= 0.2 * found.length);
            if (sight != Sight::map) continue;
            const auto lost = astray(network, diagram);
            CHECK_MESSAGE(lost.empty(), fmt::format("{}", fmt::join(lost, "\n")));
        }
    }
}

TEST_CASE("two drawings of one network are the same to the last point") {
    const auto network = network_at(std::string(ENTENTE_SOURCE) + "/graphs/magnets.yaml");
    const auto one = draw(network, network.view(), {}, {.sight = Sight::map});
    const auto other = draw(network, network.view(), {}, {.sight = Sight::map});
    REQUIRE(one.nodes.size() == other.nodes.size());
    for (std::size_t i = 0; i < one.nodes.size(); ++i) {
        CHECK(one.nodes[i].at == other.nodes[i].at);
        CHECK(one.nodes[i].label_at == other.nodes[i].label_at);
    }
}

TEST_CASE(
    "on the map of the article the way from China to the United States is told from that from Türkiye") {
    const auto network = network_at(std::string(ENTENTE_SOURCE) + "/graphs/turkey-article.yaml");
    const auto diagram = draw(network, network.view(), {}, {.sight = Sight::map});
    CHECK(clutter(diagram).together < 5);
    CHECK(clutter(diagram).names == 0);
}

TEST_CASE("a map says that it moves what lies close apart where it does, and only there") {
    const auto says = [](const char* text) {
        const auto network = network_of(text);
        const auto diagram = draw(network, network.view(), {}, {.sight = Sight::map});
        const auto is_moved = [](const auto& node) { return node.home.has_value(); };
        const auto tells = [&](const std::vector<DiagramText>& texts, const char* words) {
            return std::any_of(texts.begin(), texts.end(),
                               [&](const auto& one) { return one.text.find(words) != std::string::npos; });
        };
        const bool moved = std::any_of(diagram.nodes.begin(), diagram.nodes.end(), is_moved);
        CHECK(tells(diagram.texts, "moved apart") == moved);
        CHECK(tells(diagram.legend_texts, "moved aside") == moved);
        return moved;
    };
    CHECK_FALSE(says("links: [{from: CHN, to: USA, stage: magnet, quantity: 5}]"));
    CHECK(says(R"(
        areas: {_A: {name: A, at: [50, 5]}, _B: {name: B, at: [51, 6]}, _C: {name: C, at: [50, 7]}, _D: {name: D, at: [52, 6]}}
        links:
          - {from: CHN, to: _A, stage: magnet, quantity: 5}
          - {from: USA, to: _B, stage: magnet, quantity: 5}
          - {from: CHN, to: _C, stage: magnet, quantity: 5}
          - {from: USA, to: _D, stage: magnet, quantity: 5}
    )"));
}
