#include "analysis/loss/failure.hpp"

#include "base/sort_once.hpp"
#include "network/view.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace entente {

namespace {

constexpr std::array<std::string_view, failure_kind_count> words{
    "nation", "market", "plant", "link", "passage", "agreement", "bloc", "owner", "exports", "plants"};

using ArcList = std::vector<std::uint32_t>;

void close(ArcList& arcs, std::uint32_t arc) {
    if (arc != no_arc) arcs.push_back(arc);
}

void close(ArcList& arcs, const Grid& grid, LinkId link) {
    close(arcs, grid.of_link[link]);
    close(arcs, grid.of_surge[link]);
}

void close_production_at(ArcList& arcs, const Grid& grid, NodeId market) {
    for (const auto production : grid.network->productions.ids()) {
        if (grid.network->productions[production].market == market)
            close(arcs, grid.of_production[production]);
    }
}

void close_processing(ArcList& arcs, const Grid& grid, std::span<const LinkId> links) {
    for (const auto link : links) {
        if (grid.network->links[link].kind == LinkKind::processing) close(arcs, grid, link);
    }
}

void close_plants(ArcList& arcs, const Grid& grid, NodeId market) {
    close_production_at(arcs, grid, market);
    close_processing(arcs, grid, grid.network->topology->entering(market));
}

void close_market(ArcList& arcs, const Grid& grid, NodeId market) {
    close(arcs, grid.of_imports[market]);
    close(arcs, grid.of_exports[market]);
    close_plants(arcs, grid, market);
    close_processing(arcs, grid, grid.network->topology->leaving(market));
}

/// Links and productions one by one: what has no side of a market to close.
void close_parts(ArcList& arcs, const Grid& grid, Element element) {
    for (const auto link : links_of(*grid.network, element)) close(arcs, grid, link);
    for (const auto production : productions_of(*grid.network, element)) {
        close(arcs, grid.of_production[production]);
    }
}

ArcList sorted_once(ArcList arcs) {
    sort_once(arcs);
    return arcs;
}

bool is_area(const Network& network, NationId nation) {
    return network.nations[nation].area;
}

/// Whether something stands for many, so that it does not fail.
bool stands_for_many(const Network& network, Failure failure) {
    switch (failure.kind) {
        case FailureKind::nation:
        case FailureKind::exports:
            return is_area(network, {failure.index});
        case FailureKind::market:
        case FailureKind::plants:
            return is_area(network, network.markets[{failure.index}].nation);
        case FailureKind::link: {
            const auto& link = network.links[{failure.index}];
            return is_area(network, link.from) || is_area(network, link.to);
        }
        default:
            return false;
    }
}

/// All whose bounds may hang on an agreement.
ArcList changed_arcs(const Grid& grid, AgreementId agreement) {
    ArcList arcs;
    close_parts(arcs, grid, element(agreement));
    for (const auto cell : grid.network->agreements[agreement].touches) {
        for (const auto arc : arcs_of(grid, cell)) arcs.push_back(arc);
    }
    return sorted_once(std::move(arcs));
}

bool has_effect(const View& view, AgreementId agreement) {
    const auto& record = view.network->agreements[agreement];
    return record.worth[static_cast<std::size_t>(view.state[agreement])].share.over != 0 &&
           !(record.links.empty() && record.productions.empty() && record.touches.empty());
}

ElementKind kind_of(FailureKind kind) {
    if (kind == FailureKind::exports) return ElementKind::nation;
    if (kind == FailureKind::plants) return ElementKind::market;
    return static_cast<ElementKind>(kind);
}

}  // namespace

std::string_view word(FailureKind kind) {
    return words[static_cast<std::size_t>(kind)];
}

std::vector<FailureKind> usual_kinds() {
    std::vector<FailureKind> kinds;
    for (std::size_t i = 0; i < failure_kind_count; ++i) {
        const auto kind = static_cast<FailureKind>(i);
        if (kind != FailureKind::bloc && kind != FailureKind::plants) kinds.push_back(kind);
    }
    return kinds;
}

std::vector<ElementKind> structural(std::span<const FailureKind> kinds) {
    std::vector<ElementKind> whole;
    for (const auto kind : kinds)
        if (kind != FailureKind::exports && kind != FailureKind::plants) whole.push_back(kind_of(kind));
    return whole;
}

Element element(Failure failure) {
    return {kind_of(failure.kind), failure.index};
}

std::string name(const Network& network, Failure failure) {
    const auto of = name(network, element(failure));
    if (failure.kind == FailureKind::exports) return "exports of " + of;
    if (failure.kind == FailureKind::plants) return "plants of " + of;
    return of;
}

std::vector<Failure> failures(const Grid& grid, const View& view, std::span<const FailureKind> kinds) {
    const auto& network = *grid.network;
    std::vector<Failure> found;
    for (std::size_t i = 0; i < failure_kind_count; ++i) {
        const auto kind = static_cast<FailureKind>(i);
        if (!kinds.empty() && std::find(kinds.begin(), kinds.end(), kind) == kinds.end()) continue;
        for (const auto of : elements(network, kind_of(kind))) {
            const Failure failure{kind, of.index};
            if (stands_for_many(network, failure)) continue;
            const bool acts = kind == FailureKind::agreement ? has_effect(view, {of.index})
                                                             : !closed_arcs(grid, failure).empty();
            if (acts) found.push_back(failure);
        }
    }
    return found;
}

std::vector<std::uint32_t> closed_arcs(const Grid& grid, Failure failure) {
    const auto& network = *grid.network;
    const auto of = element(failure);
    ArcList arcs;
    switch (failure.kind) {
        case FailureKind::nation:
        case FailureKind::market:
        case FailureKind::bloc:
            for (const auto market : markets_of(network, of)) close_market(arcs, grid, market);
            break;
        case FailureKind::exports:
            for (const auto market : markets_of(network, of)) close(arcs, grid.of_exports[market]);
            break;
        case FailureKind::plants:
            close_plants(arcs, grid, {failure.index});
            break;
        case FailureKind::plant:
        case FailureKind::link:
        case FailureKind::passage:
        case FailureKind::owner:
        case FailureKind::agreement:
            close_parts(arcs, grid, of);
            break;
    }
    return sorted_once(std::move(arcs));
}

std::vector<std::uint32_t> passed_arcs(const Grid& grid, Failure failure) {
    if (failure.kind == FailureKind::agreement) return changed_arcs(grid, {failure.index});
    const bool whole_nation = failure.kind == FailureKind::nation || failure.kind == FailureKind::bloc;
    if (!whole_nation && failure.kind != FailureKind::market) return closed_arcs(grid, failure);
    ArcList arcs;
    for (const auto market : markets_of(*grid.network, element(failure))) {
        close(arcs, grid.of_imports[market]);
        close_production_at(arcs, grid, market);
        if (!whole_nation) close_processing(arcs, grid, grid.network->topology->entering(market));
    }
    return sorted_once(std::move(arcs));
}

std::vector<NationId> own_nations(const Network& network, Failure failure) {
    if (failure.kind == FailureKind::nation || failure.kind == FailureKind::exports) return {{failure.index}};
    if (failure.kind == FailureKind::market) return {network.markets[{failure.index}].nation};
    if (failure.kind == FailureKind::bloc) return network.blocs[{failure.index}].members;
    return {};
}

}  // namespace entente
