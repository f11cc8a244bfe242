#include "base/sort_once.hpp"
#include "network/compile/draft.hpp"

namespace entente {

namespace {

void refer_to_links(Network& network) {
    for (const auto id : network.links.ids()) {
        const auto& link = network.links[id];
        for (const auto passage : link.via) network.passages[passage].links.push_back(id);
        if (link.owner) network.owners[*link.owner].links.push_back(id);
        if (link.plant) network.plants[*link.plant].link = id;
        for (const auto agreement : link.requirement.agreements)
            network.agreements[agreement].links.push_back(id);
    }
}

void refer_to_productions(Network& network) {
    for (const auto id : network.productions.ids()) {
        const auto& production = network.productions[id];
        if (production.plant) network.plants[*production.plant].production = id;
        for (const auto agreement : production.requirement.agreements) {
            network.agreements[agreement].productions.push_back(id);
        }
    }
}

/// Exclusion holds both ways, whichever of the two says it.
void refer_to_excluded(Draft& draft) {
    auto& agreements = draft.network.agreements;
    for (const auto id : agreements.ids()) {
        for (const auto& name : draft.definition.agreements.at(agreements[id].id)->excludes) {
            const auto other = draft.network.agreement(*name);
            if (!other) continue;
            agreements[id].excludes.push_back(*other);
            agreements[*other].excludes.push_back(id);
        }
    }
    for (auto& agreement : agreements) {
        auto& excludes = agreement.excludes;
        sort_once(excludes);
    }
}

}  // namespace

void settle_references(Draft& draft) {
    auto& network = draft.network;
    refer_to_links(network);
    refer_to_productions(network);
    for (const auto id : network.plants.ids()) {
        const auto& plant = network.plants[id];
        if (plant.owner) network.owners[*plant.owner].plants.push_back(id);
    }
    refer_to_excluded(draft);
}

}  // namespace entente
