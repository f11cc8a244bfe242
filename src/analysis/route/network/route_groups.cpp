#include "analysis/route/network/route_groups.hpp"

#include <optional>
#include <utility>

namespace entente {

namespace {

std::optional<Percent> risk_of(const Network& network, Element element) {
    switch (element.kind) {
        case ElementKind::nation:
            return network.nations[NationId{element.index}].risk;
        case ElementKind::passage:
            return network.passages[PassageId{element.index}].risk;
        case ElementKind::plant:
            return network.plants[PlantId{element.index}].risk;
        case ElementKind::link:
            return network.links[LinkId{element.index}].risk;
        default:
            return std::nullopt;
    }
}

}  // namespace

NamedGroups route_groups(const Network& network, const std::vector<ElementKind>& kinds) {
    NamedGroups named;
    named.groups.of_node.assign(network.markets.size(), {});
    named.groups.of_link.assign(network.links.size(), {});
    for (const auto kind : kinds) {
        for (const auto each : elements(network, kind)) {
            const auto markets = markets_of(network, each);
            const auto links = markets.empty() ? links_of(network, each) : std::vector<LinkId>{};
            if (markets.empty() && links.empty()) continue;
            const auto group = named.element.push_back(each);
            for (const auto market : markets) named.groups.of_node[market].push_back(group);
            for (const auto link : links) named.groups.of_link[link].push_back(group);
        }
    }
    named.groups.count = named.element.size();
    return named;
}

NamedHazards route_hazards(const Network& network) {
    auto named = route_groups(
        network, {ElementKind::nation, ElementKind::passage, ElementKind::plant, ElementKind::link});
    NamedHazards answer{{std::move(named.groups), {}}, std::move(named.element)};
    for (const auto& element : answer.element) {
        const auto risk = risk_of(network, element);
        answer.hazards.risk.push_back(risk ? std::optional(to_double(risk->number) / 100) : std::nullopt);
    }
    return answer;
}

}  // namespace entente
