#pragma once

#include "network/view.hpp"

#include <cstdint>
#include <vector>

namespace entente {

/// A share of what is at a node, by where it comes from: along a link, or new from a source.
struct Ingredient {
    std::uint32_t from{};  ///< a node, or a source
    double share{};
};

/// What is at each node. The shares of one node add up to 1, or there are none.
struct Recipe {
    std::vector<Ingredient> nodes;
    std::vector<Ingredient> sources;
};

/// For each node the share of each source in it, if every node is mixed by its recipe from others that are mixed
/// in turn: x(v) = sum of share × x(from) + its own sources. A linear system, solved by elimination within each
/// strong component, in the order of the flow.
///
/// `lost` is the source of what only goes round: nodes of a component that nothing enters from outside.
/// Nodes without recipe have an empty row, and nothing may be mixed from them. Each row adds up to 1.
/// Time        O(sum over components of size² (size + sources)); memory O(nodes × sources).
/// Checked by  repeated mixing on random recipes.
Column<NodeId, std::vector<double>> mixture(const Column<NodeId, Recipe>& recipes, std::size_t sources,
                                            std::size_t lost);

}  // namespace entente
