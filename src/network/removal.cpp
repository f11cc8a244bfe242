#include "base/sort_once.hpp"
#include "network/element.hpp"
#include "network/network.hpp"

#include <algorithm>
#include <iterator>

// What the loss of an element takes away.

namespace entente {

namespace {

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
        for (const auto nation : network.blocs[id_of<BlocId>(element)].members)
            found.push_back(entente::element(nation));
    } else if (element.kind == ElementKind::nation) {
        for (const auto market : markets_of(network, element)) found.push_back(entente::element(market));
    } else if (element.kind == ElementKind::owner) {
        for (const auto plant : network.owners[id_of<OwnerId>(element)].plants)
            found.push_back(entente::element(plant));
    }
    return found;
}

}  // namespace

std::vector<LinkId> links_of(const Network& network, Element element) {
    std::vector<LinkId> links;
    for (const auto part : parts(network, element)) append(links, links_of(network, part));
    if (element.kind == ElementKind::market) {
        links = links_at(network, id_of<NodeId>(element));
    } else if (element.kind == ElementKind::plant) {
        const auto link = network.plants[id_of<PlantId>(element)].link;
        if (link) links = {*link};
    } else if (element.kind == ElementKind::link) {
        links = {id_of<LinkId>(element)};
    } else if (element.kind == ElementKind::passage) {
        links = network.passages[id_of<PassageId>(element)].links;
    } else if (element.kind == ElementKind::owner) {
        append(links, network.owners[id_of<OwnerId>(element)].links);
    } else if (element.kind == ElementKind::agreement) {
        const auto agreement = id_of<AgreementId>(element);
        links = needing(network, network.links, network.agreements[agreement].links, agreement);
    }
    sort_once(links);
    return links;
}

std::vector<ProductionId> productions_of(const Network& network, Element element) {
    std::vector<ProductionId> productions;
    for (const auto part : parts(network, element)) append(productions, productions_of(network, part));
    if (element.kind == ElementKind::market) {
        productions = productions_at(network, id_of<NodeId>(element));
    } else if (element.kind == ElementKind::plant) {
        const auto production = network.plants[id_of<PlantId>(element)].production;
        if (production) productions = {*production};
    } else if (element.kind == ElementKind::agreement) {
        const auto agreement = id_of<AgreementId>(element);
        productions =
            needing(network, network.productions, network.agreements[agreement].productions, agreement);
    }
    sort_once(productions);
    return productions;
}

std::vector<NodeId> markets_of(const Network& network, Element element) {
    if (element.kind == ElementKind::market) return {id_of<NodeId>(element)};
    std::vector<NodeId> markets;
    if (element.kind == ElementKind::nation) {
        for (const auto market : network.markets.ids()) {
            if (network.markets[market].nation == id_of<NationId>(element)) markets.push_back(market);
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
