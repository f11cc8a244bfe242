#include "network/compile/figure/sizes.hpp"
#include "network/compile/side/nations.hpp"

#include <algorithm>
#include <tuple>

namespace entente {

namespace {

DemandRecord demand(const Draft& draft, NodeId market, const std::string& sector, Place place) {
    auto name = draft.network.name(market);
    if (!sector.empty()) name += " for " + sector;
    return {market, sector, name, exactly(Quantity{}), false, false, place};
}

/// A change's demand that nothing at the market can take on.
void add_wish(Draft& draft, const DemandWish& wish, std::vector<DemandRecord>& found) {
    const auto market = *draft.network.market(wish.at.nation, wish.at.stage);
    const auto here = [&](const DemandRecord& d) { return d.market == market && !d.hypothetical; };
    const auto same = [&](const DemandRecord& d) { return d.market == market && d.sector == wish.sector; };
    const bool the_only = wish.sector.empty() && std::count_if(found.begin(), found.end(), here) == 1;
    if (the_only || std::any_of(found.begin(), found.end(), same)) return;
    auto record = demand(draft, market, wish.sector, wish.place);
    record.hypothetical = true;
    found.push_back(std::move(record));
}

}  // namespace

void settle_demands(Draft& draft) {
    auto& network = draft.network;
    std::vector<DemandRecord> found;
    for_each_nation(draft, [&](NationId id, const Nation& nation) {
        for (const auto& [name, sectors] : nation.demand) {
            const auto stage = network.stage(name);
            if (!stage) continue;
            for (const auto& [sector, amount] : *sectors) {
                auto record = demand(draft, *network.market(id, *stage), sector, amount.place);
                record.size = size(network, *amount, *stage, {"demand", record.name}, draft.diagnostics)
                                  .value_or(Size{});
                found.push_back(std::move(record));
            }
        }
    });
    for (const auto& wish : draft.wishes.demands) add_wish(draft, wish, found);
    const auto key = [](const DemandRecord& d) { return std::tie(d.market, d.sector); };
    std::sort(found.begin(), found.end(), [&](const auto& a, const auto& b) { return key(a) < key(b); });
    network.demands = Column<DemandId, DemandRecord>(std::move(found));
}

}  // namespace entente
