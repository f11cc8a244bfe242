#pragma once

#include "base/diagnostic.hpp"
#include "definition/definition.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace entente {

class NationCodes;

/// A node or an edge of a graph file that is plain text, with its attributes.
struct PlainItem {
    Place place;
    std::string id;        ///< of a node
    std::string from, to;  ///< of an edge
    std::map<std::string, Located<std::string>> attributes;
    bool is_tie = false;  ///< an edge without direction, in whatever graph
};

struct PlainGraph {
    Place place;
    bool directed = false;
    std::vector<PlainItem> nodes;  ///< those that are said to be one, each as often as it is said
    std::vector<PlainItem> edges;
};

/// A network of the edges, as `definition_of` of their rows; nodes as for GraphML. Nodes at no edge are told, since they
/// take no part.
std::optional<Definition> definition_of(const std::string& name, const PlainGraph& graph,
                                        Diagnostics& diagnostics, NationCodes* codes);

}  // namespace entente
