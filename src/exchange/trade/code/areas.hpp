#pragma once

#include <span>
#include <string_view>

namespace entente {

/// What trade tables know and ISO 3166-1 does not, or no more.
struct TradeArea {
    unsigned number;        ///< in UN Comtrade and BACI
    std::string_view code;  ///< three letters where there are some; of an aggregate too
    std::string_view name;
    bool aggregate = false;  ///< holds nations that are listed themselves
};

std::span<const TradeArea> trade_areas();

}  // namespace entente
