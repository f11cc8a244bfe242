#pragma once

#include "exchange/read/plain/plain_graph.hpp"

#include <optional>

namespace entente {

/// Reads a text in GML (M. Himsolt 1997) kept in `diagnostics.texts`, as networkx, igraph and Gephi write it: a graph with
/// nodes and edges, numbers, texts in quotes with references, lists within lists. A node is called by its label or name,
/// else by its id; two of one name are refused. Attributes that are lists are overlooked. Nothing where there was an error;
/// more than 16 levels are one.
std::optional<PlainGraph> read_gml_graph(TextIndex text, Diagnostics& diagnostics);

}  // namespace entente
