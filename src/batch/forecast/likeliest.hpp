#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace entente {

/// The likeliest outcomes of things that come true independently, in falling chance, ties by mask: at most so many.
/// Bit i: thing i comes true. Time O(count log count + count × things).
/// After E. L. Lawler, Management Science 18(7), 1972, doi:10.1287/mnsc.18.7.401 (the k best solutions).
std::vector<std::uint64_t> likeliest(std::span<const double> chances, std::uint64_t count);

}  // namespace entente
