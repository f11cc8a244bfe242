#pragma once

#include "analysis/stress/stock_grid.hpp"
#include "base/fraction.hpp"

namespace entente {

/// Whether all that can be met in a time can be met though processing at home is shared by what strategic stocks give
/// and by all else, which the grid counts apart. True is proven by a flow; false means that none was found.
///
/// Method      a flow for each of: as it comes, strategic first, strategic last. Time: three maximum flows at most.
bool shares_processing(const StockGrid& grid, Fraction time);

}  // namespace entente
