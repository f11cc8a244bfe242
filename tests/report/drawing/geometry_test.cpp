#include "definition/read.hpp"
#include "network_of.hpp"
#include "report/drawing/collisions.hpp"
#include "report/drawing/drawing.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <string>

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

}  // namespace

TEST_CASE(
    "in every picture of every network nothing overlaps, nothing is clipped, arcs stay inside, all is in the "
    "legend, and names are nearest to their own") {
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
