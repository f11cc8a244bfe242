#pragma once

#include "analysis/inventory/balance.hpp"
#include "analysis/inventory/gap.hpp"
#include "analysis/inventory/residual.hpp"
#include "network/network.hpp"
#include "report/table.hpp"

#include <vector>

namespace entente {

/// How much of each thing a network holds.
Table tabulate_contents(const Network& network);

/// Its stages, and what published world output leaves over.
Table tabulate_stages(const Network& network, const std::vector<Residual>& residuals);

/// What enters and leaves each market, those that do not add up first.
Table tabulate(const Network& network, const std::vector<Balance>& balances);

/// What is not known.
Table tabulate(const Network& network, const std::vector<Gap>& gaps);

/// The agreements by state, with the date of the last news.
Table tabulate_agreements(const Network& network);

}  // namespace entente
