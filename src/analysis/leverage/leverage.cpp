#include "analysis/leverage/leverage.hpp"

#include "analysis/leverage/act.hpp"
#include "analysis/supply/supply.hpp"
#include "analysis/supply/whose.hpp"

#include <algorithm>
#include <span>

namespace entente {

namespace {

using Arcs = std::vector<std::uint32_t>;
using Trade = Column<NationId, Arcs>;
using ByNation = Column<NationId, Parts>;

bool is_nothing(const Hold& hold) {
    return hold.evaded == Parts{} && hold.sealed == Parts{} && hold.abroad == Parts{} && hold.both == Parts{};
}

/// One solver for all acts, and what is true before anybody acts.
class Search {
public:
    Search(const View& view, ChainId chain, const LeverageOptions& options)
        : network_(*view.network), view_(view), options_(options), solver_(view, chain) {
        for (std::uint32_t arc = 0; arc < grid().size(); ++arc) flow_.push_back(solver_.flow(arc));
        before_ = unmet();
    }

    Leverage run() {
        Leverage answer;
        answer.wanted = sum([&](std::uint32_t arc) { return Parts{solver_.simplex().capacity(arc)}; });
        for (const auto actor : network_.nations.ids()) {
            if (network_.nations[actor].area || (options_.actor && *options_.actor != actor)) continue;
            let_act(actor, answer);
        }
        std::stable_sort(answer.holds.begin(), answer.holds.end(),
                         [](const Hold& a, const Hold& b) { return a.sealed > b.sealed; });
        return answer;
    }

private:
    [[nodiscard]] const Grid& grid() const { return solver_.grid(); }

    [[nodiscard]] bool counts(NodeId market) const {
        return !options_.stage || network_.markets[market].stage == *options_.stage;
    }
    [[nodiscard]] bool is_target(NationId nation, NationId actor) const {
        return nation != actor && !network_.nations[nation].area &&
               entente::counts(options_.for_whom, nation);
    }
    /// What a figure of each step of demand comes to by nation.
    template <class Figure>
    [[nodiscard]] ByNation sum(const Figure& figure) const {
        ByNation sums(network_.nations.size());
        for (const auto demand : network_.demands.ids()) {
            const auto market = network_.demands[demand].market;
            if (!counts(market)) continue;
            for (const auto arc : grid().of_demand[demand])
                sums[network_.markets[market].nation] += figure(arc);
        }
        return sums;
    }
    [[nodiscard]] ByNation unmet() const {
        return sum(
            [&](std::uint32_t arc) { return Parts{solver_.simplex().capacity(arc)} - solver_.flow(arc); });
    }

    [[nodiscard]] bool carries(const Arcs& arcs) const {
        return std::any_of(arcs.begin(), arcs.end(),
                           [&](std::uint32_t arc) { return flow_[arc] != Parts{}; });
    }

    /// What is unmet once these arcs are closed. Where they carry nothing, nothing changes.
    ByNation without(const Arcs& arcs) {
        if (!carries(arcs)) return before_;
        std::vector<Exception> closed;
        for (const auto arc : arcs) closed.push_back({arc, {0, 0}});
        solver_.solve(view_, closed);
        return unmet();
    }

    void let_act(NationId actor, Leverage& answer) {
        const auto exports = exports_of(grid(), actor), abroad = plants_abroad(grid(), actor);
        if (exports.empty() && abroad.empty()) return;
        Arcs both = exports;
        both.insert(both.end(), abroad.begin(), abroad.end());
        const auto sealed = without(exports), stopped = without(abroad);
        const auto all = abroad.empty() ? sealed : without(both);
        const auto trade = trade_of(grid(), actor);
        auto act = act_of(actor, exports, trade);
        act.own = sealed[actor] - before_[actor];
        act.own_both = all[actor] - before_[actor];
        act.abroad = !abroad.empty();
        answer.acts.push_back(act);
        for (const auto target : network_.nations.ids()) {
            if (!is_target(target, actor)) continue;
            const auto evaded = without(trade[target]);
            const Hold hold{actor,
                            target,
                            evaded[target] - before_[target],
                            sealed[target] - before_[target],
                            stopped[target] - before_[target],
                            all[target] - before_[target]};
            if (!is_nothing(hold)) answer.holds.push_back(hold);
        }
    }

    /// What it exported before, and what that cost on its links.
    [[nodiscard]] Act act_of(NationId actor, const Arcs& exports, const Trade& trade) const {
        Act act;
        act.actor = actor;
        for (const auto arc : exports) act.exports += flow_[arc];
        CostSum cost;
        for (const auto& arcs : trade) {
            for (const auto arc : arcs) cost.add(grid(), bounds(grid(), view_, arc).cost, flow_[arc]);
        }
        act.money = cost.money(grid());
        return act;
    }

    const Network& network_;
    const View& view_;
    const LeverageOptions& options_;
    Solver solver_;
    std::vector<Parts> flow_{};  // before
    ByNation before_{};          // what is unmet
};

}  // namespace

Leverage leverage(const View& view, ChainId chain, const LeverageOptions& options) {
    return Search(view, chain, options).run();
}

}  // namespace entente
