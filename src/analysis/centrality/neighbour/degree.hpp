#pragma once

#include "base/amount.hpp"
#include "base/column.hpp"
#include "network/view.hpp"

#include <cstdint>

namespace entente {

/// All by node.
struct Degree {
    Column<NodeId, std::uint32_t> entering;   ///< open links that enter
    Column<NodeId, std::uint32_t> leaving;    ///< open links that leave
    Column<NodeId, std::uint32_t> suppliers;  ///< different nodes they come from
    Column<NodeId, std::uint32_t> customers;  ///< different nodes they lead to
    Column<NodeId, Wide> quantity_in;         ///< reported on them, in quanta
    Column<NodeId, Wide> quantity_out;
    Column<NodeId, std::uint32_t> unknown_in;  ///< of them, links of which no quantity is reported
    Column<NodeId, std::uint32_t> unknown_out;
};

/// How many links and neighbours each node has, and how much they carry: degree and strength.
///
/// Reads       open, quantity, unreported.
/// Ties        parallel links count each for links, once for neighbours.
/// Not reported quantities are not zero: the sum leaves them out, and says how many.
/// No nodes: empty columns. No links: zeros.
/// Time        O(n + m log m).
/// Checked by  recount by definition on random networks.
Degree degree(const View& view);

}  // namespace entente
