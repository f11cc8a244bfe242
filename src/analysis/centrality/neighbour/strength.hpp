#pragma once

#include "network/view.hpp"

#include <cstdint>
#include <string_view>

namespace entente {

/// What makes a link strong (large is strong; the opposite of a length).
enum class Strength : std::uint8_t {
    quantity,  ///< as reported
    value,     ///< money reported
    links,     ///< every open link counts one
};
std::string_view word(Strength strength);

/// How strong a link is, in quanta, thousandths of money, or 1. 0 where it is closed, or where the figure is
/// not reported: then it takes no part, and the question says how many do not.
double strength_of(const View& view, LinkId link, Strength strength);

/// Whether nobody knows how strong a link is, or how strong a part of it is. A quantity that is reported to be zero is known.
bool is_unreported(const View& view, LinkId link, Strength strength);

/// The open links that take no part, since nothing is reported of them.
std::size_t links_without(const View& view, Strength strength);

}  // namespace entente
