#pragma once

#include "exchange/read/plain/plain_graph.hpp"

#include <optional>

namespace entente {

/// In some files nodes are counted, and edges tell their numbers: gives nodes and the ends of edges the nodes' names, by
/// their first attribute of `label_names`; a node without one keeps its number. Errors: two nodes of one number or name, an
/// edge to a node that is not there. Nothing where there were errors.
std::optional<PlainGraph> with_names(PlainGraph graph, Diagnostics& diagnostics);

}  // namespace entente
