#include "report/diagram/graph.hpp"

#include <graphviz/cgraph.h>

#include "base/failure.hpp"

namespace entente {
namespace {

// cgraph takes texts it does not write to as char*.
char* chars(const std::string& text) {
    return const_cast<char*>(text.c_str());
}

void put(void* object, const std::string& name, char* value) {
    std::string none;
    agsafeset(object, chars(name), value, chars(none));
}

int append(void* text, const char* what) {
    static_cast<std::string*>(text)->append(what);
    return 0;
}
int nothing_left(void* /*text*/) {
    return 0;
}
int nothing_to_read(void* /*text*/, char* /*buffer*/, int /*size*/) {
    return 0;
}

/// cgraph writes a graph to whatever its discipline leads to: here, a string.
Agiodisc_t into_string{nothing_to_read, append, nothing_left};
Agdisc_t discipline{&AgMemDisc, &AgIdDisc, &into_string};

}  // namespace

GraphObject& GraphObject::set(const std::string& name, const std::string& value) {
    put(object_, name, chars(value));
    return *this;
}

GraphObject& GraphObject::set_html(const std::string& name, const std::string& value) {
    auto* kept = agstrdup_html(root_, chars(value));
    put(object_, name, kept);
    agstrfree(root_, kept);
    return *this;
}

void Graph::Closer::operator()(Agraph_s* graph) const {
    agclose(graph);
}

Graph::Graph(const std::string& name)
    : owned_(agopen(chars(name), Agdirected, &discipline)), graph_(owned_.get()) {
    if (!graph_) throw Failure("Graphviz cannot make a graph");
}

Graph Graph::read(const std::string& dot) {
    auto before = agseterr(AGMAX);
    Graph graph(agmemread(dot.c_str()));
    agseterr(before);
    graph.owned_.reset(graph.graph_);
    if (!graph.graph_) throw Failure("the text is no graph of Graphviz");
    return graph;
}

Graph Graph::subgraph(const std::string& name) {
    return Graph(agsubg(graph_, chars(name), 1));
}

GraphObject Graph::object() {
    return {agroot(graph_), graph_};
}

GraphObject Graph::node(const std::string& name) {
    return {agroot(graph_), agnode(graph_, chars(name), 1)};
}

GraphObject Graph::link(const std::string& from, const std::string& to, const std::string& key) {
    auto* tail = agnode(graph_, chars(from), 1);
    auto* head = agnode(graph_, chars(to), 1);
    return {agroot(graph_), agedge(graph_, tail, head, chars(key), 1)};
}

void Graph::node_default(const std::string& name, const std::string& value) {
    agattr(graph_, AGNODE, chars(name), chars(value));
}

void Graph::link_default(const std::string& name, const std::string& value) {
    agattr(graph_, AGEDGE, chars(name), chars(value));
}

std::string Graph::write() {
    std::string text;
    if (agwrite(graph_, &text) != 0) throw Failure("Graphviz cannot write a graph");
    return text;
}

}  // namespace entente
