#include "exchange/trade/gather/gathered.hpp"

#include <algorithm>

namespace entente {

namespace {

/// Two reports of one figure as the call wants them: the larger, or from the smaller to the larger.
TradeSum reconciled(std::int64_t a, std::int64_t b, FlowReport report) {
    if (a < 0 || b < 0) return {std::max(a, b), std::max(a, b)};
    const auto [low, high] = std::minmax(a, b);
    return report == FlowReport::both ? TradeSum{low, high} : TradeSum{high, high};
}

}  // namespace

std::vector<TradeFlow> TradeTable::flows(std::size_t product, std::uint64_t* repeated) const {
    const auto at = [&](std::size_t i) { return rows.begin() + static_cast<std::ptrdiff_t>(i); };
    LargeVector<TradeRow> mine(at(first[product]), at(first[product + 1]));
    const auto again = add_up(mine);
    if (repeated != nullptr) *repeated += again;
    std::vector<TradeFlow> flows;
    flows.reserve(mine.size());
    for (const auto& row : mine) {
        if (!flows.empty() && flows.back().from == row.from && flows.back().to == row.to) {
            flows.back().value = reconciled(flows.back().value.high, row.value, report);
            flows.back().quantity = reconciled(flows.back().quantity.high, row.quantity, report);
        } else {
            flows.push_back({row.from, row.to, {row.value, row.value}, {row.quantity, row.quantity}});
        }
    }
    return flows;
}

}  // namespace entente
