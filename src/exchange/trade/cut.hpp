#pragma once

#include "exchange/trade/trade.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// Reads `99%`, `5 t` (or kg, kt, Mt) or `100000 USD`, where that is the currency. Nothing where it is none of them, is
/// not above zero, or a share above 100 %; `mend` then says what to write.
std::optional<TradeCut> read_cut(std::string_view text, std::string_view currency, std::string& mend);

/// The flows of one product that are large enough, in their order, and a sentence on those that are left out: how
/// many, with what share of the quantity and the value. Empty where none is.
///
/// Share     the largest flows that together make up the share, with all that are as large as the smallest of them.
/// Unknown   a flow of unknown quantity is judged by its value, at the mean price of the flows that have both; it
///           is kept where its value is unknown too, or no flow has both. Its quantity stays unknown.
/// Interval  counts with its upper end.
/// In money  where no flow has a quantity, a share is of the value; a cut by quantity keeps all.
/// Time      O(n log n).
struct CutFlows {
    std::vector<TradeFlow> kept;
    std::string note;
};
CutFlows cut(std::vector<TradeFlow> flows, const TradeCut& at_least);

}  // namespace entente
