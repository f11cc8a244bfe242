#include "witness/supply/dependence.hpp"

#include "network/change/trial.hpp"
#include "witness/supply/supplied.hpp"

#include <fmt/format.h>

namespace entente {

Verdict check(const Dependence& claim, const Network& network, const View& view) {
    const auto demand = network.market(claim.demand);
    if (!demand) return fails(fmt::format("the network has no market '{}'", claim.demand));
    std::vector<Element> lost;
    for (const auto& text : claim.lost) {
        const auto found = element_of(network, text);
        if (!found) return fails(fmt::format("the network has no {} '{}'", text.kind, text.name));
        lost.push_back(*found);
    }
    if (!supplied(network, view)[*demand])
        return fails(fmt::format("nothing reaches {} anyway", claim.demand));
    auto without = view;
    keep(without, loss(network, lost, network.markets[*demand].nation));
    if (supplied(network, without)[*demand]) {
        return fails(fmt::format("{} can be reached without what is said to be lost", claim.demand));
    }
    return holds();
}

Verdict check(const Unsupplied& claim, const Network& network, const View& view) {
    const auto demand = network.market(claim.demand);
    if (!demand) return fails(fmt::format("the network has no market '{}'", claim.demand));
    if (supplied(network, view)[*demand]) return fails(fmt::format("{} can be reached", claim.demand));
    return holds();
}

}  // namespace entente
