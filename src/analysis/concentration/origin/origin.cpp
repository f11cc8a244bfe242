#include "analysis/concentration/origin/origin.hpp"

#include "analysis/concentration/origin/mixture.hpp"
#include "analysis/concentration/trade/reports.hpp"

#include <algorithm>

namespace entente {

namespace {

/// Something that enters a market: along a link from another, or new to the chain.
struct Inflow {
    std::optional<NodeId> from;  ///< none: it is the nation's own
    Quantity amount;
};

struct Market {
    std::vector<Inflow> inflows;
    Wide leaving{};  ///< without what is unlimited, which is no more than arrives where anything does
    bool leaves = false;
};

/// What is sent on so that this much comes out.
Wide before(Fraction recovery, Quantity amount) {
    return Wide{amount.units} * recovery.under / recovery.over;
}

Column<NodeId, Market> flows(const View& view, Unknown unknown) {
    const auto& network = *view.network;
    const Reports reports(view);
    Column<NodeId, Market> markets(view.nodes().size());
    for (const auto id : network.productions.ids()) {
        const auto amount = reports.of(id).size.at(unknown);
        if (amount > Quantity{}) markets[network.productions[id].market].inflows.push_back({{}, amount});
    }
    for (const auto id : network.links.ids()) {
        const auto amount = reports.of(id).size.at(unknown);
        if (amount == Quantity{}) continue;
        const auto& link = network.links[id];
        const bool processing = link.kind == LinkKind::processing;
        const auto recovery = processing ? network.stages[link.stage].recovery : Fraction{1, 1};
        const auto from = view.topology().from(id);
        markets[view.topology().to(id)].inflows.push_back({from, amount});
        markets[from].leaves = true;
        if (amount != unlimited && recovery.over > 0) markets[from].leaving += before(recovery, amount);
    }
    return markets;
}

/// The mixture of one market's inflows; `own` is the source of its nation.
Recipe recipe_of(const Market& market, std::uint32_t own, std::uint32_t unknown) {
    if (market.inflows.empty() && market.leaves) return {{}, {{unknown, 1}}};
    Recipe recipe;
    const auto add = [&](const Inflow& inflow, double share) {
        if (inflow.from) {
            recipe.nodes.push_back({inflow.from->index, share});
        } else {
            recipe.sources.push_back({own, share});
        }
    };
    Wide arriving = 0;
    const Inflow* without_bound = nullptr;
    for (const auto& inflow : market.inflows) {
        if (inflow.amount == unlimited) {
            if (without_bound) return {{}, {{unknown, 1}}};
            without_bound = &inflow;
        }
        arriving += inflow.amount.units;
    }
    if (without_bound) {
        add(*without_bound, 1);
        return recipe;
    }
    const auto all = static_cast<double>(std::max(arriving, market.leaving));
    for (const auto& inflow : market.inflows) add(inflow, static_cast<double>(inflow.amount.units) / all);
    const auto excess = static_cast<double>(market.leaving - arriving);
    if (excess > 0) recipe.sources.push_back({unknown, excess / all});
    return recipe;
}

}  // namespace

Origins origins_of(const std::vector<double>& shares) {
    Origins origin;
    for (std::uint32_t nation = 0; nation + 1 < shares.size(); ++nation) {
        if (shares[nation] > 0) origin.nations.push_back({NationId{nation}, shares[nation]});
    }
    std::stable_sort(origin.nations.begin(), origin.nations.end(),
                     [](const OriginShare& a, const OriginShare& b) { return a.share > b.share; });
    origin.unknown = shares.back();
    return origin;
}

Column<NodeId, std::optional<Origins>> origins(const View& view, const OriginOptions& options) {
    const auto& network = *view.network;
    const auto unknown = static_cast<std::uint32_t>(network.nations.size());
    const auto markets = flows(view, options.unknown);
    Column<NodeId, Recipe> recipes;
    for (const auto market : markets.ids()) {
        recipes.push_back(recipe_of(markets[market], network.markets[market].nation.index, unknown));
    }
    Column<NodeId, std::optional<Origins>> answer;
    for (const auto& shares : mixture(recipes, unknown + std::size_t{1}, unknown)) {
        answer.push_back(shares.empty() ? std::nullopt : std::optional(origins_of(shares)));
    }
    return answer;
}

}  // namespace entente
