#include "report/drawing/drawing.hpp"

#include "definition/read.hpp"
#include "network/change/trial.hpp"
#include "network_of.hpp"
#include "report/diagram/dot.hpp"
#include "report/diagram/ink/label.hpp"
#include "report/diagram/render.hpp"
#include "report/drawing/collisions.hpp"
#include "report/drawing/scale.hpp"
#include "report/layout/label.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <regex>
#include <string>
#include <vector>

using namespace entente;

namespace {

Network network_in(const std::string& file) {
    static const std::string config = ENTENTE_SOURCE "/config";
    Diagnostics diagnostics;
    auto policy = read_policy(config, diagnostics);
    REQUIRE_MESSAGE(policy.has_value(), render(diagnostics));
    auto definition =
        load(ENTENTE_SOURCE "/graphs/" + file, {.config_folder = config, .set = {}}, diagnostics);
    REQUIRE_MESSAGE(definition.has_value(), render(diagnostics));
    auto network = compile(*definition, *policy, diagnostics);
    REQUIRE_MESSAGE(network.has_value(), render(diagnostics));
    return std::move(*network);
}

const DiagramLink* link_between(const Diagram& diagram, const std::string& from, const std::string& to) {
    for (const auto& link : diagram.links) {
        if (diagram.nodes[link.from].id == from && diagram.nodes[link.to].id == to) return &link;
    }
    return nullptr;
}

const std::string& words(const Diagram& diagram, const std::string& id) {
    auto found =
        std::find_if(diagram.texts.begin(), diagram.texts.end(), [&](const auto& t) { return t.id == id; });
    REQUIRE(found != diagram.texts.end());
    return found->text;
}

constexpr std::array sights{Sight::nations, Sight::markets, Sight::map};

}  // namespace

TEST_CASE(
    "nothing overlaps and nothing is cut off in the drawings of the networks that come with the program") {
    for (auto file : {"rare-earths.yaml", "turkey-article.yaml", "tutorial.yaml", "magnets.yaml",
                      "gallium-germanium.yaml", "lithium.yaml", "cobalt.yaml",
                      "published/florentine-marriages.yaml", "published/karate-club.yaml",
                      "published/kite.yaml", "published/dominators.yaml", "published/flow.yaml"}) {
        auto network = network_in(file);
        for (auto sight : sights) {
            CAPTURE(file);
            CAPTURE(static_cast<int>(sight));
            auto found = collisions(draw(network, network.view(), {}, {.sight = sight}));
            CHECK_MESSAGE(found.empty(), fmt::format("{}", fmt::join(found, "\n")));
        }
    }
}

TEST_CASE("negotiations that no link needs are lines of their own, each in its state") {
    auto network = network_of(R"(
        links: [{from: CHN, to: DEU, stage: magnet, quantity: 10}]
        agreements:
          deal:  {parties: [TUR, USA], instrument: joint_venture, state: under_negotiation}
          talks: {parties: [TUR, CHN], instrument: joint_venture, state: stalled}
          past:  {parties: [TUR, RUS], instrument: mou, state: abandoned, reason: none}
    )");
    auto diagram = draw(network, network.view(), {});
    REQUIRE(link_between(diagram, "TUR", "USA"));
    CHECK(link_between(diagram, "TUR", "USA")->line == Line::under_negotiation);
    CHECK_FALSE(link_between(diagram, "TUR", "USA")->arrow);
    CHECK(link_between(diagram, "CHN", "TUR")->line == Line::stalled);
    CHECK_FALSE(link_between(diagram, "RUS", "TUR"));
    CHECK(link_between(draw(network, network.view(), {}, {.ended = true}), "RUS", "TUR")->line ==
          Line::abandoned);
}

