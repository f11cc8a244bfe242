#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace entente {

/// How many numbers a processor handles at a time; figures do not depend on it.
enum class Vectors : std::uint8_t { narrow, wide, widest };

/// The widest that this processor has.
Vectors widest_vectors();

/// A way on through another node: how far that is, and all that lies how far from it.
struct Via {
    const double* row;
    double length;
};

/// So many ways a row is shortened by in one pass.
inline constexpr std::size_t vias_together = 4;

/// Shortens the distances of a row by one to four ways through others: row[i] becomes the least of itself and
/// length + via[i]. The answer: whether any became shorter. The ways' rows are others than it. Widths of vectors beyond the
/// processor's must not be asked for; every width gives the same bytes. Time O(columns).
bool shorten(double* row, std::span<const Via> vias, std::size_t columns, Vectors vectors);

}  // namespace entente
