#pragma once

#include "analysis/concentration/share/total.hpp"
#include "base/column.hpp"
#include "network/network.hpp"

#include <cstdint>
#include <string_view>

namespace entente {

/// What the figure of an output rests on.
enum class Basis : std::uint8_t {
    reported,  ///< production, and processing as reported
    capacity,  ///< nothing is reported: what could be made
    mixed,     ///< some plants reported, of others only the capacity
};
std::string_view word(Basis basis);

/// What is made at a market.
struct Output {
    bool exists = false;  ///< something is made, perhaps of unknown size
    Total amount;         ///< in quanta of the chain
    Basis basis = Basis::reported;
};

/// What each nation makes at each stage: what enters the chain there, and what is processed into the stage,
/// counted in what comes out.
///
/// Reads       open, producing, and what is reported (see Reports).
/// Definition  production + reported processing; of a plant that reports none its capacity takes the place,
///             and the basis says so. A capacity is what could be made, so the bound below it is 0.
/// Unknown     sizes bound the amount and leave it without figure. No plants: nothing exists.
/// Time        O(n + m).
Column<NodeId, Output> output(const View& view);

}  // namespace entente
