#pragma once

#include "base/diagnostic.hpp"
#include "exchange/read/plain/plain_graph.hpp"

#include <optional>

namespace entente {

/// Reads a text in the language of Graphviz kept in `diagnostics.texts`: statements of nodes and edges, chains of edges,
/// groups in braces on either side, attributes, defaults of `edge [...]`, comments; subgraphs are read as what they hold.
/// Ports and HTML labels are overlooked. Nothing where there was an error; more than 64 levels are one.
std::optional<PlainGraph> read_dot_graph(TextIndex text, Diagnostics& diagnostics);

}  // namespace entente
