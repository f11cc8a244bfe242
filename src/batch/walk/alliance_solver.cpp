#include "batch/walk/alliance_solver.hpp"

#include "network/change/trial.hpp"

#include <bit>

namespace entente {

namespace {

View under(View view, const PlannedFuture& future) {
    keep(view, future.edits);
    return view;
}

}  // namespace

AllianceSolver::AllianceSolver(const Plan& plan, const PlannedFuture& future, const View& base)
    : future_(under(base, future)),
      solver_(future_, plan.chain),
      influence_(entente::influence(plan, solver_.grid())),
      table_(plan, influence_, solver_.grid(), future_),
      is_stale_(influence_.groups.size(), 0) {}

void AllianceSolver::go_to(Alliance alliance) {
    stale_.clear();
    for (auto moved = alliance ^ at_; moved != 0; moved &= moved - 1) {
        for (const auto group : influence_.of_candidate[static_cast<std::size_t>(std::countr_zero(moved))]) {
            if (is_stale_[group]) continue;
            is_stale_[group] = 1;
            stale_.push_back(group);
        }
    }
    changes_.clear();
    for (const auto group : stale_) {
        is_stale_[group] = 0;
        const auto& arcs = influence_.groups[group].arcs;
        const auto& bounds = table_.bounds(group, alliance);
        for (std::size_t i = 0; i < arcs.size(); ++i) changes_.push_back({arcs[i], bounds[i]});
    }
    at_ = alliance;
    solver_.proceed(changes_);
}

void AllianceSolver::fail(const std::vector<std::uint32_t>& arcs) {
    save(whole_);
    table_.close(arcs);
    changes_.clear();
    for (const auto arc : arcs) changes_.push_back({arc, {solver_.simplex().cost(arc), 0}});
    solver_.proceed(changes_);
}

void AllianceSolver::mend() {
    table_.close({});
    restore(whole_);
}

const std::vector<SingleFailure>& AllianceSolver::single_failures() {
    if (single_failures_.empty()) single_failures_ = entente::single_failures(grid(), view());
    return single_failures_;
}

void AllianceSolver::save(State& to) const {
    solver_.save(to.solver);
    to.at = at_;
}

void AllianceSolver::restore(const State& from) {
    solver_.restore(from.solver);
    at_ = from.at;
}

}  // namespace entente
