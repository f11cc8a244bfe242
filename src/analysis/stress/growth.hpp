#pragma once

#include "analysis/stress/breakpoints.hpp"
#include "analysis/stress/stock_grid.hpp"

namespace entente {

// A grid with stocks as what grows, arc by arc. Its breakpoints are:

/// the times at which demand runs out;
GrowingNetwork over_time(const StockGrid& grid);

/// the shares of what is wanted in a time that can be served: all can give what they can in that time, in parts of its
/// denominator, and demand grows with the share.
GrowingNetwork over_share(const StockGrid& grid, Fraction duration);

}  // namespace entente