TEST_CASE("a link that needs an agreement has the line of its state, and the agreement no second one") {
    auto network = network_of(R"(
        agreements: {deal: {parties: [TUR, USA], instrument: joint_venture, state: under_negotiation}}
        links: [{from: TUR, to: USA, stage: magnet, capacity: 10, requires: deal}]
    )");
    auto diagram = draw(network, network.view(), {});
    REQUIRE(diagram.links.size() == 1);
    CHECK(diagram.links[0].line == Line::under_negotiation);
    CHECK(diagram.links[0].arrow);
}

TEST_CASE("an agreement of three is a figure with a line to each, one of a nation with itself with one") {
    auto network = network_of(R"(
        links: [{from: CHN, to: DEU, stage: magnet, quantity: 10}]
        agreements:
          three: {parties: [TUR, USA, JPN], instrument: mou, state: announced}
          alone: {parties: [CHN], instrument: licence, state: suspended}
    )");
    auto diagram = draw(network, network.view(), {});
    CHECK(link_between(diagram, "agreement:three", "JPN"));
    CHECK(link_between(diagram, "agreement:alone", "CHN")->line == Line::suspended);
    CHECK(diagram.links.size() == 5);
}

TEST_CASE("a closed link is drawn as blocked, and an unknown quantity with a hollow arrow") {
    auto network = network_of(R"(
        links:
          - {from: CHN, to: DEU, stage: magnet, quantity: 10}
          - {from: CHN, to: FRA, stage: magnet, quantity: null}
    )");
    auto view = network.view();
    Trial trial(view, edits_of(network, "close: {from: CHN, to: DEU}"));
    auto diagram = draw(network, view, {});
    CHECK(link_between(diagram, "CHN", "DEU")->line == Line::blocked);
    CHECK(link_between(diagram, "CHN", "FRA")->unknown);
}

TEST_CASE("a width is in proportion to its quantity, an area too") {
    auto network = network_of(R"(
        links:
          - {from: CHN, to: DEU, stage: magnet, quantity: 1000}
          - {from: CHN, to: FRA, stage: magnet, quantity: 500}
    )");
    auto diagram = draw(network, network.view(), {});
    CHECK(link_between(diagram, "CHN", "DEU")->width ==
          doctest::Approx(2 * link_between(diagram, "CHN", "FRA")->width));
    auto area = [&](const std::string& id) {
        for (const auto& node : diagram.nodes) {
            if (node.id == id) return node.size.width * node.size.height;
        }
        return 0.0;
    };
    CHECK(area("DEU") == doctest::Approx(2 * area("FRA")));
}

TEST_CASE("a network without links, or of one nation, is a title and a caption and no crash") {
    for (auto text : {"nations: {}", "nations: {CHN: {production: {magnet: 5}}}"}) {
        auto network = network_of(text);
        for (auto sight : sights) {
            CAPTURE(text);
            auto diagram = draw(network, network.view(), {}, {.sight = sight});
            CHECK(diagram.links.empty());
            CHECK(collisions(diagram).empty());
            CHECK(to_dot(diagram).find("title") != std::string::npos);
            CHECK(words(diagram, "caption").find("Area: ") != std::string::npos);
            CHECK(words(diagram, "caption").find("Width: ") == std::string::npos);
        }
    }
}

TEST_CASE("a legend and a caption are there unless told not") {
    auto network = network_of("links: [{from: CHN, to: DEU, stage: magnet, quantity: 10}]");
    auto with = draw(network, network.view(), {});
    CHECK(with.legend.has_value());
    CHECK(words(with, "caption").find("Width:") != std::string::npos);
    auto without = draw(network, network.view(), {}, {.legend = false, .caption = false});
    CHECK_FALSE(without.legend.has_value());
    CHECK(without.texts.size() == 2);
}

