#pragma once

#include "analysis/alliance/front.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace entente {

/// What each row comes to on average over futures, a column a future, chances from 0 to 1. Summed in their order.
std::vector<double> expected(const Columns& futures, std::span<const double> chances);

/// What each row comes to in the future that is worst for it.
std::vector<double> worst(const Columns& futures);

/// By how much each row is beaten at most.
struct Regret {
    std::vector<double> largest;           ///< by row, at least 0
    std::vector<std::uint32_t> in_future;  ///< by row: where that is, the first of equal ones
};

/// The largest regret of each row over futures; the row where it is smallest is the choice of minimax regret.
///
/// Definition  regret in a future is the row's value less the smallest of any row there.
/// Ties        of futures the first. No rows: nothing.
/// Time        O(rows × futures).
/// Checked by  published examples, brute force; a constant added to a future changes nothing.
/// After       L. Savage, J. American Statistical Association 46(253), 1951, doi:10.1080/01621459.1951.10500768.
Regret regret(const Columns& futures);

/// The figure to twelve digits, so that sums in another order count as equal.
double settled(double figure);

}  // namespace entente
