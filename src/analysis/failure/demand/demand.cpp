#include "analysis/failure/demand/demand.hpp"

#include <algorithm>
#include <map>

namespace entente {

namespace {

/// The size of one demand; nothing where neither the network nor a change of the view says it.
std::optional<Quantity> size_of(const Network& network, const View& view, DemandId demand) {
    const auto terms = view.ledger.find({Field::demand, demand.index});
    const bool set = terms != view.ledger.end() && terms->second.set.has_value();
    if (!network.demands[demand].size.value && !set) return std::nullopt;
    return view.demand[demand];
}

bool asked(const Network& network, NodeId market, const DemandOptions& options) {
    const auto& record = network.markets[market];
    const auto& nations = options.nations;
    if (!nations.empty() && std::find(nations.begin(), nations.end(), record.nation) == nations.end()) return false;
    if (options.stage) return record.stage == *options.stage;
    return network.stages[record.stage].chain == options.chain.value_or(ChainId{0});
}

}  // namespace

std::vector<DemandedMarket> demanded_markets(const Network& network, const View& view,
                                             const DemandOptions& options) {
    std::map<NodeId, std::optional<Quantity>> sizes;
    for (const auto demand : network.demands.ids()) {
        const auto market = network.demands[demand].market;
        if (!view.demanded[demand] || !asked(network, market, options)) continue;
        const auto size = size_of(network, view, demand);
        auto& sum = sizes.try_emplace(market, Quantity{0}).first->second;
        if (sum && size)
            *sum += *size;
        else
            sum = std::nullopt;
    }
    std::vector<DemandedMarket> demands;
    for (const auto& [market, size] : sizes) demands.push_back({market, size});
    return demands;
}

Quantity known(const std::vector<DemandedMarket>& demands) {
    Quantity sum;
    for (const auto& demand : demands) sum += demand.size.value_or(Quantity{0});
    return sum;
}

}  // namespace entente
