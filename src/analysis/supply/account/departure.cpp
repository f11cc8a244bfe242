#include "analysis/supply/account/departure.hpp"

#include <algorithm>
#include <cmath>

namespace entente {

namespace {

bool counts(const Network& network, ChainId chain, const LinkRecord& link) {
    return link.kind == LinkKind::trade && !link.hypothetical && network.stages[link.stage].chain == chain &&
           link.quantity && !link.quantity->unknown();
}

}  // namespace

Departure departure(const Supply& supply) {
    const auto& network = *supply.grid->network;
    Departure all;
    all.links.reserve(network.links.size());
    for (const auto id : network.links.ids()) {
        const auto& link = network.links[id];
        if (!counts(network, supply.grid->chain, link)) continue;
        const auto reported = link.quantity->at(supply.unknown);
        if (reported == unlimited) continue;
        const Departed one{id, in_units(network, parts(network, reported, link.stage), link.stage),
                           in_units(network, carried(supply, id), link.stage)};
        all.reported += one.reported;
        all.departed += std::abs(one.by());
        all.links.push_back(one);
    }
    return all;
}

std::vector<Departed> most_departed(const Supply& supply) {
    auto links = departure(supply).links;
    std::erase_if(links, [](const Departed& one) { return one.by() == 0; });
    std::stable_sort(links.begin(), links.end(), [](const Departed& a, const Departed& b) {
        return std::abs(a.by()) > std::abs(b.by());
    });
    return links;
}

}  // namespace entente
