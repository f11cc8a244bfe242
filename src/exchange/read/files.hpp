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

/// GML, as networkx, igraph and Gephi write it; an edge's weight is its quantity where no `quantity` is.
std::optional<Definition> read_gml(const std::string& name, TextIndex text, Diagnostics& diagnostics,
                                   NationCodes* codes = nullptr);

/// A network of Pajek (.net): vertices with their labels, arcs, edges, lists of these, a matrix; a link's value is its quantity.
/// Edges have no direction. Other sections are left out, which is told.
std::optional<Definition> read_pajek(const std::string& name, TextIndex text, Diagnostics& diagnostics,
                                     NationCodes* codes = nullptr);

/// A list of edges without a heading, as SNAP, KONECT and networkx write it: two names, then perhaps a quantity, or attributes in
/// braces; lines that begin with # or % are comments, which may say that edges have no direction.
std::optional<Definition> read_edge_list(const std::string& name, TextIndex text, Diagnostics& diagnostics,
                                         NationCodes* codes = nullptr);

/// A matrix of links, a table whose first line and first column name nations: a cell is the quantity from its row's to its
/// column's. A missing cell is no link and 0 neither, which is told, and so is what goes from a nation to itself.
std::optional<Definition> read_matrix(const std::string& name, TextIndex text, Diagnostics& diagnostics,
                                      NationCodes* codes = nullptr);

}  // namespace entente
