#include "report/diagram/dot.hpp"

#include "report/diagram/render.hpp"
#include "report/layout/curve.hpp"
#include "report/layout/label.hpp"

#include <doctest/doctest.h>
#include <graphviz/cgraph.h>

#include <cctype>
#include <memory>
#include <string>
#include <vector>

using namespace entente;

namespace {

const std::string hostile = "A \"quoted\" <b>&amp; \\N \\\n{x|y} ]]> é 中 \xff";

/// Two figures and a line between them, with words that no format likes.
Diagram awkward() {
    Diagram diagram;
    diagram.name = "strict digraph \"x\"";
    diagram.nodes.push_back({.id = "a\"b", .label = hostile, .tip = hostile, .size = {40, 30}});
    diagram.nodes.push_back({.id = "c d", .label = "plain", .figure = Figure::passage, .size = {20, 20}});
    diagram.nodes[1].at = {300, 80};
    DiagramLink link{.id = "one", .from = 0, .to = 1, .line = Line::stalled, .arrow = true, .tip = hostile};
    diagram.links = {link};
    link.id = "two";
    link.cut = hostile;
    diagram.links.push_back(link);
    measure(diagram);
    label_below(diagram);
    bend(diagram);
    place_marks(diagram);
    diagram.canvas = {{-200, -200}, {500, 300}};
    return diagram;
}

struct Closer {
    void operator()(Agraph_t* graph) const { agclose(graph); }
};
using Graph = std::unique_ptr<Agraph_t, Closer>;

std::string value(void* object, std::string name) {
    const auto* text = agget(object, name.data());
    return text ? text : "";
}

/// Whether every tag of an XML text is closed by its own kind, and no bare & or < is left.
bool well_formed(const std::string& xml) {
    std::vector<std::string> open;
    for (std::size_t at = xml.find("<svg"); at < xml.size(); ++at) {
        if (xml[at] == '&') {
            auto end = xml.find(';', at);
            if (end == std::string::npos || end - at > 8) return false;
        }
        if (xml[at] != '<') continue;
        if (xml.compare(at, 4, "<!--") == 0) {
            at = xml.find("-->", at) + 2;
            continue;
        }
        auto end = xml.find('>', at);
        if (end == std::string::npos) return false;
        auto tag = xml.substr(at + 1, end - at - 1);
        auto name = tag.substr(0, tag.find_first_of(" \n/", 1));
        if (tag[0] == '/') {
            if (open.empty() || "/" + open.back() != tag) return false;
            open.pop_back();
        } else if (tag.back() != '/') {
            open.push_back(name);
        }
        at = end;
    }
    return open.empty();
}

}  // namespace

TEST_CASE("what is written is read back by Graphviz: names, parallel lines, styles, places") {
    auto diagram = awkward();
    Graph graph(agmemread(to_dot(diagram).c_str()));
    REQUIRE(graph);
    std::string first = "a\"b", second = "c d";
    auto* from = agnode(graph.get(), first.data(), 0);
    auto* to = agnode(graph.get(), second.data(), 0);
    REQUIRE(from);
    REQUIRE(to);
    CHECK(agnnodes(graph.get()) == 4);  // the words on a line are a node of their own
    CHECK(agnedges(graph.get()) == 2);
    CHECK(value(from, "shape") == "ellipse");
    CHECK(value(to, "shape") == "diamond");
    CHECK(value(to, "pos") == "300.00,80.00");
    std::string key = "one";
    auto* link = agedge(graph.get(), from, to, key.data(), 0);
    REQUIRE(link);
    CHECK(value(link, "class") == "stalled");
    CHECK(value(link, "style") == "dashed");
    CHECK(value(link, "pos").starts_with("e,"));
}

TEST_CASE("an empty diagram, and one of a single figure, are graphs too") {
    Graph none(agmemread(to_dot(Diagram{}).c_str()));
    REQUIRE(none);
    CHECK(agnnodes(none.get()) == 0);
    Diagram one;
    one.nodes.push_back({.id = "TUR", .label = "", .size = {20, 20}});
    Graph single(agmemread(to_dot(one).c_str()));
    CHECK(agnnodes(single.get()) == 1);
    CHECK(render(to_dot(one), Picture::svg).find("<svg") != std::string::npos);
}

TEST_CASE("a picture is well-formed whatever is in its words, and shows them") {
    auto svg = render(to_dot(awkward()), Picture::svg);
    CHECK(well_formed(svg));
    CHECK(svg.find("<b>") == std::string::npos);
    CHECK(svg.find("&lt;b&gt;") != std::string::npos);
    CHECK(svg.find("中") != std::string::npos);
}

TEST_CASE("the same diagram is the same bytes in every format") {
    auto dot = to_dot(awkward());
    CHECK(to_dot(awkward()) == dot);
    for (auto picture : {Picture::svg, Picture::png, Picture::pdf})
        CHECK(render(dot, picture) == render(dot, picture));
    CHECK(render(dot, Picture::png).starts_with("\x89PNG"));
    auto pdf = render(dot, Picture::pdf);
    CHECK(pdf.starts_with("%PDF"));
    CHECK(pdf.find("/CreationDate (D:20000101") != std::string::npos);
}

TEST_CASE("what is no graph is a failure, not a crash") {
    CHECK_THROWS_WITH(render("this is no graph", Picture::svg), "the text is no graph of Graphviz");
}

TEST_CASE("words are measured as large as they are drawn: longer is wider, two lines are higher") {
    auto sizes = measured({{"Fiji", {}}, {"United States", {}}, {"United\nStates", {}}, {"", {}}});
    CHECK(sizes[1].width > sizes[0].width);
    CHECK(sizes[2].height > sizes[1].height);
    CHECK(measured({}).empty());
}

TEST_CASE("a wide dashed line is a thin one on a pale band, so that its dashes are seen") {
    const auto dot_of = [](double width, Line line) {
        auto diagram = awkward();
        diagram.links.resize(1);
        diagram.links[0].width = width;
        diagram.links[0].line = line;
        return to_dot(diagram);
    };
    const auto edges = [](const std::string& dot) {
        Graph graph(agmemread(dot.c_str()));
        return agnedges(graph.get());
    };
    CHECK(edges(dot_of(9, Line::stalled)) == 2);
    CHECK(edges(dot_of(2, Line::stalled)) == 1);
    CHECK(edges(dot_of(9, Line::in_force)) == 1);
    Graph graph(agmemread(dot_of(9, Line::stalled).c_str()));
    std::string first = "a\"b", second = "c d", band = "one:band", key = "one";
    auto *from = agnode(graph.get(), first.data(), 0), *to = agnode(graph.get(), second.data(), 0);
    auto *wide = agedge(graph.get(), from, to, band.data(), 0),
         *thin = agedge(graph.get(), from, to, key.data(), 0);
    REQUIRE(wide);
    REQUIRE(thin);
    CHECK(value(wide, "penwidth") == "9.00");
    CHECK(value(wide, "style") == "solid");
    CHECK(value(thin, "penwidth") == "2.00");
    CHECK(value(thin, "style") == "dashed");
    const bool is_behind = AGSEQ(wide) < AGSEQ(thin);  // drawn first
    CHECK(is_behind);
}
