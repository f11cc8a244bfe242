#include "network/grid/grid.hpp"

#include "base/fingerprint.hpp"
#include "network/grid/rationing.hpp"
#include "network/label.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace entente {

namespace {

constexpr std::int64_t parts_together = std::int64_t{1} << 60;

std::uint32_t tie(std::string_view name, std::uint32_t attempt) {
    const auto hash = fingerprint(fmt::format("{} {}", name, attempt)).low;
    return static_cast<std::uint32_t>(hash % 0x7FFFFFFF) + 1;
}

/// Arcs in no order yet.
struct Draft {
    const Network& network;
    std::uint32_t attempt;
    Grid grid{};
    Column<NodeId, std::uint32_t> first_node{};  ///< of the market's three
    std::vector<std::tuple<std::uint32_t, std::uint32_t, GridArc, std::uint32_t>> arcs{};

    void add(std::uint32_t from, std::uint32_t to, GridArc arc, std::string_view name) {
        arcs.emplace_back(from, to, arc,
                          tie(fmt::format("{}/{}/{}", static_cast<int>(arc.kind), name, arc.step), attempt));
    }
    [[nodiscard]] bool shows(NodeId market) const {
        return network.stages[network.markets[market].stage].chain == grid.chain;
    }
    [[nodiscard]] std::uint32_t imports(NodeId market) const { return first_node[market]; }
    [[nodiscard]] std::uint32_t keep(NodeId market) const { return first_node[market] + 1; }
    [[nodiscard]] std::uint32_t exports(NodeId market) const { return first_node[market] + 2; }
};

void add_markets(Draft& draft) {
    draft.first_node.assign(draft.network.markets.size(), 0);
    for (const auto market : draft.network.markets.ids()) {
        if (!draft.shows(market)) continue;
        draft.first_node[market] = 1 + 3 * static_cast<std::uint32_t>(draft.grid.markets.size());
        draft.grid.markets.push_back(market);
        const auto name = label(draft.network, market);
        draft.add(draft.imports(market), draft.keep(market), {ArcKind::imports, market.index, 0}, name);
        draft.add(draft.keep(market), draft.exports(market), {ArcKind::exports, market.index, 0}, name);
    }
    draft.grid.nodes = 1 + 3 * static_cast<std::uint32_t>(draft.grid.markets.size());
}

void add_links(Draft& draft) {
    const auto& network = draft.network;
    for (const auto link : network.links.ids()) {
        const auto from = network.topology->from(link), to = network.topology->to(link);
        if (!draft.shows(from)) continue;
        const auto name = label(network, link);
        if (network.links[link].kind == LinkKind::processing) {
            draft.add(draft.keep(from), draft.keep(to), {ArcKind::link, link.index, 0}, name);
            continue;
        }
        draft.add(draft.exports(from), draft.imports(to), {ArcKind::link, link.index, 0}, name);
        if (network.links[link].quantity) {
            draft.add(draft.exports(from), draft.imports(to), {ArcKind::surge, link.index, 0}, name);
        }
    }
}

void add_sides(Draft& draft) {
    const auto& network = draft.network;
    for (const auto production : network.productions.ids()) {
        const auto market = network.productions[production].market;
        if (!draft.shows(market)) continue;
        draft.add(0, draft.keep(market), {ArcKind::production, production.index, 0},
                  label(network, production));
    }
    for (const auto demand : network.demands.ids()) {
        const auto& record = network.demands[demand];
        if (!draft.shows(record.market)) continue;
        const auto name = label(network, record.market) + "/" + record.sector;
        for (std::uint32_t step = 0; step < draft.grid.steps; ++step) {
            draft.add(draft.keep(record.market), 0, {ArcKind::demand, demand.index, step}, name);
        }
    }
}

void settle(Draft& draft) {
    auto& grid = draft.grid;
    std::sort(draft.arcs.begin(), draft.arcs.end(), [](const auto& a, const auto& b) {
        const auto key = [](const auto& arc) {
            const auto& [from, to, of, tie] = arc;
            return std::tuple(from, to, of.kind, of.index, of.step);
        };
        return key(a) < key(b);
    });
    for (const auto& [from, to, arc, tie] : draft.arcs) {
        grid.from.push_back(from);
        grid.to.push_back(to);
        grid.tie.push_back(tie);
        grid.arcs.push_back(arc);
    }
}

void enter(Grid& grid, std::uint32_t at) {
    const auto& arc = grid.arcs[at];
    switch (arc.kind) {
        case ArcKind::production:
            grid.of_production[ProductionId{arc.index}] = at;
            break;
        case ArcKind::link:
            grid.of_link[LinkId{arc.index}] = at;
            break;
        case ArcKind::surge:
            grid.of_surge[LinkId{arc.index}] = at;
            break;
        case ArcKind::imports:
            grid.of_imports[NodeId{arc.index}] = at;
            break;
        case ArcKind::exports:
            grid.of_exports[NodeId{arc.index}] = at;
            break;
        case ArcKind::demand:
            grid.of_demand[DemandId{arc.index}].push_back(at);
            break;
    }
}

void index(Grid& grid, const Network& network) {
    grid.of_production.assign(network.productions.size(), no_arc);
    grid.of_link.assign(network.links.size(), no_arc);
    grid.of_surge.assign(network.links.size(), no_arc);
    grid.of_imports.assign(network.markets.size(), no_arc);
    grid.of_exports.assign(network.markets.size(), no_arc);
    grid.of_demand.assign(network.demands.size(), {});
    for (std::uint32_t at = 0; at < grid.size(); ++at) enter(grid, at);
}

/// What stands for amounts without bound. With u demands of unknown size, u + 1 times what one of them wants is what an
/// unlimited arc carries, and the known ones together want less than half of that once more.
void bound(Grid& grid) {
    const auto& network = *grid.network;
    const auto demands = network.demands.ids();
    const auto unknown = std::count_if(demands.begin(), demands.end(), [&](DemandId demand) {
        const bool shown = !grid.of_demand[demand].empty();
        return shown && network.demands[demand].size.at(Unknown::unbounded) == unlimited;
    });
    grid.most = {parts_together / (std::int64_t{grid.size()} + 1)};
    grid.most_wanted = {grid.most.units / (unknown + 1)};
    grid.most_known = {unknown == 0 ? grid.most.units : grid.most_wanted.units / 2};
}

}  // namespace

Grid grid(const Network& network, ChainId chain, std::uint32_t attempt) {
    Draft draft{network, attempt};
    draft.grid.network = &network;
    draft.grid.chain = chain;
    if (network.weighting.surge) {
        draft.grid.surge = to_fraction(network.weighting.surge->number).value_or(Fraction{100, 1});
        draft.grid.surge = divide(draft.grid.surge, {100, 1}).value_or(Fraction{1, 1});
    }
    ration(draft.grid);
    add_markets(draft);
    add_links(draft);
    add_sides(draft);
    settle(draft);
    index(draft.grid, network);
    bound(draft.grid);
    return std::move(draft.grid);
}

}  // namespace entente