TEST_CASE("what is pointed at is bordered, worded and, on a route, alone in front") {
    auto network = network_of(R"(
        links:
          - {from: CHN, to: DEU, stage: magnet, quantity: 10}
          - {from: DEU, to: FRA, stage: magnet, quantity: 5}
    )");
    Highlight highlight{.say = "Look here.", .marks = {}};
    highlight.marks.push_back({element(*network.nation("CHN")), Point_at::single_point, ""});
    highlight.marks.push_back({element(*network.nation("FRA")), Point_at::cut, "closed"});
    highlight.marks.push_back({element(LinkId{0}), Point_at::route, "1"});
    auto diagram = draw(network, network.view(), {}, {.highlight = highlight});
    CHECK(words(diagram, "caption").find("Look here.") == 0);
    CHECK(link_between(diagram, "CHN", "DEU")->route);
    CHECK(link_between(diagram, "DEU", "FRA")->faded);
    auto dot = to_dot(diagram);
    CHECK(dot.find("peripheries=2") != std::string::npos);
    CHECK(dot.find("closed") != std::string::npos);
}

TEST_CASE("what flows sets the widths, what carries nothing is pale, and who goes short is filled") {
    auto network = network_of(R"(
        nations: {DEU: {demand: {magnet: 10}}}
        links:
          - {from: CHN, to: DEU, stage: magnet, quantity: 10}
          - {from: MYS, to: DEU, stage: magnet, quantity: 50}
    )");
    Highlight highlight{.say = "What flows.", .marks = {}};
    highlight.unmet = {{element(*network.nation("DEU")), 0.4}, {element(network["DEU"]), 0.4}};
    highlight.carried = {Column<LinkId, double>(2, 0), {}};
    const auto full = link_of(network, "CHN → DEU, magnet");
    highlight.carried->of_link[full] = 6;
    for (auto sight : {Sight::nations, Sight::markets, Sight::map}) {
        auto diagram = draw(network, network.view(), {}, {.sight = sight, .highlight = highlight});
        CHECK(words(diagram, "caption").find("in the supply of least cost") != std::string::npos);
        auto amounts = [&](bool faded) {
            double sum = 0;
            for (const auto& link : diagram.links) sum += link.faded == faded ? link.amount : 0;
            return sum;
        };
        CHECK(amounts(false) == 6);
        CHECK(amounts(true) == 0);
        auto germany = std::find_if(diagram.nodes.begin(), diagram.nodes.end(),
                                    [](const auto& node) { return node.id.starts_with("DEU"); });
        REQUIRE(germany != diagram.nodes.end());
        CHECK(germany->unmet == 0.4);
        CHECK(germany->label.ends_with("\n40% short"));
        CHECK(to_dot(diagram).find("wedged") != std::string::npos);
    }
}

TEST_CASE("a large network is drawn as its backbone, and the caption says what is hidden") {
    std::string text = "areas:\n";
    for (int i = 0; i < 40; ++i) text += fmt::format("  _N{:02}: {{name: Part {}}}\n", i, i);
    text += "links:\n";
    for (int i = 0; i < 40; ++i) {
        for (int j = 0; j < 40; ++j) {
            if (i == j) continue;
            text += fmt::format("  - {{from: _N{:02}, to: _N{:02}, stage: magnet, quantity: {}}}\n", i, j,
                                1 + i * j % 97);
        }
    }
    auto network = network_of(text);
    auto diagram = draw(network, network.view(), {});
    CHECK(diagram.links.size() <= 110);
    CHECK(words(diagram, "caption").find("of 1560 lines of goods are hidden") != std::string::npos);
    CHECK(collisions(diagram).empty());
}

TEST_CASE("the caption names the sources of links, of their quantities and of their capacities") {
    auto network = network_of(R"(
        sources: {a: {title: Customs}, b: {title: A survey}, c: {title: A port}, d: {title: Nobody}}
        links:
          - {from: CHN, to: DEU, stage: magnet, quantity: {value: 3, source: b}, source: a}
          - {from: JPN, to: DEU, stage: magnet, capacity: {value: 3, source: c}}
    )");
    const auto caption = words(draw(network, network.view(), {}), "caption");
    CHECK(caption.find("Sources of the lines: Customs; A survey; A port.") != std::string::npos);
}

