#pragma once

#include "cli/command.hpp"
#include "cli/session/common.hpp"
#include "exchange/trade/trade.hpp"

#include <optional>

namespace entente {

/// What the words of a call ask of a table of trade. Nothing where they are wrong: how to end is in `exit`, and what is
/// wrong was said.
std::optional<TradeOptions> trade_options(const Common& common, Streams streams, Exit& exit);

/// The words that take the same of a table of trade in another call.
Call table_words(const Common& common);

}  // namespace entente
