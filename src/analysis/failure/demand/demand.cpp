#include "analysis/failure/demand/demand.hpp"

#include "analysis/supply/whose.hpp"

#include <algorithm>
#include <map>

namespace entente {

namespace {

/// The size of one demand: the figure, or the bounds where neither the network nor the view has one.
QuantityRange size_of(const Network& network, const View& view, DemandId demand) {
    const auto& written = network.demands[demand].size;
    const auto terms = view.ledger.find({Field::demand, demand.index});
    const bool set = terms != view.ledger.end() && terms->second.set.has_value();
    if (written.value || set) return {view.demand[demand], view.demand[demand]};
    return {written.low, written.high};
}

Quantity sum(Quantity a, Quantity b) {
    return std::min(Quantity{a.units + b.units}, unlimited);
}

QuantityRange sum(QuantityRange a, QuantityRange b) {
    return {sum(a.low, b.low), sum(a.high, b.high)};
}

bool asked(const Network& network, NodeId market, const DemandOptions& options) {
    const auto& record = network.markets[market];
    if (!counts(options.nations, record.nation)) return false;
    if (options.stage) return record.stage == *options.stage;
    return network.stages[record.stage].chain == options.chain.value_or(ChainId{0});
}

}  // namespace

std::vector<DemandedMarket> demanded_markets(const Network& network, const View& view,
                                             const DemandOptions& options) {
    std::map<NodeId, QuantityRange> sizes;
    for (const auto demand : network.demands.ids()) {
        const auto market = network.demands[demand].market;
        if (!view.demanded[demand] || !asked(network, market, options)) continue;
        auto& size = sizes[market];
        size = sum(size, size_of(network, view, demand));
    }
    std::vector<DemandedMarket> demands;
    for (const auto& [market, size] : sizes) demands.push_back({market, size});
    return demands;
}

QuantityRange together(const std::vector<DemandedMarket>& demands) {
    QuantityRange all;
    for (const auto& demand : demands) all = sum(all, demand.size);
    return all;
}

}  // namespace entente
