#include "network/element.hpp"

#include "network/network.hpp"

#include <array>

namespace entente {

namespace {

template <class I>
std::optional<Element> element_of(std::optional<I> found) {
    return found ? std::optional(element(*found)) : std::nullopt;
}

template <class I>
std::vector<Element> all(IdRange<I> ids) {
    std::vector<Element> found;
    for (const auto one : ids) found.push_back(element(one));
    return found;
}

}  // namespace

std::string_view word(ElementKind kind) {
    static constexpr std::array<std::string_view, element_kind_count> words{
        "nation", "market", "plant", "link", "passage", "agreement", "bloc", "owner"};
    return words[static_cast<std::size_t>(kind)];
}

std::string name(const Network& network, Element element) {
    switch (element.kind) {
        case ElementKind::nation:
            return network.nations[id_of<NationId>(element)].code;
        case ElementKind::market:
            return network.name(id_of<NodeId>(element));
        case ElementKind::plant:
            return network.plants[id_of<PlantId>(element)].name;
        case ElementKind::link:
            return network.links[id_of<LinkId>(element)].name;
        case ElementKind::passage:
            return network.passages[id_of<PassageId>(element)].name;
        case ElementKind::agreement:
            return network.agreements[id_of<AgreementId>(element)].name;
        case ElementKind::bloc:
            return network.blocs[id_of<BlocId>(element)].code;
        case ElementKind::owner:
            return network.owners[id_of<OwnerId>(element)].name;
    }
    return "";
}

std::optional<Element> element(const Network& network, ElementKind kind, std::string_view name) {
    switch (kind) {
        case ElementKind::nation:
            return element_of(network.nation(name));
        case ElementKind::market:
            return element_of(network.market(name));
        case ElementKind::plant:
            return element_of(network.plant(name));
        case ElementKind::link:
            return element_of(network.link(name));
        case ElementKind::passage:
            return element_of(network.passage(name));
        case ElementKind::agreement:
            return element_of(network.agreement(name));
        case ElementKind::bloc:
            return element_of(network.bloc(name));
        case ElementKind::owner:
            return element_of(network.owner(name));
    }
    return std::nullopt;
}

std::vector<Element> elements(const Network& network, ElementKind kind) {
    switch (kind) {
        case ElementKind::nation:
            return all(network.nations.ids());
        case ElementKind::market:
            return all(network.markets.ids());
        case ElementKind::plant:
            return all(network.plants.ids());
        case ElementKind::passage:
            return all(network.passages.ids());
        case ElementKind::agreement:
            return all(network.agreements.ids());
        case ElementKind::bloc:
            return all(network.blocs.ids());
        case ElementKind::owner:
            return all(network.owners.ids());
        case ElementKind::link:
            break;
    }
    std::vector<Element> trade;
    for (const auto link : network.links.ids()) {
        if (network.links[link].kind == LinkKind::trade) trade.push_back(element(link));
    }
    return trade;
}

}  // namespace entente
