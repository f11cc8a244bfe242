#pragma once

#include "base/diagnostic.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace entente {

/// A node or an edge of a DOT text, with its attributes.
struct DotItem {
    Place place;
    std::string id;        ///< of a node
    std::string from, to;  ///< of an edge
    std::map<std::string, Located<std::string>> attributes;
};

struct DotGraph {
    Place place;
    bool directed = false;
    std::vector<DotItem> nodes;  ///< those that are said to be one, each as often as it is said
    std::vector<DotItem> edges;
};

/// Reads a text in the language of Graphviz kept in `diagnostics.texts`: statements of nodes and edges, chains of edges,
/// groups in braces on either side, attributes, defaults of `edge [...]`, comments; subgraphs are read as what they hold.
/// Ports and HTML labels are overlooked. Nothing where there was an error; more than 64 levels are one.
std::optional<DotGraph> read_dot_graph(TextIndex text, Diagnostics& diagnostics);

}  // namespace entente
