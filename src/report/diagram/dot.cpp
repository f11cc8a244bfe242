#include "report/diagram/dot.hpp"

#include "report/diagram/ink/label.hpp"
#include "report/diagram/ink/stroke.hpp"
#include "report/diagram/language/escape.hpp"
#include "report/diagram/language/graph.hpp"

#include <fmt/format.h>

#include <cstdint>
#include <vector>

namespace entente {
namespace {

std::string number(double value) {
    auto text = fmt::format("{:.2f}", value);
    return text == "-0.00" ? "0.00" : text;
}
std::string place(Point point) {
    return number(point.x) + "," + number(point.y);
}
std::string place(Box box) {
    return place(box.low) + "," + place(box.high);
}

void describe(GraphObject object, const std::string& id, std::string_view kind, const std::string& tip) {
    object.set("id", id).set("class", std::string(kind));
    if (!tip.empty()) object.set("tooltip", escaped_label(tip));
}

void write_node(GraphObject object, const Diagram& diagram, const DiagramNode& node) {
    auto how = outline(diagram, node);
    describe(object, node.id, word(node.figure), node.tip);
    object.set("shape", how.shape)
        .set("style", how.style)
        .set("fillcolor", how.fill)
        .set("color", how.colour);
    object.set("penwidth", number(how.width)).set("fixedsize", "true");
    object.set("width", inches(node.size.width))
        .set("height", inches(node.size.height))
        .set("pos", place(node.at));
    if (how.borders != 1) object.set("peripheries", fmt::format("{}", how.borders));
    auto label = lettered(words_of(node), lettering(diagram, node));
    object.set("label", "");
    if (node.hidden) object.set("style", "invis");
    if (words_of(node).empty()) return;
    if (node.inside)
        object.set_html("label", label);
    else
        object.set_html("xlabel", label).set("xlp", place(node.label_at));
}

std::string place(const Curve& curve) {
    return fmt::format("{} {} {} {}", place(curve[0]), place(curve[1]), place(curve[2]), place(curve[3]));
}

void write_stroke(GraphObject object, const Diagram& diagram, const DiagramLink& link) {
    auto how = stroke(diagram, link);
    describe(object, link.id, word(link.line), link.tip);
    auto pos = how.tail == "none" ? "" : "s," + place(how.tail_tip) + " ";
    pos += how.head == "none" ? "" : "e," + place(how.head_tip) + " ";
    object.set("pos", pos + place(how.body)).set("color", how.colour).set("style", how.style);
    object.set("penwidth", number(how.width)).set("arrowsize", number(how.arrow));
    object.set("arrowhead", how.head).set("arrowtail", how.tail).set("dir", "both");
}

/// Where a thin line says the state, the wide pale one behind it says how much: LINK:band.
void write_band(GraphObject object, const Diagram& diagram, const DiagramLink& link) {
    const auto how = stroke(diagram, link);
    describe(object, link.id + ":band", "band", link.tip);
    object.set("pos", place(how.body)).set("color", how.band).set("style", "solid");
    object.set("penwidth", number(link.width)).set("dir", "none");
}

/// Links are drawn in the order in which they are written.
template <class Part>
void write_link(Part& part, const Diagram& diagram, const std::vector<DiagramNode>& ends,
                const DiagramLink& link) {
    const auto &from = ends[link.from].id, &to = ends[link.to].id;
    if (has_band(link)) write_band(part.link(from, to, link.id + ":band"), diagram, link);
    write_stroke(part.link(from, to, link.id), diagram, link);
}

/// The words on a line are a node of their own, since lines are drawn first: none hides the words of another.
template <class Part>
void write_mark(Part& part, const Diagram& diagram, const DiagramLink& link) {
    const auto words = words_on(link);
    if (words.empty()) return;
    const auto id = link.id + ":words";
    auto object = part.node(id);
    describe(object, id, "words", link.tip);
    object.set("shape", "plain").set("pos", place(link.mark_at));
    object.set_html("label", lettered(words, lettering(diagram, link)));
}

/// The indices of links, and of nodes by the links that leave them, those that are pointed at last: Graphviz draws lines in
/// the order of the nodes that they leave, and what is drawn last lies on top.
struct DrawingOrder {
    std::vector<std::size_t> nodes, links;
};

DrawingOrder drawing_order(const Diagram& diagram) {
    DrawingOrder order;
    std::vector<std::uint8_t> last(diagram.nodes.size());
    for (const auto pointed_at : {false, true}) {
        for (std::size_t i = 0; i < diagram.links.size(); ++i) {
            const auto& link = diagram.links[i];
            if ((link.route || !link.cut.empty()) != pointed_at) continue;
            order.links.push_back(i);
            if (pointed_at) last[link.from] = 1;
        }
    }
    for (const auto pointed_at : {false, true}) {
        for (std::size_t i = 0; i < diagram.nodes.size(); ++i) {
            if ((last[i] != 0) == pointed_at) order.nodes.push_back(i);
        }
    }
    return order;
}

void write_text(GraphObject object, const Diagram& diagram, const DiagramText& text) {
    describe(object, text.id, "words", "");
    object.set("shape", "plain").set("pos", place(text.at));
    object.set_html("label", lettered(text.text, lettering(diagram, text)));
}

/// A command of xdot whose text is counted.
std::string counted(char command, const std::string& text) {
    return fmt::format("{} {} -{} ", command, text.size(), text);
}

/// Lines and areas behind the drawing, in the language of xdot. An area has a line of its colour, as thin as can be: it has
/// one in any case, since a colour without any is taken for black by some programs.
std::string ground(const Diagram& diagram) {
    std::string text;
    for (const auto& line : diagram.ground) {
        const auto ink = colour(diagram.palette, line.role);
        text += counted('c', ink);
        if (line.filled) text += counted('C', ink);
        text += counted('S', fmt::format("setlinewidth({})", number(line.filled ? 0.1 : line.width)));
        text += fmt::format("{} {} ", line.filled ? 'P' : 'L', line.points.size());
        for (auto point : line.points) text += number(point.x) + " " + number(point.y) + " ";
    }
    return text;
}

void write_groups(Graph& graph, const Diagram& diagram) {
    for (std::size_t i = 0; i < diagram.groups.size(); ++i) {
        const auto& group = diagram.groups[i];
        auto cluster = graph.subgraph("cluster_" + group.id);
        auto object = cluster.object();
        object.set("id", "group:" + group.id).set("bb", place(group.box)).set("style", "filled");
        object.set("fillcolor", colour(diagram.palette, "panel"))
            .set("color", colour(diagram.palette, "rule"));
        object.set_html("label", lettered(group.label, lettering(diagram, group)));
        object.set("lp", place(group.label_at));
        for (const auto& node : diagram.nodes) {
            if (node.group == i + 1) cluster.add_node(node.id);
        }
    }
}

void write_legend(Graph& graph, const Diagram& diagram) {
    if (!diagram.legend) return;
    auto cluster = graph.subgraph("cluster_legend");
    cluster.object().set("id", "legend").set("bb", place(*diagram.legend)).set("style", "filled");
    cluster.object()
        .set("fillcolor", colour(diagram.palette, "panel"))
        .set("color", colour(diagram.palette, "rule"));
    for (const auto& node : diagram.legend_nodes) write_node(cluster.node(node.id), diagram, node);
    for (const auto& text : diagram.legend_texts) write_text(cluster.node(text.id), diagram, text);
    for (const auto& link : diagram.legend_links) {
        write_link(cluster, diagram, diagram.legend_nodes, link);
        write_mark(cluster, diagram, link);
    }
}

}  // namespace

std::string to_dot(const Diagram& diagram) {
    Graph graph(diagram.name);
    auto object = graph.object();
    object.set("layout", "nop2").set("bgcolor", colour(diagram.palette, "background"));
    object.set("outputorder", "edgesfirst")
        .set("fontname", std::string(font))
        .set("pad", "0")
        .set("margin", "0");
    if (!diagram.ground.empty()) object.set("_background", ground(diagram));
    graph.node_default("fontname", std::string(font));
    graph.link_default("fontname", std::string(font));
    auto canvas = graph.subgraph("cluster_canvas");
    canvas.object().set("bb", place(diagram.canvas)).set("peripheries", "0").set("bgcolor", "transparent");
    write_groups(graph, diagram);
    const auto order = drawing_order(diagram);
    const auto& ends = diagram.nodes;
    for (const auto i : order.nodes) write_node(graph.node(ends[i].id), diagram, ends[i]);
    for (const auto i : order.links) {
        const auto& link = diagram.links[i];
        write_link(graph, diagram, ends, link);
    }
    for (const auto i : order.links) write_mark(graph, diagram, diagram.links[i]);
    for (const auto& text : diagram.texts) write_text(graph.node(text.id), diagram, text);
    write_legend(graph, diagram);
    return graph.write();
}

}  // namespace entente
