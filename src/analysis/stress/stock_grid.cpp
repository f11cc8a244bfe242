#include "analysis/stress/stock_grid.hpp"

#include <algorithm>
#include <utility>

namespace entente {

namespace {

class Draft {
public:
    Draft(const View& view, ChainId chain) : view_(view), network_(*view.network) {
        made_.grid = grid(network_, chain);
        made_.nodes = made_.grid.nodes;
        made_.of_home.assign(network_.markets.size(), no_arc);
        made_.of_demand.assign(network_.markets.size(), no_arc);
    }

    StockGrid make() {
        number_nodes();
        add_bounds();
        add_home();
        for (const auto market : made_.grid.markets) {
            add_stock(market);
            add_demand(market);
        }
        return std::move(made_);
    }

private:
    [[nodiscard]] std::uint32_t keep(NodeId market) const {
        return made_.grid.to[made_.grid.of_imports[market]];
    }

    void number_nodes() {
        for (const auto market : made_.grid.markets) {
            if (has_home(network_.markets[market].nation)) made_.of_home[market] = made_.nodes++;
        }
        for (const auto demand : network_.demands.ids()) {
            auto& node = made_.of_demand[network_.demands[demand].market];
            if (!made_.grid.of_demand[demand].empty() && node == no_arc) node = made_.nodes++;
        }
        made_.nodes += 2;
    }

    [[nodiscard]] bool has_home(NationId nation) const {
        return std::any_of(made_.grid.markets.begin(), made_.grid.markets.end(), [&](NodeId market) {
            return network_.markets[market].nation == nation && is_strategic(network_, market);
        });
    }

    void add_bounds() {
        const auto& of = made_.grid;
        for (std::uint32_t arc = 0; arc < of.size(); ++arc) {
            if (of.arcs[arc].kind == ArcKind::demand) continue;
            const auto from = of.from[arc] == 0 ? made_.nodes - 2 : of.from[arc];
            made_.arcs.push_back(
                {from, of.to[arc], StockArcKind::bound, arc, {bounds(of, view_, arc).capacity}});
        }
    }

    void add_home() {
        for (const auto link : network_.links.ids()) {
            if (network_.links[link].kind != LinkKind::processing) continue;
            const auto arc = made_.grid.of_link[link];
            const auto from = made_.of_home[network_.topology->from(link)];
            if (arc == no_arc || from == no_arc) continue;
            made_.arcs.push_back({from,
                                  made_.of_home[network_.topology->to(link)],
                                  StockArcKind::home,
                                  arc,
                                  {bounds(made_.grid, view_, arc).capacity}});
        }
    }

    void add_stock(NodeId market) {
        const auto stock = view_.stock[market];
        if (stock == Quantity{}) return;
        const auto to = is_strategic(network_, market) ? made_.of_home[market] : keep(market);
        const auto amount = std::min(parts(network_, stock, network_.markets[market].stage), made_.grid.most);
        made_.arcs.push_back(
            {made_.nodes - 2, to, StockArcKind::stock, market.index, amount, stock >= unlimited});
    }

    void add_demand(NodeId market) {
        const auto node = made_.of_demand[market];
        if (node == no_arc) return;
        made_.arcs.push_back({keep(market), node, StockArcKind::way, market.index, {}});
        if (made_.of_home[market] != no_arc) {
            made_.arcs.push_back({made_.of_home[market], node, StockArcKind::way, market.index, {}});
        }
        Parts all;
        for (const auto demand : network_.demands.ids()) {
            if (network_.demands[demand].market == market) all += wanted(made_, view_, demand);
        }
        made_.arcs.push_back({node, made_.nodes - 1, StockArcKind::demand, market.index, all});
    }

    const View& view_;
    const Network& network_;
    StockGrid made_{};
};

}  // namespace

StockGrid stock_grid(const View& view, ChainId chain) {
    return Draft(view, chain).make();
}

Parts wanted(const StockGrid& grid, const View& view, DemandId demand) {
    Parts all;
    for (const auto arc : grid.grid.of_demand[demand]) all += Parts{bounds(grid.grid, view, arc).capacity};
    return all;
}

bool is_strategic(const Network& network, NodeId market) {
    return std::any_of(network.stocks.begin(), network.stocks.end(),
                       [&](const StockRecord& stock) { return stock.market == market && stock.strategic; });
}

}  // namespace entente
