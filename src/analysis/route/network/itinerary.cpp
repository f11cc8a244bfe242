#include "analysis/route/network/itinerary.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace entente {

namespace {

template <class Thing>
void note(std::vector<Thing>& things, const Thing& thing) {
    if (std::find(things.begin(), things.end(), thing) == things.end()) things.push_back(thing);
}

/// Between which bounds a link's capacity lies: as written, unless a change of the view set it.
std::pair<Quantity, Quantity> bounds_of(const Network& network, const View& view, LinkId link) {
    const auto& written = network.links[link].capacity;
    const auto here = view.capacity[link];
    if (written.value || here != written.at(view.unknown)) return {here, here};
    return {written.low, written.high};
}

std::string market_words(const Network& network, NodeId market) {
    const auto& record = network.markets[market];
    const auto& code = network.nations[record.nation].code;
    const auto& stages = network.chains[network.stages[record.stage].chain].stages;
    return stages.size() == 1 ? code : fmt::format("{} {}", code, network.stages[record.stage].id);
}

}  // namespace

Itinerary itinerary(const Network& network, const View& view, const NamedHazards& hazards,
                    const Route& route) {
    Itinerary answer{.route = route, .capacity_low = unlimited, .capacity_high = unlimited};
    for (const auto node : nodes_of(view, route)) note(answer.nations, network.markets[node].nation);
    for (const auto link : route.links) {
        const auto& record = network.links[link];
        const auto [low, high] = bounds_of(network, view, link);
        answer.capacity_low = std::min(answer.capacity_low, low);
        answer.capacity_high = std::min(answer.capacity_high, high);
        answer.capacity_estimated = answer.capacity_estimated || record.capacity_estimated;
        answer.cost_estimated = answer.cost_estimated || record.cost_estimated;
        if (record.days) answer.days += to_double(*record.days);
        if (!record.days && record.kind == LinkKind::trade) ++answer.days_unknown;
        if (!record.requirement.empty()) note(answer.needs, record.requirement);
        for (const auto passage : record.via) note(answer.passages, passage);
        if (record.owner) note(answer.owners, *record.owner);
        if (!view.open[link]) answer.closed.push_back(link);
    }
    const auto chance = reliability(view, hazards.hazards, route);
    answer.reliability = chance.reliability;
    answer.risks_known = chance.known;
    answer.risks_unknown = chance.unknown;
    return answer;
}

std::string words(const Network& network, const Route& route) {
    auto text = market_words(network, route.from);
    for (const auto link : route.links) {
        const auto& ends = *network.topology;
        const auto beside = network.between(ends.from(link), ends.to(link));
        const auto& id = network.links[link].id;
        text += beside.size() > 1 && !id.empty() ? fmt::format(" –{}→ ", id) : " → ";
        text += market_words(network, ends.to(link));
    }
    return text;
}

}  // namespace entente