TEST_CASE("the name of a product is broken where its band has no room for it") {
    auto network = network_of(R"(
        chains: {c: {unit: t, stages: [{stage: ore, product: concentrate and brine of every kind}]}}
        links: [{from: CHN, to: DEU, stage: ore, quantity: 3}]
    )");
    const auto diagram = draw(network, network.view(), {}, {.sight = Sight::markets});
    REQUIRE(diagram.groups.size() == 1);
    CHECK(diagram.groups[0].label == "ore\nconcentrate and\nbrine of every\nkind");
}

TEST_CASE("the order of a file changes nothing in the picture") {
    auto one = network_of(R"(
        links:
          - {from: CHN, to: DEU, stage: magnet, quantity: 10}
          - {from: CHN, to: FRA, stage: magnet, quantity: 7}
          - {from: DEU, to: FRA, stage: magnet, quantity: 3}
    )");
    auto other = network_of(R"(
        links:
          - {from: DEU, to: FRA, stage: magnet, quantity: 3}
          - {from: CHN, to: FRA, stage: magnet, quantity: 7}
          - {from: CHN, to: DEU, stage: magnet, quantity: 10}
    )");
    for (auto sight : sights) {
        CHECK(to_dot(draw(one, one.view(), {}, {.sight = sight})) ==
              to_dot(draw(other, other.view(), {}, {.sight = sight})));
    }
}

TEST_CASE("where many lines are as wide as the widest, all are narrower, and still in proportion") {
    const auto star = [](int lines) {
        std::string text = "areas:\n  a0: {}\n";
        for (int i = 1; i <= lines; ++i) text += fmt::format("  a{}: {{}}\n", i);
        text += "links:\n";
        for (int i = 1; i <= lines; ++i)
            text +=
                fmt::format("  - {{from: a0, to: a{}, stage: magnet, quantity: {}}}\n", i, i == 1 ? 50 : 100);
        auto network = network_of(text);
        return draw(network, network.view(), {});
    };
    const auto few = star(8), many = star(100);
    for (const auto* diagram : {&few, &many}) {
        const auto width = link_between(*diagram, "a0", "a2")->width;
        CHECK(link_between(*diagram, "a0", "a1")->width == doctest::Approx(width / 2).epsilon(0.15));
        CHECK(width < 8);
    }
    CHECK(link_between(many, "a0", "a2")->width < 2);
}

TEST_CASE("where all lines carry the same their width says nothing, and they are thin") {
    Scale scale;
    fit(scale, {3, 3});
    CHECK(scale.alike);
    CHECK(scale.width(3) < 2);
    Scale alone;
    fit(alone, {3});
    CHECK_FALSE(alone.alike);
    Scale different;
    fit(different, {3, 4});
    CHECK_FALSE(different.alike);
    CHECK(different.width(4) > scale.width(3));
}

TEST_CASE("bands reach as far as a legend below them, and stay in the picture") {
    const auto network = network_of("links: [{from: CHN, to: DEU, stage: magnet, quantity: 10}]");
    const auto diagram = draw(network, network.view(), {}, {.sight = Sight::markets});
    REQUIRE(diagram.legend);
    for (const auto& group : diagram.groups) {
        CHECK(joined(group.box, diagram.canvas) == diagram.canvas);
        if (diagram.legend->high.y < diagram.groups.front().box.low.y)
            CHECK(group.box.high.x == doctest::Approx(diagram.legend->high.x));
    }
}

TEST_CASE("a name on a map stands on the colour of what lies behind it") {
    Diagram diagram;
    diagram.palette = {{"land", "#111111"}, {"sea", "#222222"}, {"background", "#333333"}};
    const auto square = [](double side) {
        return std::vector<Point>{{-side, -side}, {side, -side}, {side, side}, {-side, side}};
    };
    diagram.ground.push_back({square(100), "sea", 0, true});
    diagram.ground.push_back({square(10), "land", 0, true});
    diagram.ground.push_back({square(1), "muted", 0, true});
    const auto ground_at = [&](Point at) {
        DiagramNode node{.id = "a", .label = "A"};
        node.label_at = at;
        return lettering(diagram, node).ground.substr(0, 7);
    };
    CHECK(ground_at({0, 0}) == "#111111");
    CHECK(ground_at({50, -3}) == "#222222");
    CHECK(ground_at({0, 101}) == "#333333");
}

