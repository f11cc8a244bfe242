#pragma once

#include "base/amount.hpp"
#include "network/network.hpp"

#include <vector>

namespace entente {

/// Somewhere from low to high; `open_ended` where a part of it has no known upper end.
struct Span {
    Wide low{};
    Wide high{};
    bool open_ended = false;
};

/// What enters and what leaves a market in the period, as reported.
struct Balance {
    NodeId market;
    Span in;           ///< production, imports, processing that ends here
    Span out;          ///< demand, exports, processing that begins here (what it takes, before recovery)
    bool off = false;  ///< what may enter and what may leave lie further apart than the tolerance
};

/// Whether what is reported adds up at each market where something is.
///
/// Reads       reported quantities, not capacities, of active and informal links; of a plant that reports none, anything
///             from nothing to its capacity.
/// Definition  off: even the nearest ends of the two ranges differ by more than the tolerance of the larger.
/// Unknown     sizes leave the range open above. Areas balance like nations. Markets with neither in nor out reported
///             are left out, and so are stages that nothing leaves anywhere, such as a table of mines.
/// Time        O(n + m).
std::vector<Balance> balances(const Network& network, Fraction tolerance);

}  // namespace entente
