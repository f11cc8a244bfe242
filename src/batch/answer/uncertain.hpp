#pragma once

#include "analysis/uncertain/acceptability.hpp"
#include "batch/answer/asked.hpp"
#include "network/view.hpp"
#include "report/table.hpp"

#include <cstddef>

namespace entente {

/// The first alliances of a plan by its objectives, by name: all are evaluated, on this thread.
Ranking first_alliances(const Plan& plan, const View& base, std::size_t ranks);

/// The view under the two ends of all uncertain sizes: see `at_extreme`.
struct ExtremeViews {
    const View& scarce;
    const View& plenty;
};

/// Table `bounds`: unmet demand of everybody under the first of the alliances that no other beats, as it is taken and
/// what no data within their intervals exceed. That of some nations alone is not monotone, and has no bounds.
Table tabulate_bounds(const Asked& asked, const View& base, const ExtremeViews& ends, std::size_t top);

}  // namespace entente
