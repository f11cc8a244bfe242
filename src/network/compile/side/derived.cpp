#include "network/compile/draft.hpp"

#include <algorithm>

namespace entente {

namespace {

/// Sums of what is reported to come in and go out; where sizes are unknown, the sums of their bounds.
struct Balance {
    Wide in{}, in_low{}, in_high{};
    Wide out{}, out_low{}, out_high{};
    bool known = true;
};

Column<ChainId, std::uint8_t> trade_only(const Network& network) {
    Column<ChainId, std::uint8_t> only(network.chains.size(), 1);
    const auto state = [&](StageId stage) { only[network.stages[stage].chain] = 0; };
    for (const auto& production : network.productions) {
        if (!production.hypothetical) state(network.markets[production.market].stage);
    }
    for (const auto& demand : network.demands) {
        if (!demand.hypothetical) state(network.markets[demand.market].stage);
    }
    for (const auto& link : network.links) {
        if (link.kind == LinkKind::processing && !link.hypothetical) state(link.stage);
    }
    return only;
}

/// The upper bound; without bound it stays so, whatever is taken off it.
Wide high_of(const Size& size) {
    return size.high >= unlimited ? Wide{1} << 90 : Wide{size.high.units};
}

Column<NodeId, Balance> balances(const Network& network) {
    Column<NodeId, Balance> balances(network.markets.size());
    for (const auto id : network.links.ids()) {
        const auto& link = network.links[id];
        const bool flows = link.status == Status::active || link.status == Status::informal;
        if (!flows || !link.quantity || link.kind != LinkKind::trade) continue;
        auto& from = balances[network.topology->from(id)];
        auto& to = balances[network.topology->to(id)];
        const auto& quantity = *link.quantity;
        from.known &= quantity.value.has_value();
        to.known &= quantity.value.has_value();
        from.out += quantity.at(Unknown::zero).units;
        from.out_low += quantity.low.units;
        from.out_high += high_of(quantity);
        to.in += quantity.at(Unknown::zero).units;
        to.in_low += quantity.low.units;
        to.in_high += high_of(quantity);
    }
    return balances;
}

Quantity held(Wide amount) {
    if (amount >= unlimited.units) return unlimited;
    return Quantity{static_cast<std::int64_t>(std::clamp<Wide>(amount, 0, Quantity::limit))};
}

/// The surplus of one side over the other, at least 0.
Size surplus(Wide more, Wide less, bool known, Wide more_low, Wide less_high, Wide more_high, Wide less_low) {
    Size size{{}, held(more_low - less_high), held(more_high - less_low), true};
    if (known) size.value = held(more - less);
    return size;
}

bool is_some(const Size& size) {
    return size.high > Quantity{};
}

void add(Network& network, NodeId market, const Balance& b) {
    const auto demand = surplus(b.in, b.out, b.known, b.in_low, b.out_high, b.in_high, b.out_low);
    const auto supply = surplus(b.out, b.in, b.known, b.out_low, b.in_high, b.out_high, b.in_low);
    if (!b.known || b.in > b.out) {
        if (is_some(demand))
            network.demands.push_back({market, "", network.name(market), demand, false, true, {}});
    }
    if ((!b.known || b.out > b.in) && is_some(supply)) {
        ProductionRecord record;
        record.market = market;
        record.name = network.name(market);
        record.quantity = supply;
        record.capacity = supply;
        record.cost_estimated = true;
        record.derived = true;
        network.productions.push_back(std::move(record));
    }
}

/// Sorted again, since derived records come last.
template <class I, class Record, class Key>
void sort_by(Column<I, Record>& records, Key key) {
    std::stable_sort(records.begin(), records.end(),
                     [&](const auto& a, const auto& b) { return key(a) < key(b); });
}

}  // namespace

void derive_sides(Draft& draft) {
    auto& network = draft.network;
    const auto only = trade_only(network);
    const auto balance = balances(network);
    for (const auto market : network.markets.ids()) {
        if (only[network.stages[network.markets[market].stage].chain]) add(network, market, balance[market]);
    }
    sort_by(network.productions,
            [](const ProductionRecord& p) { return std::tuple(p.market, p.plant, p.hypothetical, p.cost); });
    sort_by(network.demands,
            [](const DemandRecord& d) { return std::tuple(d.market, d.sector, d.hypothetical); });
}

}  // namespace entente
