#include "network/compile/draft.hpp"

#include <fmt/format.h>

namespace entente {

namespace {

/// The markets that open links lead to from where something enters, as the network stands.
Column<NodeId, std::uint8_t> reached(const Network& network, const View& view) {
    Column<NodeId, std::uint8_t> seen(view.nodes().size(), 0);
    std::vector<NodeId> waiting;
    const auto reach = [&](NodeId market) {
        if (!seen[market]) waiting.push_back(market);
        seen[market] = 1;
    };
    for (const auto production : network.productions.ids()) {
        if (view.producing[production]) reach(network.productions[production].market);
    }
    while (!waiting.empty()) {
        const auto market = waiting.back();
        waiting.pop_back();
        for (const auto link : view.topology().leaving(market)) {
            if (view.open[link]) reach(view.topology().to(link));
        }
    }
    return seen;
}

}  // namespace

void warn_of_unreached(Draft& draft) {
    const auto& network = draft.network;
    const auto view = network.view();
    const auto seen = reached(network, view);
    for (const auto id : network.demands.ids()) {
        const auto& demand = network.demands[id];
        if (demand.hypothetical || !view.demanded[id] || seen[demand.market]) continue;
        draft.diagnostics.warning(demand.place,
                                  fmt::format("nothing can reach the demand of {}", demand.name),
                                  "write where it comes from, or leave it if it is cut off");
    }
    for (const auto id : network.links.ids()) {
        const auto& link = network.links[id];
        if (link.kind != LinkKind::processing || !view.open[id] || seen[view.topology().from(id)]) continue;
        draft.diagnostics.warning(link.place, fmt::format("nothing feeds the capacity of {}", link.name),
                                  "write what comes in there, or leave it if it stands idle");
    }
}

}  // namespace entente
