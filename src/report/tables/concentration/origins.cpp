#include "base/sort_once.hpp"
#include "report/tables/concentration.hpp"

#include <algorithm>

namespace entente {

namespace {

double share_in(const std::optional<Origins>& origins, NationId nation) {
    if (!origins) return 0;
    for (const auto& origin : origins->nations) {
        if (origin.nation == nation) return origin.share;
    }
    return 0;
}

/// The nations of origin of either case, by falling share of the first, ties by code.
std::vector<NationId> nations_of(const std::optional<Origins>& low, const std::optional<Origins>& high) {
    std::vector<NationId> nations;
    for (const auto* origins : {&low, &high}) {
        if (!*origins) continue;
        for (const auto& origin : (*origins)->nations) nations.push_back(origin.nation);
    }
    sort_once(nations);
    std::stable_sort(nations.begin(), nations.end(),
                     [&](NationId a, NationId b) { return share_in(low, a) > share_in(low, b); });
    return nations;
}

TableCell shown(const std::optional<Origins>& origins, double share) {
    return origins ? TableCell{share * 100} : TableCell{UnknownCell{}};
}

}  // namespace

Table tabulate_origins(const Column<NodeId, std::optional<Origins>>& low,
                       const Column<NodeId, std::optional<Origins>>& high, const Network& network) {
    Table table{"origins",
                "Where it entered the chain, by proportional mixing",
                {{"stage", "", "the stage"},
                 {"nation", "", "where it is"},
                 {"origin", "", "where it comes from; empty: no report accounts for it"},
                 {"share", "", "with amounts without figure at their low ends", CellType::percent},
                 {"share_at_high", "", "with amounts without figure at their high ends", CellType::percent}},
                {}};
    for (const auto id : network.markets.ids()) {
        const auto& market = network.markets[id];
        const auto add = [&](const std::string& origin, double at_low, double at_high) {
            table.rows.push_back({network.stages[market.stage].id, network.nations[market.nation].code,
                                  origin, shown(low[id], at_low), shown(high[id], at_high)});
        };
        for (const auto nation : nations_of(low[id], high[id])) {
            add(network.nations[nation].code, share_in(low[id], nation), share_in(high[id], nation));
        }
        const auto at_low = low[id] ? low[id]->unknown : 0;
        const auto at_high = high[id] ? high[id]->unknown : 0;
        if (at_low > 0 || at_high > 0) add("", at_low, at_high);
    }
    return table;
}

}  // namespace entente
