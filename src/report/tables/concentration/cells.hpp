#pragma once

#include "analysis/concentration/share/total.hpp"
#include "network/network.hpp"
#include "report/table.hpp"

namespace entente {

// A bracket as a cell: the figure; where there is none the bounds, if they say less than all that is possible.

TableCell share_cell(const Bracket& share);  ///< 0 to 1, in percent
TableCell index_cell(const Bracket& index);  ///< 0 to 10,000
TableCell risk_cell(const Bracket& risk);    ///< 0 to 10
TableCell amount_cell(const ChainRecord& chain, const Total& amount);

const ChainRecord& chain_of(const Network& network, StageId stage);

}  // namespace entente
