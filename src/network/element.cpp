#include "network/element.hpp"

#include "network/network.hpp"

#include <algorithm>
#include <array>

namespace entente {

namespace {

template <class I>
I id(Element element) {
    return I{element.index};
}

template <class T>
void sort_once(std::vector<T>& values) {
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
}

template <class T>
void append(std::vector<T>& all, const std::vector<T>& more) {
    all.insert(all.end(), more.begin(), more.end());
}

std::vector<LinkId> links_at(const Network& network, NodeId market) {
    std::vector<LinkId> links;
    const auto leaving = network.topology->leaving(market);
    const auto entering = network.topology->entering(market);
    links.insert(links.end(), leaving.begin(), leaving.end());
    links.insert(links.end(), entering.begin(), entering.end());
    return links;
}

std::vector<ProductionId> productions_at(const Network& network, NodeId market) {
    std::vector<ProductionId> found;
    for (const auto production : network.productions.ids()) {
        if (network.productions[production].market == market) found.push_back(production);
    }
    return found;
}

bool stands(const Network& network, AgreementId agreement) {
    const auto& record = network.agreements[agreement];
    return record.worth[static_cast<std::size_t>(record.state)].share.over != 0;
}

/// Whether a requirement that names the agreement fails without it.
bool needs(const Network& network, const Required& required, AgreementId agreement) {
    if (required.kind == Requirement::Kind::all) return true;
    return std::none_of(required.agreements.begin(), required.agreements.end(),
                        [&](AgreementId other) { return other != agreement && stands(network, other); });
}

template <class Record, class I>
std::vector<I> needing(const Network& network, const Column<I, Record>& records, const std::vector<I>& ids,
                       AgreementId agreement) {
    std::vector<I> found;
    std::copy_if(ids.begin(), ids.end(), std::back_inserter(found),
                 [&](I of) { return needs(network, records[of].requirement, agreement); });
    return found;
}

/// The elements whose losses together are the loss of this one.
std::vector<Element> parts(const Network& network, Element element) {
    std::vector<Element> found;
    if (element.kind == ElementKind::bloc) {
        for (const auto nation : network.blocs[id<BlocId>(element)].members)
            found.push_back(entente::element(nation));
    } else if (element.kind == ElementKind::nation) {
        for (const auto market : markets_of(network, element)) found.push_back(entente::element(market));
    } else if (element.kind == ElementKind::owner) {
        for (const auto plant : network.owners[id<OwnerId>(element)].plants)
            found.push_back(entente::element(plant));
    }
    return found;
}

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
            return network.nations[id<NationId>(element)].code;
        case ElementKind::market:
            return network.name(id<NodeId>(element));
        case ElementKind::plant:
            return network.plants[id<PlantId>(element)].name;
        case ElementKind::link:
            return network.links[id<LinkId>(element)].name;
        case ElementKind::passage:
            return network.passages[id<PassageId>(element)].name;
        case ElementKind::agreement:
            return network.agreements[id<AgreementId>(element)].name;
        case ElementKind::bloc:
            return network.blocs[id<BlocId>(element)].code;
        case ElementKind::owner:
            return network.owners[id<OwnerId>(element)].name;
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

std::vector<LinkId> links_of(const Network& network, Element element) {
    std::vector<LinkId> links;
    for (const auto part : parts(network, element)) append(links, links_of(network, part));
    if (element.kind == ElementKind::market) {
        links = links_at(network, id<NodeId>(element));
    } else if (element.kind == ElementKind::plant) {
        const auto link = network.plants[id<PlantId>(element)].link;
        if (link) links = {*link};
    } else if (element.kind == ElementKind::link) {
        links = {id<LinkId>(element)};
    } else if (element.kind == ElementKind::passage) {
        links = network.passages[id<PassageId>(element)].links;
    } else if (element.kind == ElementKind::owner) {
        append(links, network.owners[id<OwnerId>(element)].links);
    } else if (element.kind == ElementKind::agreement) {
        const auto agreement = id<AgreementId>(element);
        links = needing(network, network.links, network.agreements[agreement].links, agreement);
    }
    sort_once(links);
    return links;
}

std::vector<ProductionId> productions_of(const Network& network, Element element) {
    std::vector<ProductionId> productions;
    for (const auto part : parts(network, element)) append(productions, productions_of(network, part));
    if (element.kind == ElementKind::market) {
        productions = productions_at(network, id<NodeId>(element));
    } else if (element.kind == ElementKind::plant) {
        const auto production = network.plants[id<PlantId>(element)].production;
        if (production) productions = {*production};
    } else if (element.kind == ElementKind::agreement) {
        const auto agreement = id<AgreementId>(element);
        productions =
            needing(network, network.productions, network.agreements[agreement].productions, agreement);
    }
    sort_once(productions);
    return productions;
}

std::vector<NodeId> markets_of(const Network& network, Element element) {
    if (element.kind == ElementKind::market) return {id<NodeId>(element)};
    std::vector<NodeId> markets;
    if (element.kind == ElementKind::nation) {
        for (const auto market : network.markets.ids()) {
            if (network.markets[market].nation == id<NationId>(element)) markets.push_back(market);
        }
    } else if (element.kind == ElementKind::bloc) {
        for (const auto part : parts(network, element)) append(markets, markets_of(network, part));
        sort_once(markets);
    }
    return markets;
}

Edits removal(const Network& network, Element element) {
    if (element.kind == ElementKind::agreement) {
        return {{{Field::state, element.index}, Operation::close, {}, {}, {}}};
    }
    Edits edits;
    for (const auto link : links_of(network, element)) {
        edits.push_back({{Field::open, link.index}, Operation::close, {}, {}, {}});
    }
    for (const auto production : productions_of(network, element)) {
        edits.push_back({{Field::producing, production.index}, Operation::close, {}, {}, {}});
    }
    return edits;
}

}  // namespace entente
