#pragma once

#include "exchange/trade/row/decimal_mark.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace entente {

/// How figures are written and what one of them is worth.
struct FigureForm {
    DecimalMark mark = DecimalMark::point;
    int shift = 0;  ///< 10^shift quanta are one of the table's unit
};

enum class FigureKind : std::uint8_t { known, unknown, not_a_number, negative, too_large };

/// A figure in whole quanta.
struct TradeFigure {
    FigureKind kind = FigureKind::unknown;
    std::int64_t quanta{};
    bool rounded = false;  ///< it was finer than a quantum; halves go to the even quantum
};

/// Reads `12`, ` 0.456`, `1e+05`, digits in threes (`1,234,567.8`, `1 234 567`), and with decimal commas `1,5`; where
/// either mark may part decimals, one before three digits does. Unknown: nothing, `NA`, `N/A`, `NaN`, `null`, `..`, `-`.
TradeFigure read_figure(std::string_view text, const FigureForm& form);

/// A number as its marks say: with a point before the decimals, and nothing between its digits in threes. Nothing where both
/// marks would part decimals; whether the rest is a number is for who reads it.
std::optional<std::string> plain_number(std::string_view text, DecimalMark mark);

}  // namespace entente
