#pragma once

#include "network/network.hpp"

#include <string>
#include <vector>

namespace entente {

/// A figure that is not known, or not reported.
struct Gap {
    std::string element;  ///< for people
    std::string chain;    ///< whose unit the size is in
    std::string figure;   ///< "capacity", "quantity", "demand" …
    Size size;
    bool structural_only = false;  ///< a link with neither quantity nor capacity
    Place place{};
};

/// All sizes that are unknown (`null`, or an interval without a figure), in the order of the network: productions,
/// links, demands. Those that only a change would bring about are left out. Time O(n).
std::vector<Gap> unknown_sizes(const Network& network);

/// How many sizes were worked out and not read in a source.
std::size_t estimated_sizes(const Network& network);

}  // namespace entente