TEST_CASE("only a network that lies somewhere is put on a map") {
    CHECK(lies_on_earth(network_of("nations: {CHN: {production: {magnet: 5}}}")));
    CHECK_FALSE(lies_on_earth(network_of("areas: {a: {production: {magnet: 5}}}")));
}

TEST_CASE("a drawing in SVG is read alike by programs that know little of it, at its own size") {
    const auto network = network_in("tutorial.yaml");
    const auto palette = entente::palette({}, "light");
    for (const auto sight : {Sight::nations, Sight::markets, Sight::map}) {
        const auto svg =
            render(to_dot(draw(network, network.view(), palette, {.sight = sight})), Picture::svg);
        const std::regex size(
            "<svg width=\"([0-9]+)pt\" height=\"([0-9]+)pt\"\n viewBox=\"0.00 0.00 ([0-9.]+) ([0-9.]+)\"");
        std::smatch found;
        REQUIRE(std::regex_search(svg, found, size));
        CHECK(std::abs(std::stod(found[1]) - std::stod(found[3])) < 1);
        CHECK(std::abs(std::stod(found[2]) - std::stod(found[4])) < 1);
        CHECK(svg.find("role=\"img\">\n<title>Moonstone lamps</title>") != std::string::npos);
        for (const auto* unsure :
             {"transparent", "<style", "style=", "xlink", "href", "<image", "<!DOCTYPE", "<a ", "var("})
            CHECK_MESSAGE(svg.find(unsure) == std::string::npos, unsure);
    }
}

TEST_CASE("a drawing in PDF is one page of its own size, with its letters in it") {
    const auto network = network_in("tutorial.yaml");
    const auto dot = to_dot(draw(network, network.view(), entente::palette({}, "light"), {}));
    const auto svg = render(dot, Picture::svg), pdf = render(dot, Picture::pdf);
    std::smatch page, size;
    REQUIRE(std::regex_search(pdf, page, std::regex("/MediaBox \\[ 0 0 ([0-9.]+) ([0-9.]+) \\]")));
    REQUIRE(std::regex_search(svg, size, std::regex("<svg width=\"([0-9]+)pt\" height=\"([0-9]+)pt\"")));
    CHECK(std::abs(std::stod(page[1]) - std::stod(size[1])) <= 1);
    CHECK(std::abs(std::stod(page[2]) - std::stod(size[2])) <= 1);
    CHECK(pdf.find("/Count 1\n") != std::string::npos);
    CHECK(pdf.find("/FontFile") != std::string::npos);
}

TEST_CASE("on a slide of 13.33 by 7.5 inches the names of all nations can be read") {
    for (auto file : {"rare-earths.yaml", "magnets.yaml", "cobalt.yaml", "lithium.yaml", "tutorial.yaml"}) {
        CAPTURE(file);
        const auto network = network_in(file);
        for (const auto sight : {Sight::nations, Sight::map}) {
            const auto diagram = draw(network, network.view(), {}, {.sight = sight});
            const auto size = diagram.canvas.size();
            const auto shrunk = std::min(960 / size.width, 540 / size.height);
            for (const auto& node : diagram.nodes) {
                if (node.figure == Figure::nation)
                    CHECK(shrunk * node.letters > (sight == Sight::map ? 5.4 : 6.2));
            }
        }
    }
}

TEST_CASE("a market of which no line leads anywhere stands in its band all the same") {
    const auto network = network_of(R"(
        nations: {DEU: {demand: {magnet: 10}}, CHN: {production: {magnet: 4}}}
        links: []
    )");
    const auto diagram = draw(network, network.view(), {}, {.sight = Sight::markets});
    CHECK(diagram.nodes.size() == 2);
    CHECK(diagram.groups.size() == 1);
}
