#include "report/diagram/language/graph.hpp"

#include "base/failure.hpp"

#include <fmt/format.h>
#include <graphviz/cgraph.h>

#include <algorithm>
#include <cstring>
#include <map>
#include <string_view>
#include <vector>

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

/// What cgraph reads from and writes to.
struct Channel {
    std::string_view unread;
    std::string written;
};

int take(void* channel, char* buffer, int size) {
    auto& unread = static_cast<Channel*>(channel)->unread;
    auto count = std::min(unread.size(), static_cast<std::size_t>(size));
    std::memcpy(buffer, unread.data(), count);
    unread.remove_prefix(count);
    return static_cast<int>(count);
}
int append(void* channel, const char* what) {
    static_cast<Channel*>(channel)->written.append(what);
    return 0;
}
int nothing_left(void* /*channel*/) {
    return 0;
}

/// Ids of names in the order in which they are first used. cgraph's own are addresses, and it sorts subgraphs
/// by them, so that a graph would be written in another order every time. The names are cgraph's own texts,
/// since it asks each whether it is HTML, and end with the graph.
struct Names {
    Agraph_t* graph{};
    std::map<std::string, IDTYPE, std::less<>> ids;
    std::vector<char*> names;  ///< by id; null: without name
};

void* open_names(Agraph_t* graph, Agdisc_t* /*discipline*/) {
    return new Names{graph, {}, {}};
}
void close_names(void* names) {
    delete static_cast<Names*>(names);
}

long id_of(void* state, int /*kind*/, char* name, IDTYPE* id, int create) {
    auto& names = *static_cast<Names*>(state);
    if (name) {
        auto found = names.ids.find(std::string_view(name));
        if (found != names.ids.end()) return *id = found->second, 1;
    }
    if (!create) return 0;
    *id = names.names.size();
    names.names.push_back(name ? agstrdup(names.graph, name) : nullptr);
    if (name) names.ids.emplace(name, *id);
    return 1;
}

char* name_of(void* state, int /*kind*/, IDTYPE id) {
    const auto& names = static_cast<Names*>(state)->names;
    return id < names.size() ? names[id] : nullptr;
}

long take_id(void* /*names*/, int /*kind*/, IDTYPE /*id*/) {
    return 0;
}
void free_id(void* /*names*/, int /*kind*/, IDTYPE /*id*/) {}
void note_id(void* /*names*/, int /*kind*/, void* /*object*/) {}

Agiddisc_t ids_in_order{open_names, id_of, take_id, free_id, name_of, close_names, note_id};
Agiodisc_t strings{take, append, nothing_left};
Agdisc_t discipline{&AgMemDisc, &ids_in_order, &strings};

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
    if (!graph_) throw EnvironmentFailure("Graphviz cannot make a graph");
}

Graph Graph::read(const std::string& dot) {
    auto before = agseterr(AGMAX);
    Channel channel{dot, {}};
    Graph graph(agread(&channel, &discipline));
    agseterr(before);
    graph.owned_.reset(graph.graph_);
    if (!graph.graph_) throw EnvironmentFailure("the text is no graph of Graphviz");
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
    Channel channel;
    if (agwrite(graph_, &channel) != 0) throw EnvironmentFailure("Graphviz cannot write a graph");
    return channel.written;
}

std::string inches(double points) {
    return fmt::format("{:.4f}", points / 72);
}

}  // namespace entente
