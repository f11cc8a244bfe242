#include "report/diagram/render.hpp"

#include "base/failure.hpp"
#include "report/diagram/language/graph.hpp"
#include "report/diagram/language/svg.hpp"

#include <fmt/format.h>
#include <graphviz/gvc.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

namespace entente {
namespace {

struct BytesCloser {
    void operator()(char* bytes) const { gvFreeRenderData(bytes); }
};
using Bytes = std::unique_ptr<char, BytesCloser>;

/// The one context of the program, kept to its end: Graphviz' text plugin remembers the last font by its
/// address, which lies in a context, and reads it again at the next text, whatever has become of it.
GVC_t* open_context() {
    static GVC_t* const context = gvContext();
    if (!context) throw EnvironmentFailure("Graphviz cannot be started");
    return context;
}

/// A layout that ends before its graph does.
class Laid {
public:
    Laid(GVC_t* context, const Graph& graph, std::string_view engine)
        : context_(context), graph_(graph.handle()) {
        if (gvLayout(context_, graph_, std::string(engine).c_str()) != 0) {
            throw EnvironmentFailure(
                fmt::format("Graphviz cannot lay out with {}; is its package installed whole?", engine));
        }
    }
    ~Laid() { gvFreeLayout(context_, graph_); }
    Laid(const Laid&) = delete;
    Laid& operator=(const Laid&) = delete;

private:
    GVC_t* context_;
    Agraph_t* graph_;
};

std::string_view word(Picture picture) {
    return picture == Picture::svg ? "svg" : picture == Picture::png ? "png:cairo" : "pdf:cairo";
}

/// Cairo dates its files; a picture of the same network should be the same bytes.
void undate(std::string& pdf) {
    constexpr std::string_view entry = "/CreationDate (D:";
    constexpr std::string_view digits = "20000101000000Z";
    auto found = pdf.find(entry);
    if (found != std::string::npos && found + entry.size() + digits.size() <= pdf.size()) {
        pdf.replace(found + entry.size(), digits.size(), digits);
    }
}

std::string name(std::size_t index) {
    return fmt::format("n{}", index);
}

std::string row(std::size_t rank) {
    return fmt::format("row{}", rank);
}

/// Rows that stand one above the other whatever the lines are, because each has a node in a chain of its own.
void add_rows(Graph& graph, const Sketch& sketch) {
    if (sketch.ranks.empty()) return;
    auto rows = *std::max_element(sketch.ranks.begin(), sketch.ranks.end()) + 1;
    for (std::size_t i = 0; i < rows; ++i) {
        auto part = graph.subgraph(row(i));
        part.object().set("rank", "same");
        part.node("r" + row(i)).set("width", "0.01").set("height", "0.01");
        if (i > 0) graph.link("r" + row(i - 1), "r" + row(i), "next").set("weight", "0");
    }
}

Agnode_t* find(const Graph& graph, std::size_t index) {
    auto key = name(index);
    return agnode(graph.handle(), key.data(), 0);
}

}  // namespace

std::optional<Picture> picture_of(std::string_view ending) {
    if (ending == "svg") return Picture::svg;
    if (ending == "png") return Picture::png;
    if (ending == "pdf") return Picture::pdf;
    return std::nullopt;
}

std::string render(const std::string& dot, Picture picture) {
    auto* context = open_context();
    auto graph = Graph::read(dot);
    if (picture == Picture::png) graph.object().set("dpi", fmt::format("{}", dots_per_inch));
    Laid laid(context, graph, "nop2");
    char* bytes = nullptr;
    unsigned length = 0;
    auto failed = gvRenderData(context, graph.handle(), std::string(word(picture)).c_str(), &bytes, &length);
    Bytes owner(bytes);
    if (failed != 0 || !bytes)
        throw EnvironmentFailure(fmt::format("Graphviz cannot write {}", word(picture)));
    std::string result(bytes, length);
    if (picture == Picture::pdf) undate(result);
    return picture == Picture::svg ? portable_svg(result) : result;
}

std::vector<Extent> measured(const std::vector<Words>& words) {
    auto* context = open_context();
    Graph graph("words");
    graph.node_default("fontname", std::string(font));
    for (std::size_t i = 0; i < words.size(); ++i) {
        auto node = graph.node(name(i));
        node.set("shape", "plain").set("pos", fmt::format("{},0", i));
        if (words[i].text.empty())
            node.set("label", "").set("width", "0").set("height", "0");
        else
            node.set_html("label", lettered(words[i].text, words[i].how));
    }
    std::vector<Extent> sizes(words.size());
    Laid laid(context, graph, "nop2");
    for (std::size_t i = 0; i < words.size(); ++i) {
        auto* node = find(graph, i);
        sizes[i] = {ND_width(node) * 72, ND_height(node) * 72};
    }
    return sizes;
}

std::vector<Point> positions(const Sketch& sketch, std::string_view engine) {
    auto* context = open_context();
    Graph graph("sketch");
    graph.object().set("splines", "false").set("overlap", "true");
    graph.object().set("rankdir", "BT").set("nodesep", "0.15").set("ranksep", "0.45");
    graph.node_default("label", "");
    add_rows(graph, sketch);
    for (std::size_t i = 0; i < sketch.nodes.size(); ++i) {
        auto part = sketch.ranks.empty() ? graph.subgraph("all") : graph.subgraph(row(sketch.ranks[i]));
        auto node = part.node(name(i));
        node.set("shape", "box").set("fixedsize", "true");
        node.set("width", inches(sketch.nodes[i].width)).set("height", inches(sketch.nodes[i].height));
    }
    for (std::size_t i = 0; i < sketch.lines.size(); ++i) {
        const auto& line = sketch.lines[i];
        auto link = graph.link(name(line.from), name(line.to), fmt::format("{}", i));
        if (line.length > 0) link.set("len", inches(line.length));
        link.set("weight", fmt::format("{:.3f}", line.pull));
    }
    std::vector<Point> places(sketch.nodes.size());
    Laid laid(context, graph, engine);
    for (std::size_t i = 0; i < places.size(); ++i) {
        auto centre = ND_coord(find(graph, i));
        places[i] = {centre.x, centre.y};
    }
    return places;
}

}  // namespace entente
