#include "network_of.hpp"
#include "report/diagram/dot.hpp"
#include "report/diagram/render.hpp"
#include "report/drawing/drawing.hpp"
#include "report/drawing/earth/land.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace entente;

namespace {

Diagram map_of(const std::string& text) {
    const auto network = network_of(text);
    return draw(network, network.view(), {}, {.sight = Sight::map});
}

bool is_within(const GroundLine& area, Point point) {
    bool inside = false;
    for (std::size_t i = 0, j = area.points.size() - 1; i < area.points.size(); j = i++) {
        const auto a = area.points[i], b = area.points[j];
        if ((a.y > point.y) == (b.y > point.y)) continue;
        if (point.x < (b.x - a.x) * (point.y - a.y) / (b.y - a.y) + a.x) inside = !inside;
    }
    return inside;
}

/// What the ground shows at a point: the last area there.
std::string ground_at(const Diagram& diagram, Point point) {
    std::string role;
    for (const auto& line : diagram.ground) {
        if (line.filled && is_within(line, point)) role = line.role;
    }
    return role;
}

std::string caption(const Diagram& diagram) {
    const auto is_caption = [](const DiagramText& text) { return text.id == "caption"; };
    return std::find_if(diagram.texts.begin(), diagram.texts.end(), is_caption)->text;
}

// Far from each other and from any coast, so that none is moved.
const std::string all_over = R"(
    areas:
      _USA: {at: [39.0, -100.0]}
      _BRA: {at: [-10.0, -55.0]}
      _CHN: {at: [35.0, 103.0]}
      _AUS: {at: [-25.0, 133.0]}
      _DZA: {at: [28.0, 3.0]}
    links:
      - {from: _USA, to: _BRA, stage: magnet, quantity: 10}
      - {from: _CHN, to: _AUS, stage: magnet, quantity: 10, via: [middle]}
      - {from: _DZA, to: _CHN, stage: magnet, quantity: 10, via: [lake]}
    passages: {middle: {name: Middle of the Pacific, at: [10.0, -150.0]}, lake: {name: Caspian Sea, at: [41.5, 50.8]}}
)";

}  // namespace

TEST_CASE("nations lie on land and what is at sea lies there, or the caption says why there is no land") {
    const auto diagram = map_of(all_over);
    CHECK(caption(diagram).find(land() ? "Natural Earth" : "Without coastlines") != std::string::npos);
    for (const auto& node : diagram.nodes) {
        CAPTURE(node.id);
        const bool on_land = land().has_value() && node.figure == Figure::nation;
        CHECK(ground_at(diagram, node.at) == (on_land ? "land" : "sea"));
    }
}

TEST_CASE("a map of one part of the earth shows that part, larger") {
    const auto diagram = map_of(R"(
        areas: {_ESP: {at: [40.0, -4.0]}, _ITA: {at: [43.0, 12.0]}, _POL: {at: [52.0, 19.0]}}
        links: [{from: _ITA, to: _POL, stage: magnet, quantity: 10}, {from: _ESP, to: _POL, stage: magnet, quantity: 5}]
    )");
    const auto place = [&](const std::string& id) {
        return std::find_if(diagram.nodes.begin(), diagram.nodes.end(),
                            [&](const auto& n) { return n.id == id; })
            ->at;
    };
    CHECK(distance(place("_ESP"), place("_POL")) > 300);
    CHECK(place("_ESP").x < place("_ITA").x);
    CHECK(place("_ITA").y < place("_POL").y);
    const auto areas = std::count_if(diagram.ground.begin(), diagram.ground.end(),
                                     [](const auto& line) { return line.role == "land"; });
    CHECK(areas < 20);
    if (land()) CHECK(areas > 3);
}

TEST_CASE("land is drawn in every format, behind all lines, and is the same each time") {
    const auto dot = to_dot(map_of(all_over));
    const auto svg = render(dot, Picture::svg);
    CHECK(svg.find("<polygon") < svg.find("class=\"trade\""));
    CHECK(svg == render(to_dot(map_of(all_over)), Picture::svg));
    const auto polygons = [&] {
        std::size_t count = 0;
        for (auto at = svg.find("<polygon"); at != std::string::npos; at = svg.find("<polygon", at + 1))
            ++count;
        return count;
    };
    if (land()) CHECK(polygons() > 100);
    CHECK(render(dot, Picture::pdf).size() < 400'000);
    CHECK(render(dot, Picture::png).size() < 1'500'000);
}
