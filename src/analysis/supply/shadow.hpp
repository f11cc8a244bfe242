#pragma once

#include "analysis/supply/shortage.hpp"
#include "analysis/supply/solver.hpp"

#include <vector>

namespace entente {

/// What one more quantum of a bound would be worth.
struct Shadow {
    BoundKind kind{};
    std::uint32_t index{};  ///< of the link, production or market
    Parts carries;          ///< all it can
    Parts quantum;          ///< one more quantum at its stage
    Parts unmet;            ///< by how much all unmet demand changes; below zero: less
    Wide cost{};            ///< by how much the cost of all that flows changes; see cost_per_money
};

/// The shadow price of each bound that binds: the change of unmet demand and of cost for one more quantum of it. By
/// less unmet demand, then by less cost, then by kind and index.
///
/// Reads       as supply().
/// Definition  a bound binds where it is used up and one quantum more of it changes unmet demand or cost. The bound
///             of a link is its capacity, of a production its capacity, of a market what it may send or take.
///             What is closed, or limited to nothing, is no bound: more of it would have to open it first.
/// Method      each is solved again with one quantum more, which alone makes it exact: prices of the dual would only
///             bound the change where the supply is degenerate. They serve to leave out those that cannot bind.
/// Ties        those of supply().
/// Unreachable demands have no bound that binds. No demand: none.
/// Time        a few pivots a bound that is used up, and O(arcs) to add up.
/// Checked by  solving the network anew with the bound widened in its view, by hand.
std::vector<Shadow> shadows(const View& view, Solver& solver);

}  // namespace entente
