#pragma once

#include "base/column.hpp"
#include "network/grid/parts.hpp"
#include "network/network.hpp"

#include <cstdint>
#include <vector>

namespace entente {

/// What an arc of the grid stands for.
enum class ArcKind : std::uint8_t {
    production,  ///< from outside into a market
    link,        ///< trade up to its reported quantity, and processing
    surge,       ///< trade beyond its reported quantity
    imports,     ///< all that a market takes from others
    exports,     ///< all that it sends to others
    demand,      ///< from a market to outside: one step of a demand
};

struct GridArc {
    ArcKind kind{};
    std::uint32_t index{};  ///< of the production, link, market or demand
    std::uint32_t step{};   ///< of a demand: 0 is served first
    friend bool operator==(const GridArc&, const GridArc&) = default;
};

/// What an arc costs a part, and how much it can carry.
struct ArcBounds {
    std::int64_t cost{};
    std::int64_t capacity{};
    friend bool operator==(const ArcBounds&, const ArcBounds&) = default;
};

inline constexpr std::uint32_t no_arc = 0xFFFFFFFF;

/// One chain as a circulation: what is produced comes from outside, node 0, and what is demanded goes back there.
/// Each market is three nodes: where it imports, where it keeps, and where it exports. Trade runs from exports to
/// imports, processing from keep to keep. Serving demand earns the penalty of leaving it unmet, so that the
/// circulation of least cost is the supply of least cost, penalties included.
struct Grid {
    const Network* network{};
    ChainId chain;
    std::uint32_t nodes{};
    std::vector<NodeId> markets;  ///< of the chain, ascending
    std::vector<GridArc> arcs;    ///< by the node they leave, then the node they enter, kind, index and step
    std::vector<std::uint32_t> from, to;
    std::vector<std::uint32_t> tie;  ///< above zero, from what the arc stands for

    // The first arc of each; `no_arc` in other chains.
    Column<ProductionId, std::uint32_t> of_production;
    Column<LinkId, std::uint32_t> of_link, of_surge;
    Column<NodeId, std::uint32_t> of_imports, of_exports;
    Column<DemandId, std::vector<std::uint32_t>> of_demand;  ///< by step
    Column<DemandId, std::uint32_t> rank;                    ///< in rationing by priority: 1 is served last
    std::uint32_t steps = 1;                                 ///< of each demand
    std::int64_t penalty{};  ///< of the last step; the others are multiples of it
    Fraction surge{1, 1};
    Parts most{};  ///< that an arc carries, unlimited ones too: all arcs together stay below 2^60
    Parts
        most_wanted{};   ///< a demand without bound: what is unlimited can serve all of those, and the others
    Parts most_known{};  ///< all known demand together, and all known production; compiling refuses more

    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(arcs.size()); }
};

/// The grid of a chain, with every arc that could exist. Ties are hashes of names, never of ids: `attempt` makes
/// others of them. Time O(n log n).
Grid grid(const Network& network, ChainId chain, std::uint32_t attempt = 0);

/// The arcs whose bounds a cell of a view tells.
std::vector<std::uint32_t> arcs_of(const Grid& grid, Cell cell);

/// The penalty of leaving a part of this step unmet, in costs of the grid.
std::int64_t penalty(const Grid& grid, DemandId demand, std::uint32_t step);

/// What an arc costs and carries in a view. Time O(1).
///
/// Reads       open, cost, capacity, quantity, producing, production_capacity, production_cost, demanded, demand,
///             export_limit, import_limit.
/// Definition  trade costs its cost up to the reported quantity and cost × surge from there to its capacity, or its
///             cost throughout where none is reported. A demand of q is served in equal steps, the k-th from
///             ⌊(k−1) q / steps⌋ to ⌊k q / steps⌋.
ArcBounds bounds(const Grid& grid, const View& view, std::uint32_t arc);

/// What a demand of this size wants at a market.
Parts wanted(const Grid& grid, Quantity size, NodeId market);

/// So much of cost × parts makes a thousandth of the currency.
Fraction cost_per_money(const Grid& grid);

/// At least what any simple route costs in a view. Penalties are larger.
Wide dearest_route(const Grid& grid, const View& view);

}  // namespace entente
