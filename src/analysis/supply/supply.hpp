#pragma once

#include "analysis/supply/solver.hpp"
#include "network/grid/grid.hpp"

#include <cstdint>
#include <memory>
#include <vector>

namespace entente {

/// Who gets what from whom. Amounts are in parts: `in_units` counts them at a stage.
struct Supply {
    std::shared_ptr<const Grid> grid;
    Unknown unknown = Unknown::zero;
    std::vector<Parts> flow;          ///< by arc of the grid
    std::vector<ArcBounds> bounds;    ///< by arc
    std::vector<std::uint8_t> loose;  ///< by arc: 1 where another supply of the same cost has another flow
    std::vector<std::int64_t> price;  ///< by node: what one part more would cost there, from outside
    Wide cost{};                      ///< of all flows, without penalties; see cost_per_money
};

/// The supply of least cost, penalties of unmet demand included: deliveries, shortages and why.
///
/// Reads       open, cost, capacity, quantity, producing, production_capacity, production_cost, demanded, demand,
///             export_limit, import_limit.
/// Definition  minimum-cost flow over the grid (see Grid). Who goes short is for the network's rationing to say:
///             fair      shares short are leximin to within one step: the weighted lexicographically optimal base
///                       of Fujishige, with a penalty that rises by steps;
///             price     every unmet part is penalised alike, so the dearest to serve goes short;
///             priority  demands named earlier in the order are served before all named later or not at all.
///             A penalty exceeds that of the step before by more than any simple route costs.
/// Ties        of supplies of one cost the one of least tie; what hangs on that is marked in `loose`.
/// Unreachable demands are unmet. Always feasible. No demand: nothing flows.
/// Time        that of NetworkSimplex; with a solver near what it solved before.
/// Checked by  LEMON, brute force, complementary slackness; warm equals cold.
/// After       S. Fujishige, Mathematics of OR 5(2), 1980, doi:10.1287/moor.5.2.186.
Supply supply(const View& view, ChainId chain);
/// The same bytes, from a solver that is to catch up with the view, but for some arcs.
Supply supply(const View& view, Solver& solver, std::span<const Exception> but = {});

/// What the solver solved last, of a view.
Supply current_supply(const Solver& solver, const View& view);
/// The same where only what flows is asked: `loose` and `price` are empty, and nothing hangs on a tie. Time O(arcs).
Supply current_flows(const Solver& solver, const View& view);

/// What is wanted and served of a demand.
struct Service {
    Parts wanted;
    Parts served;
    bool loose = false;  ///< another supply of the same cost serves another amount
    [[nodiscard]] Parts unmet() const { return wanted - served; }
};
Service service(const Supply& supply, DemandId demand);

/// Both parts of a link; what a production gives.
Parts carried(const Supply& supply, LinkId link);
Parts carried(const Supply& supply, ProductionId production);
/// Whether that hangs on a tie.
bool loose(const Supply& supply, LinkId link);

/// A cost of the grid in the currency.
double money(const Grid& grid, Wide cost);

/// What flows cost together.
class CostSum {
public:
    void add(const Grid& grid, std::int64_t cost, Parts flow);
    /// In the currency; infinite where a flow without bound costs anything.
    [[nodiscard]] double money(const Grid& grid) const;

private:
    Wide cost_{};
    bool boundless_ = false;
};

/// Money for all that flows, in the currency; infinite where it is without bound.
double money(const Supply& supply);

/// All demands of the chain together. Parts of one chain add up.
Service together(const Supply& supply);

}  // namespace entente
