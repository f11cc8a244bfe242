#include "analysis/loss/failure_trial.hpp"

#include "analysis/supply/supply.hpp"
#include "network/change/trial.hpp"
#include "network/network.hpp"

#include <cmath>
#include <limits>

namespace entente {

FailureTrial::FailureTrial(View& view, ChainId chain)
    : view_(view), solver_(view, chain), unmet_(view.network->demands.size()) {}

void FailureTrial::fail(std::span<const Failure> failed) {
    exceptions_.clear();
    Edits edits;
    for (const auto& failure : failed) {
        if (failure.kind == FailureKind::agreement) {
            for (const auto& edit : removal(*view_.network, element(failure))) edits.push_back(edit);
            continue;
        }
        for (const auto arc : closed_arcs(grid(), failure)) exceptions_.push_back({arc, {0, 0}});
    }
    if (edits.empty()) {
        solver_.solve(view_, exceptions_);
        return;
    }
    const Trial trial(view_, edits);
    solver_.solve(view_, exceptions_);
}

const Column<DemandId, Parts>& FailureTrial::unmet(std::span<const Failure> failed) {
    fail(failed);
    for (const auto demand : view_.network->demands.ids()) {
        unmet_[demand] = {};
        for (const auto arc : grid().of_demand[demand]) {
            unmet_[demand] += Parts{solver_.simplex().capacity(arc)} - solver_.flow(arc);
        }
    }
    return unmet_;
}

std::optional<double> FailureTrial::mean_cost() const {
    Wide cost = 0;
    double units = 0;
    for (std::uint32_t arc = 0; arc < grid().size(); ++arc) {
        const auto flow = solver_.flow(arc);
        if (grid().arcs[arc].kind != ArcKind::demand) {
            cost += Wide{solver_.simplex().cost(arc)} * flow.units;
        } else if (flow != Parts{}) {
            const auto market = view_.network->demands[{grid().arcs[arc].index}].market;
            units += in_units(*view_.network, flow, view_.network->markets[market].stage);
        }
    }
    if (units == 0) return std::nullopt;
    if (std::isinf(units)) return std::numeric_limits<double>::quiet_NaN();
    return money(grid(), cost) / units;
}

}  // namespace entente
