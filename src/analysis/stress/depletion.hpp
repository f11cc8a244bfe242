#pragma once

#include "analysis/stress/stock_grid.hpp"
#include "base/fraction.hpp"

#include <cstdint>
#include <vector>

namespace entente {

/// Demands that run out together, and the cut that says when. Amounts are of what the cut has more than the one
/// before, in parts: `time` is `held` / (`wanted` − `arriving`).
struct Depletion {
    Fraction time;         ///< in periods of the network
    bool at_most = false;  ///< both layers together process more at home than they can: it may be sooner
    std::vector<NodeId> markets;  ///< whose demand has run out, ascending; none: what others lived on has
    std::vector<NodeId> stocks;   ///< that have run out with it, ascending
    std::vector<std::uint32_t>
        inflow;  ///< arcs of the stock grid, not stocks, through which it still gets something
    std::vector<std::uint32_t>
        outflow;     ///< and through which those that ran out before get something from it
    Parts wanted;    ///< a period
    Parts arriving;  ///< a period: what flows in at most, less what flows out
    Parts held;      ///< in its stocks at first
    std::vector<std::uint8_t>
        before;                      ///< by node: 1 where it is of those that ran out before and deal with it
    std::vector<std::uint8_t> side;  ///< by node: 1 there, and in what runs out now
};

/// All of a grid, the first first. What runs out at one time without having to do with each other is apart, in the
/// order of nodes. Time: see breakpoints.
std::vector<Depletion> depletions(const StockGrid& grid);

}  // namespace entente
