#include "network/grid/rationing.hpp"

#include <algorithm>

namespace entente {

namespace {

constexpr std::uint32_t default_steps = 20;
constexpr std::int64_t penalties_together = std::int64_t{1} << 60;

/// The place in the stated order that a demand has: 0 is first, the order's length none.
std::size_t place(const Network& network, const DemandRecord& demand) {
    const auto nation = network.markets[demand.market].nation;
    const auto& order = network.rationing.order;
    const auto named = [&](const Name& name) {
        if (*name == demand.sector || *name == network.nations[nation].code) return true;
        const auto bloc = network.bloc(*name);
        if (!bloc) return false;
        const auto& members = network.blocs[*bloc].members;
        return std::find(members.begin(), members.end(), nation) != members.end();
    };
    return static_cast<std::size_t>(std::find_if(order.begin(), order.end(), named) - order.begin());
}

}  // namespace

void ration(Grid& grid) {
    const auto& network = *grid.network;
    const auto& rule = network.rationing;
    std::size_t ranks = 1;
    if (rule.rule == "priority") ranks += rule.order.size();
    if (rule.rule == "fair" || rule.rule.empty()) {
        grid.steps = rule.steps ? static_cast<std::uint32_t>(*rule.steps) : default_steps;
    }
    for (const auto& demand : network.demands) {
        grid.rank.push_back(static_cast<std::uint32_t>(ranks == 1 ? 1 : ranks - place(network, demand)));
    }
    grid.penalty = penalties_together / static_cast<std::int64_t>(ranks * grid.steps + 1);
}

}  // namespace entente
