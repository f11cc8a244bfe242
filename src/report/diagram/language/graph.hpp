#pragma once

#include <memory>
#include <string>

struct Agraph_s;

namespace entente {

/// Points as Graphviz reads sizes.
std::string inches(double points);

/// A node, link, cluster or graph of cgraph, to which attributes are given in turn. Attributes that are not
/// given have the default "", which Graphviz takes for its own.
class GraphObject {
public:
    GraphObject(Agraph_s* root, void* object) : root_(root), object_(object) {}
    /// The value is a text of Graphviz' language: escape what people wrote.
    GraphObject& set(const std::string& name, const std::string& value);
    /// The value is the inside of an HTML-like label.
    GraphObject& set_html(const std::string& name, const std::string& value);

private:
    Agraph_s* root_;
    void* object_;
};

/// The door to cgraph: a directed graph with parallel links, and its clusters. Drawing is for one thread.
class Graph {
public:
    explicit Graph(const std::string& name);
    /// Reads the language; throws EnvironmentFailure where the text is no graph.
    static Graph read(const std::string& dot);

    Graph subgraph(const std::string& name);
    GraphObject object();
    /// Makes the node where there is none of that name.
    GraphObject node(const std::string& name);
    void add_node(const std::string& name) { static_cast<void>(node(name)); }
    GraphObject link(const std::string& from, const std::string& to, const std::string& key);
    void node_default(const std::string& name, const std::string& value);
    void link_default(const std::string& name, const std::string& value);
    std::string write();
    [[nodiscard]] Agraph_s* handle() const { return graph_; }

private:
    explicit Graph(Agraph_s* part) : graph_(part) {}
    struct Closer {
        void operator()(Agraph_s* graph) const;
    };
    std::unique_ptr<Agraph_s, Closer> owned_;
    Agraph_s* graph_{};
};

}  // namespace entente
