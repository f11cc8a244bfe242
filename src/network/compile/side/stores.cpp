#include "network/compile/figure/sizes.hpp"
#include "network/compile/side/nations.hpp"

#include <algorithm>

namespace entente {

namespace {

/// Calls with every amount a nation has by market.
template <class Call>
void for_each_amount(Draft& draft, ByStage Nation::*amounts, std::string_view field, Call call) {
    for_each_nation(draft, [&](NationId id, const Nation& nation) {
        for (const auto& [name, amount] : nation.*amounts) {
            const auto stage = draft.network.stage(name);
            if (!stage) continue;
            const auto market = *draft.network.market(id, *stage);
            const auto held =
                size(draft.network, *amount, *stage, {field, draft.network.name(market)}, draft.diagnostics);
            if (held) call(market, *held, amount);
        }
    });
}

template <class Record>
void sort_by_market(std::vector<Record>& records) {
    std::sort(records.begin(), records.end(),
              [](const auto& a, const auto& b) { return a.market < b.market; });
}

}  // namespace

void settle_stores(Draft& draft) {
    auto& network = draft.network;
    for_each_amount(draft, &Nation::stock, "stock",
                    [&](NodeId market, const Size& size, const Located<Amount>& amount) {
                        network.stocks.push_back({market, size, amount->kind == "strategic", amount.place});
                    });
    for_each_amount(draft, &Nation::reserves, "reserves",
                    [&](NodeId market, const Size& size, const Located<Amount>& amount) {
                        network.reserves.push_back({market, size, amount.place});
                    });
    sort_by_market(network.stocks);
    sort_by_market(network.reserves);
}

}  // namespace entente
