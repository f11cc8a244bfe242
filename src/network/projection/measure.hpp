#pragma once

#include "network/view.hpp"

#include <cstdint>
#include <string_view>

namespace entente {

/// What makes two nodes near.
enum class Length : std::uint8_t { cost, inverse_quantity, inverse_value, risk, hops };
std::string_view word(Length length);

/// A view whose costs are lengths.
struct Measured {
    View view;              ///< its `cost` holds the lengths; links without figure are closed
    std::size_t unknown{};  ///< open links without the figure, left out
    double unit = 1;  ///< one unit of length in the figure's own terms: 1/quantum, 1/money, -ln(1 - risk)
    int bits{};       ///< b of the definition below
    /// Lengths as they are before they are rounded: 1/quantum, 1/thousandth of money, -ln(1 - risk); 0 where a link is
    /// closed. Empty where whole numbers are no rounding: of costs and hops.
    Column<LinkId, double> real = {};
};

/// Lengths by which to judge what is near, as whole numbers, so that ties are exact and order never matters.
///
/// Definition  cost: as it is; hops: 1; inverse quantity: round(2^b / quantity), halves to even, with b the
///             largest for which n × the longest length stays below 2^53; inverse value likewise; risk:
///             round(2^b × -ln(1 - chance of failing)). A length that rounds to 0 is 1.
/// Unknown     an open link without the figure (a quantity, value or risk of nothing reported; a link certain
///             to fail) is closed in the answer and counted. No nodes or links: the view itself.
/// Time        O(n + m).
Measured measured(const View& view, Length length);

}  // namespace entente
