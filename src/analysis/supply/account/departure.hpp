#pragma once

#include "analysis/supply/supply.hpp"

#include <vector>

namespace entente {

/// A link whose quantity is reported, and what it carries in a supply, in units of the chain at its stage; infinite where that
/// is without bound.
struct Departed {
    LinkId link;
    double reported{};
    double carried{};
    [[nodiscard]] double by() const { return carried - reported; }
};

/// How far a supply is from what is reported.
struct Departure {
    std::vector<Departed> links;  ///< in the order of links
    double reported{};            ///< of all of them
    double departed{};            ///< the sum of what they differ by, whichever way
};

/// How far a supply is from the trade that is reported: Σ |flow − quantity| of Σ quantity.
///
/// Reads       the supply; the links' reported quantities.
/// Definition  over the chain's trade links with a reported quantity, open or not; each counted as its own stage
///             counts. Intervals without figure are taken at the end that the supply takes unknown sizes at; unknown
///             quantities, and links that only a change opens, are left out.
/// Unreachable none. No reports: 0 of 0.
/// Time        O(links).
/// Checked by  by hand.
Departure departure(const Supply& supply);

/// The links that carry other than reported, those that differ most first, ties in the order of links. Time O(links log links).
std::vector<Departed> most_departed(const Supply& supply);

}  // namespace entente
