#pragma once

#include "network/view.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace entente {

/// Two sides of a network: all that crosses from the source side to the other passes the cut's links.
struct Cut {
    Column<NodeId, std::uint8_t> source_side;  ///< 1: on the side of the starts
    friend bool operator==(const Cut&, const Cut&) = default;
};

/// Whether every start is on the source side and the demand on the other.
bool separates(const Cut& cut, std::span<const NodeId> starts, NodeId demand);

/// The open links that leave the source side, in the order of their ids.
std::vector<LinkId> crossing(const Cut& cut, const View& view);

/// What those links can carry together; no flow exceeds it. A sum of `unlimited` or more is `unlimited`.
Quantity capacity(const Cut& cut, const View& view);

}  // namespace entente
