#pragma once

#include "network/network.hpp"
#include "report/table.hpp"

#include <optional>
#include <vector>

namespace entente {

// What a view assumes, as tables: one row an element, named so that rows of two networks can be put side by side.

/// Links of a chain: whether each is open, what it can carry, carried and costs.
Table tabulate_links(const Network& network, const View& view, std::optional<ChainId> chain);

/// Production and demand of a chain.
Table tabulate_ends(const Network& network, const View& view, std::optional<ChainId> chain);

/// Stocks, and what quotas let out of and into the markets of a chain; a row where there is some, or a bound.
Table tabulate_bounds(const Network& network, const View& view, std::optional<ChainId> chain);

/// The state of each agreement in the view.
Table tabulate_states(const Network& network, const View& view);

}  // namespace entente
