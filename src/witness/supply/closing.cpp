#include "witness/supply/closing.hpp"

#include "network/label.hpp"

#include <algorithm>

namespace entente {

Parts Closing::amount(Quantity quantity, StageId stage) const {
    return std::min(parts(network, quantity, stage), most);
}

Parts Closing::wanted(DemandId demand) const {
    if (!view.demanded[demand]) return {};
    if (view.demand[demand] == unlimited) return most_wanted;
    return amount(view.demand[demand], stage(network.demands[demand].market));
}

void Closing::close_trade(NodeId market, bool exports) {
    const auto& topology = view.topology();
    for (const auto link : exports ? topology.leaving(market) : topology.entering(market)) {
        if (network.links[link].kind == LinkKind::trade) view.open[link] = 0;
    }
}

void Closing::close_plants(NodeId market) {
    for (const auto production : network.productions.ids()) {
        if (network.productions[production].market == market) view.producing[production] = 0;
    }
    for (const auto link : view.topology().entering(market)) {
        if (network.links[link].kind == LinkKind::processing) view.open[link] = 0;
    }
}

bool Closing::close(const BoundText& bound) {
    if (bound.kind == BoundKind::link) return close_link(network.link(bound.name));
    if (bound.kind == BoundKind::production) return close_production(production_of(network, bound.name));
    const auto market = network.market(bound.name);
    if (!market) return false;
    const bool exports = bound.kind == BoundKind::exports;
    count(exports ? view.export_limit[*market] : view.import_limit[*market], stage(*market));
    close_trade(*market, exports);
    return true;
}

bool Closing::close_link(std::optional<LinkId> link) {
    if (link && view.open[*link]) count(view.capacity[*link], network.links[*link].stage);
    if (link) view.open[*link] = 0;
    return link.has_value();
}

bool Closing::close_production(std::optional<ProductionId> production) {
    if (!production) return false;
    const auto market = network.productions[*production].market;
    if (view.producing[*production]) count(view.production_capacity[*production], stage(market));
    view.producing[*production] = 0;
    return true;
}

void Closing::close_empty() {
    for (const auto link : view.links()) {
        if (view.capacity[link] == Quantity{}) view.open[link] = 0;
    }
    for (const auto production : network.productions.ids()) {
        if (view.production_capacity[production] == Quantity{}) view.producing[production] = 0;
    }
    for (const auto market : view.nodes()) {
        if (view.export_limit[market] == Quantity{}) close_trade(market, true);
        if (view.import_limit[market] == Quantity{}) close_trade(market, false);
    }
}

}  // namespace entente
