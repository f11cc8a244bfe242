#pragma once

#include "definition/negotiation.hpp"

#include <cstdint>
#include <string_view>

namespace entente {

/// What a line of a diagram stands for: trade without a legal condition, processing inside a nation, or the
/// state of the agreement that the line is or needs.
enum class Line : std::uint8_t {
    trade,
    processing,
    potential,  ///< could exist, is not open
    blocked,
    informal,
    proposed,
    announced,
    under_negotiation,
    stalled,
    concluded,
    signed_,
    provisional,
    in_force,
    suspended,
    terminated,
    abandoned,
};
inline constexpr std::size_t line_count = 16;

enum class Dash : std::uint8_t { solid, dashed, dotted };

/// How a line looks. No two classes share dash, mark and ends, so that they differ without colour.
struct LineStyle {
    std::string_view role{};  ///< of the palette, for its colour
    Dash dash = Dash::solid;
    std::string_view mark{};  ///< letters on the middle of the line; empty: none
    bool tee = false;         ///< a bar across both ends: what is agreed does not pass
    double thickness = 1.4;   ///< in points, of a line that has no quantity
    std::string_view meaning{};
};

LineStyle style_of(Line line);

/// The line of an agreement in a state; `none` has no line and must not be asked for.
Line line_of(State state);

}  // namespace entente
