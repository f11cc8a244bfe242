#pragma once

#include "definition/definition.hpp"
#include "exchange/trade/trade.hpp"

#include <optional>
#include <string>

namespace entente {

/// Products of a trade table as a network of links alone: one chain `trade`, a stage a product (`hs850511`), the table
/// as the source of each link.
///
/// Content  tonnes, where the table has a column of quantities; else money, since nothing else is known. A quantity
///          that is unknown is `null`.
/// Reports  an interval becomes low and high.
/// Cut      a stage's note says what `at_least` left out.
/// Errors   those of read_trade; more than `most_links` of them. What was left out is a warning, a sentence a reason.
std::optional<Definition> read_trade_network(const std::string& path, const TradeOptions& options,
                                             const Policy& policy, Diagnostics& diagnostics);

/// A network of more links than this is too large to be of use, and to be held.
inline constexpr std::size_t most_links = 1'000'000;

}  // namespace entente
