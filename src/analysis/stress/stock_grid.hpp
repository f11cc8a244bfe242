#pragma once

#include "network/grid/grid.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace entente {

/// What an arc of a grid with stocks stands for.
enum class StockArcKind : std::uint8_t {
    bound,   ///< an arc of the grid: a rate
    home,    ///< processing of what a strategic stock gave, at home: the same rate again
    stock,   ///< what is kept at a market: once. Where that is unlimited, a rate
    way,     ///< from a market to its demand: carries anything
    demand,  ///< of a market, all sectors: a rate
};

struct StockArc {
    std::uint32_t from{}, to{};
    StockArcKind kind{};
    std::uint32_t index{};  ///< of the arc of the grid, else of the market
    Parts amount;           ///< a period, or once; of a way nothing
    bool endless = false;   ///< of a stock: unlimited
};

/// One chain with its stocks as a flow from a source to what wants it. The nodes of its grid come first; the outside is
/// the source, the last but one, and the sink is the last. A strategic stock enters a home layer: a second node of each
/// market of its nation, from where it is processed at home and serves demand at home, and nothing leaves.
struct StockGrid {
    Grid grid;
    std::uint32_t nodes{};
    std::vector<StockArc> arcs;
    Column<NodeId, std::uint32_t> of_home;    ///< by market: its node in the home layer, or no_arc
    Column<NodeId, std::uint32_t> of_demand;  ///< by market: where its demand is served, or no_arc
};

/// Reads what Supply reads but costs, and stock. Time O((n + m) log m).
StockGrid stock_grid(const View& view, ChainId chain);

/// What is wanted of a demand a period.
Parts wanted(const StockGrid& grid, const View& view, DemandId demand);

/// Whether the stock of a market serves at home only.
bool is_strategic(const Network& network, NodeId market);

}  // namespace entente
