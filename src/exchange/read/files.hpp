#pragma once

#include "base/diagnostic.hpp"
#include "definition/definition.hpp"

#include <optional>
#include <string>

namespace entente {

class NationCodes;

// Networks from other programs' files, kept in `diagnostics.texts`. Each link is read as `definition_of` says; an
// error names its place. Nothing where there were errors. With `codes`, nodes are nations by any name, code or label. Ties
// without direction become links both ways, which is told.

/// A table of links (RFC 4180), a column a field: at least from and to, or exporter and importer.
std::optional<Definition> read_trade_table(const std::string& name, TextIndex text, Diagnostics& diagnostics,
                                           NationCodes* codes = nullptr);

/// GraphML: edges with their data by the names of their keys. A node's id stands for the node, unless it has data
/// `code`, and then perhaps `stage`.
std::optional<Definition> read_graphml(const std::string& name, TextIndex text, Diagnostics& diagnostics,
                                       NationCodes* codes = nullptr);

/// Node-link JSON of networkx: `nodes`, and `links` or `edges`. Nodes as for GraphML. Places are those of the file
/// as a whole, since JSON readers keep none.
std::optional<Definition> read_node_link(const std::string& name, TextIndex text, Diagnostics& diagnostics,
                                         NationCodes* codes = nullptr);

/// GEXF, as Gephi writes it: nodes and edges with their attributes by title, as for GraphML; an edge's weight is its
/// quantity where no attribute is.
std::optional<Definition> read_gexf(const std::string& name, TextIndex text, Diagnostics& diagnostics,
                                    NationCodes* codes = nullptr);

/// DOT, the language of Graphviz: the edges of a digraph with their attributes by name; nodes as for GraphML. An edge's
/// weight is its quantity where it has none.
std::optional<Definition> read_dot(const std::string& name, TextIndex text, Diagnostics& diagnostics,
                                   NationCodes* codes = nullptr);

}  // namespace entente
