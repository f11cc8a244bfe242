#include "network/change/selection.hpp"

#include "base/sort_once.hpp"
#include "network/network.hpp"

#include <algorithm>
#include <string>

namespace entente {

namespace {

template <class T>
bool has(const std::vector<T>& sorted, const T& value) {
    return std::binary_search(sorted.begin(), sorted.end(), value);
}

/// The ids of names that are known; nothing where there are no names: then the condition is not made.
template <class I>
std::optional<std::vector<I>> ids(const std::vector<Name>& names, const Network& network,
                                  std::optional<I> (Network::*find)(std::string_view) const) {
    if (names.empty()) return std::nullopt;
    std::vector<I> found;
    for (const auto& name : names) {
        if (const auto id = (network.*find)(*name)) found.push_back(*id);
    }
    sort_once(found);
    return found;
}

/// The conditions of a selection as ids; one that is not made holds for all.
struct Conditions {
    std::optional<std::vector<NationId>> from, to, nation;
    std::optional<std::vector<StageId>> stage, into;
    std::optional<std::vector<PassageId>> via;
    std::optional<std::vector<AgreementId>> agreement;
    std::optional<std::vector<OwnerId>> owner;
    std::optional<std::vector<PlantId>> plant;
    std::vector<std::string> link;
    std::optional<Side> side;
    bool sector = false;
    [[nodiscard]] bool trade_only() const { return from || to || via || side || !link.empty(); }
};

Conditions conditions(const Network& network, const Selection& select) {
    Conditions made;
    made.from = optional_group(network, select.from);
    made.to = optional_group(network, select.to);
    made.nation = nations_of(network, select);
    made.stage = ids(select.stage, network, &Network::stage);
    made.into = ids(select.into, network, &Network::stage);
    made.via = ids(select.via, network, &Network::passage);
    made.agreement = ids(select.agreement, network, &Network::agreement);
    made.owner = ids(select.owner, network, &Network::owner);
    made.plant = ids(select.plant, network, &Network::plant);
    for (const auto& name : select.link) made.link.push_back(*name);
    sort_once(made.link);
    made.side = select.side;
    made.sector = !select.sector.empty();
    return made;
}

template <class T>
bool holds(const std::optional<std::vector<T>>& condition, const T& value) {
    return !condition || has(*condition, value);
}

template <class T>
bool holds(const std::optional<std::vector<T>>& condition, const std::optional<T>& value) {
    return !condition || (value && has(*condition, *value));
}

template <class T>
bool holds_for_any(const std::optional<std::vector<T>>& condition, const std::vector<T>& values) {
    return !condition ||
           std::any_of(values.begin(), values.end(), [&](const T& value) { return has(*condition, value); });
}

bool nation_selects(const Conditions& made, const LinkRecord& link) {
    if (!made.nation) return true;
    const bool leaves = has(*made.nation, link.from);
    const bool enters = has(*made.nation, link.to);
    return made.side ? (*made.side == Side::export_ ? leaves : enters) : leaves || enters;
}

bool stage_selects(const Conditions& made, const LinkRecord& link) {
    if (!made.stage || has(*made.stage, link.stage)) return true;
    return link.kind == LinkKind::processing && has(*made.stage, StageId{link.stage.index - 1});
}

bool selects(const Conditions& made, const LinkRecord& link) {
    const bool trade = link.kind == LinkKind::trade;
    if (made.sector || (trade ? made.into.has_value() : made.trade_only())) return false;
    return nation_selects(made, link) && stage_selects(made, link) && holds(made.into, link.stage) &&
           holds(made.from, link.from) && holds(made.to, link.to) && holds_for_any(made.via, link.via) &&
           holds_for_any(made.agreement, link.requirement.agreements) && holds(made.owner, link.owner) &&
           holds(made.plant, link.plant) && (made.link.empty() || has(made.link, link.id));
}

}  // namespace

std::vector<LinkId> links_of(const Network& network, const Selection& select) {
    const auto made = conditions(network, select);
    std::vector<LinkId> found;
    for (const auto link : network.links.ids()) {
        if (selects(made, network.links[link])) found.push_back(link);
    }
    return found;
}

std::vector<ProductionId> productions_of(const Network& network, const Selection& select) {
    const auto made = conditions(network, select);
    std::vector<ProductionId> found;
    if (made.trade_only() || made.sector) return found;
    for (const auto id : network.productions.ids()) {
        const auto& production = network.productions[id];
        const auto& market = network.markets[production.market];
        const bool selected = holds(made.nation, market.nation) && holds(made.stage, market.stage) &&
                              holds(made.into, market.stage) && holds(made.owner, production.owner) &&
                              holds(made.plant, production.plant) &&
                              holds_for_any(made.agreement, production.requirement.agreements);
        if (selected) found.push_back(id);
    }
    return found;
}

bool names_links_or_plants(const Selection& select) {
    return !select.from.empty() || !select.to.empty() || select.side || !select.via.empty() ||
           !select.agreement.empty() || !select.owner.empty() || !select.plant.empty() ||
           !select.link.empty();
}

std::vector<DemandId> demands_of(const Network& network, const Selection& select) {
    if (names_links_or_plants(select)) return {};
    const auto nations = nations_of(network, select);
    const auto stages = stages_of(network, select);
    const auto is_sector = [&](const std::string& sector) {
        const auto& names = select.sector;
        return names.empty() ||
               std::any_of(names.begin(), names.end(), [&](const Name& name) { return *name == sector; });
    };
    std::vector<DemandId> found;
    for (const auto id : network.demands.ids()) {
        const auto& market = network.markets[network.demands[id].market];
        if (holds(nations, market.nation) && holds(stages, market.stage) &&
            is_sector(network.demands[id].sector)) {
            found.push_back(id);
        }
    }
    return found;
}

std::vector<NodeId> markets_of(const Network& network, const Selection& select) {
    if (names_links_or_plants(select) || !select.sector.empty()) return {};
    const auto nations = nations_of(network, select);
    const auto stages = stages_of(network, select);
    std::vector<NodeId> found;
    for (const auto id : network.markets.ids()) {
        const auto& market = network.markets[id];
        if (holds(nations, market.nation) && holds(stages, market.stage)) found.push_back(id);
    }
    return found;
}

}  // namespace entente
