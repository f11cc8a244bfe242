#include "analysis/loss/loss.hpp"

#include "analysis/supply/whose.hpp"

#include <algorithm>
#include <map>

namespace entente {

namespace {

constexpr std::size_t most_stand_ins = 3;

/// All that does not change while one thing after the other fails.
struct Ground {
    const Network& network;
    const LossOptions& options;
    Column<DemandId, Parts> unmet;
    std::vector<Parts> flow;
    bool told_apart = true;  ///< by the grid's ties from all other supplies of its cost
};

bool counts(const Ground& ground, DemandId demand) {
    const auto& market = ground.network.markets[ground.network.demands[demand].market];
    if (ground.options.stage && market.stage != *ground.options.stage) return false;
    return counts(ground.options.for_whom, market.nation);
}

Parts carried(const std::vector<Parts>& flow, std::span<const std::uint32_t> arcs) {
    Parts sum;
    for (const auto arc : arcs) sum += flow[arc];
    return sum;
}

void add_nations(Loss& loss, const Ground& ground, const Column<DemandId, Parts>& unmet,
                 const std::vector<NationId>& own) {
    std::map<NationId, Parts> more;
    for (const auto demand : unmet.ids()) {
        if (!counts(ground, demand)) continue;
        more[nation_of(ground.network, demand)] += unmet[demand] - ground.unmet[demand];
    }
    for (const auto& [nation, lost] : more) {
        if (lost != Parts{}) loss.nations.push_back({nation, lost});
        const bool is_own = std::find(own.begin(), own.end(), nation) != own.end();
        (is_own ? loss.own : loss.lost) += lost;
    }
    std::stable_sort(loss.nations.begin(), loss.nations.end(),
                     [](const NationLoss& a, const NationLoss& b) { return a.more_unmet > b.more_unmet; });
}

/// Whether an arc can stand in: production, processing and trade; of trade only what enters the nations whose demand
/// counts, where they are few.
bool can_stand_in(const Ground& ground, const GridArc& arc) {
    const auto& whom = ground.options.for_whom;
    if (arc.kind == ArcKind::production) return whom.empty();
    if (arc.kind != ArcKind::link && arc.kind != ArcKind::surge) return false;
    const auto to = ground.network.links[{arc.index}].to;
    return counts(whom, to);
}

void add_stand_ins(Loss& loss, const Ground& ground, const Solver& solver) {
    const auto& grid = solver.grid();
    for (std::uint32_t arc = 0; arc < grid.size(); ++arc) {
        if (!can_stand_in(ground, grid.arcs[arc])) continue;
        const auto more = solver.flow(arc) - ground.flow[arc];
        if (more > Parts{}) loss.instead.push_back({arc, more});
    }
    const auto shown = std::min(loss.instead.size(), most_stand_ins);
    std::partial_sort(loss.instead.begin(), loss.instead.begin() + static_cast<std::ptrdiff_t>(shown),
                      loss.instead.end(), [](const StandIn& a, const StandIn& b) {
                          return a.more != b.more ? a.more > b.more : a.arc < b.arc;
                      });
    loss.instead.resize(shown);
}

Loss loss_of(Failure failure, const Ground& ground, FailureTrial& trial, std::optional<double> before) {
    Loss loss;
    loss.failure = failure;
    add_nations(loss, ground, trial.unmet({&failure, 1}), own_nations(ground.network, failure));
    add_stand_ins(loss, ground, trial.solver());
    loss.carried = carried(ground.flow, passed_arcs(trial.grid(), failure));
    const auto after = trial.mean_cost();
    if (before && after) loss.mean_cost_change = *after - *before;
    return loss;
}

/// Whether nothing flows through what fails. Then the supply is the only best one without it, too.
bool is_idle(Failure failure, const Ground& ground, const Grid& grid) {
    if (failure.kind == FailureKind::agreement || !ground.told_apart) return false;
    const auto closed = closed_arcs(grid, failure);
    return std::all_of(closed.begin(), closed.end(),
                       [&](std::uint32_t arc) { return ground.flow[arc] == Parts{}; });
}

Loss without_effect(Failure failure, std::optional<double> mean_cost) {
    Loss loss;
    loss.failure = failure;
    if (mean_cost)
        loss.mean_cost_change = *mean_cost - *mean_cost;  // that of what is without bound is no number
    return loss;
}

void rank(std::vector<Loss>& losses) {
    std::sort(losses.begin(), losses.end(), [](const Loss& a, const Loss& b) {
        if (a.lost != b.lost) return a.lost > b.lost;
        if (a.carried != b.carried) return a.carried > b.carried;
        return a.failure < b.failure;
    });
}

}  // namespace

Losses losses(View& view, ChainId chain, const LossOptions& options) {
    FailureTrial trial(view, chain);
    Losses answer;
    Ground ground{*view.network, options, trial.unmet({}), {}, trial.solver().told_apart()};
    const auto before = trial.mean_cost();
    answer.before = current_supply(trial.solver(), view);
    ground.flow = answer.before.flow;
    for (const auto demand : view.network->demands.ids()) {
        if (!counts(ground, demand)) continue;
        const auto one = service(answer.before, demand);
        answer.wanted += one.wanted;
        answer.unmet += one.unmet();
    }
    answer.mean_cost = before;
    for (const auto failure : failures(trial.grid(), view, options.kinds)) {
        if (options.stop && options.stop()) break;
        answer.losses.push_back(is_idle(failure, ground, trial.grid())
                                    ? without_effect(failure, before)
                                    : loss_of(failure, ground, trial, before));
    }
    rank(answer.losses);
    return answer;
}

}  // namespace entente
