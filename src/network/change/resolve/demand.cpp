#include "network/change/resolve/translation.hpp"
#include "network/change/selection.hpp"

#include <algorithm>
#include <map>

namespace entente {

namespace {

using DemandsByMarket = std::map<NodeId, std::vector<DemandId>>;

DemandsByMarket selected_demands(const Translation& translation) {
    DemandsByMarket found;
    for (const auto id : demands_of(translation.network, translation.change.select)) {
        found[translation.network.demands[id].market].push_back(id);
    }
    return found;
}

std::vector<DemandId> existing(const Network& network, const std::vector<DemandId>& demands) {
    std::vector<DemandId> real;
    std::copy_if(demands.begin(), demands.end(), std::back_inserter(real),
                 [&](DemandId id) { return !network.demands[id].hypothetical; });
    return real;
}

void change_one(Translation& translation, DemandId id) {
    const auto stage = translation.network.markets[translation.network.demands[id].market].stage;
    amend(translation, {Field::demand, id.index}, stage, AmountKind::quantity);
}

/// The demand an amount is meant for: the only one, that without sector, or the one that changes bring about.
bool change_at_market(Translation& translation, const std::vector<DemandId>& demands) {
    const auto& network = translation.network;
    const auto real = existing(network, demands);
    if (real.size() == 1) {
        change_one(translation, real.front());
        return true;
    }
    const auto unnamed = std::find_if(demands.begin(), demands.end(),
                                      [&](DemandId id) { return network.demands[id].sector.empty(); });
    if (real.size() > 1 && (unnamed == demands.end() || translation.change.to)) {
        several_selected(translation, std::to_string(real.size()) + " sectors",
                         "name one by `sector`, or write a percentage");
        return true;
    }
    if (demands.empty()) return false;
    change_one(translation, unnamed != demands.end() ? *unnamed : demands.front());
    return true;
}

bool share_at_market(Translation& translation, const std::vector<DemandId>& demands) {
    const auto real = existing(translation.network, demands);
    for (const auto id : real) change_one(translation, id);
    return !real.empty();
}

}  // namespace

void demand(Translation& translation) {
    const bool amount = is_amount(translation.change.to) || is_amount(translation.change.add);
    bool any = false;
    for (const auto& [market, demands] : selected_demands(translation)) {
        any |= amount ? change_at_market(translation, demands) : share_at_market(translation, demands);
    }
    if (!any) nothing_selected(translation);
}

void stock(Translation& translation) {
    const auto& network = translation.network;
    const auto is_kept = [&](NodeId market) {
        return std::any_of(network.stocks.begin(), network.stocks.end(),
                           [&](const StockRecord& stock) { return stock.market == market; });
    };
    const bool amount = is_amount(translation.change.to) || is_amount(translation.change.add);
    bool any = false;
    for (const auto market : markets_of(network, translation.change.select)) {
        if (!amount && !is_kept(market)) continue;
        amend(translation, {Field::stock, market.index}, network.markets[market].stage, AmountKind::quantity);
        any = true;
    }
    if (!any) nothing_selected(translation);
}

}  // namespace entente
