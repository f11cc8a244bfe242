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
    links:
      - {from: USA, to: BRA, stage: magnet, quantity: 10}
      - {from: CHN, to: AUS, stage: magnet, quantity: 10, via: [middle]}
      - {from: DZA, to: MNG, stage: magnet, quantity: 10}
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
        links: [{from: ITA, to: POL, stage: magnet, quantity: 10}, {from: ESP, to: POL, stage: magnet, quantity: 5}]
    )");
    const auto place = [&](const std::string& id) {
        return std::find_if(diagram.nodes.begin(), diagram.nodes.end(),
                            [&](const auto& n) { return n.id == id; })
            ->at;
    };
    CHECK(distance(place("ESP"), place("POL")) > 300);
    CHECK(place("ESP").x < place("ITA").x);
    CHECK(place("ITA").y < place("POL").y);
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
