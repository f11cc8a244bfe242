#pragma once

#include <cstdint>
#include <utility>
#include <vector>

namespace entente::bench {

/// A network as other packages are given it.
struct PlainNetwork {
    std::uint32_t nodes = 0;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> links;  ///< from and to, by link
    std::vector<double> length;                                  ///< by link; whole numbers
};

/// The same without directions, each pair of neighbours once.
PlainNetwork without_directions(const PlainNetwork& network);

}  // namespace entente::bench
