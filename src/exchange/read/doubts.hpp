#pragma once

#include "base/diagnostic.hpp"
#include "exchange/read/rows.hpp"

#include <vector>

namespace entente {

/// Tells of nodes that are no link's end, since they take no part; nothing where there are none.
void tell_idle(const std::vector<NodeRow>& nodes, const std::vector<LinkRow>& rows, Place place,
               Diagnostics& diagnostics);

/// Tells of columns that may hold what no link has: numbers of another name, where no link has an amount.
void tell_unread(const std::vector<LinkRow>& rows, Place place, Diagnostics& diagnostics);

}  // namespace entente
