#pragma once

#include <cstddef>
#include <cstdint>

namespace entente {

// Lengths 1/figure as whole numbers: round(2^bits / figure), halves to even, and 1 where that is 0.

/// The largest bits for which nodes × the length of the least figure stays below 2^53. The figure is above zero.
int inverse_length_bits(std::size_t nodes, std::int64_t least);

std::int64_t inverse_length(std::int64_t figure, int bits);

}  // namespace entente
