#pragma once

#include "analysis/concentration/concentration.hpp"
#include "analysis/concentration/origin/origin.hpp"
#include "analysis/concentration/trade/import_dependence.hpp"
#include "network/network.hpp"
#include "report/table.hpp"

#include <vector>

namespace entente {

/// Tables `concentration`, a row a stage that somebody makes, and `producers`, a row a stage and nation. The first two
/// columns name a row. A figure stands where there is one, else the bounds, else unknown.
std::vector<Table> tabulate(const std::vector<StageConcentration>& answer, const Network& network);

/// Table `import_dependence`: a row a market, by stage, then falling import reliance, ties by code; areas last, since
/// they are never ranked.
Table tabulate(const std::vector<ImportDependence>& answer, const Network& network);

/// Table `suppliers`: a row a market and nation it imports from, the largest supplier first.
Table tabulate_suppliers(const std::vector<ImportDependence>& answer, const Network& network);

/// Table `origins`: a row a market and nation of origin, with the share when amounts without figure are taken at
/// their low ends, and at their high ends. The two are cases, not bounds.
Table tabulate_origins(const Column<NodeId, std::optional<Origins>>& low,
                       const Column<NodeId, std::optional<Origins>>& high, const Network& network);

}  // namespace entente
