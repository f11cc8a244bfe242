#pragma once

#include "analysis/concentration/trade/output.hpp"

#include <optional>
#include <vector>

namespace entente {

/// Who a market imports from.
struct Supplier {
    NationId nation;
    Total amount;
    Bracket share;  ///< of the imports
};

/// How a nation stands to the world at one stage.
struct ImportDependence {
    NodeId market;
    Output output;
    Total imports;
    Total exports;
    Total consumption;                       ///< apparent: output + imports - exports; may be negative
    std::optional<Bracket> import_reliance;  ///< nothing where the consumption cannot be above 0
    std::vector<Supplier> suppliers;         ///< the largest first, ties by code
    Bracket import_hhi;                      ///< of the suppliers, 0 to 10,000
};

/// Who depends on imports, and on whom: of each market where something is made or traded, by id.
///
/// Reads       open, producing, and what is reported (see Reports).
/// Definition  net import reliance = (imports - exports) / apparent consumption, as the U.S. Geological Survey,
///             without changes of stocks, which no file states; 1: nothing is made at home, below 0: a net
///             exporter. Exports include what was imported and passed on.
/// Bounds      each with output, imports and exports at the ends that make it least and largest; infinite where
///             the consumption may be 0. An open link without report may have carried anything to its capacity.
/// Time        O(n + m log m).
/// Checked by  random amounts within the bounds, figures by hand.
/// After       U.S. Geological Survey, Mineral Commodity Summaries 2025, appendix B, doi:10.3133/mcs2025.
std::vector<ImportDependence> import_dependence(const View& view);

}  // namespace entente
