#pragma once

#include "analysis/supply/solver.hpp"
#include "batch/plan/plan.hpp"
#include "batch/walk/influence.hpp"
#include "batch/walk/single_failures.hpp"

#include <cstdint>
#include <vector>

namespace entente {

/// Goes from alliance to alliance in one future, each solved from the supply of the last. One a worker.
class AllianceSolver {
public:
    /// `base` is the view that the future changes. The plan and the network must outlive this.
    AllianceSolver(const Plan& plan, const PlannedFuture& future, const View& base);
    AllianceSolver(const AllianceSolver&) = delete;  // its parts look at each other
    AllianceSolver& operator=(const AllianceSolver&) = delete;

    /// Solves the supply under an alliance. The fewer members differ from the last, the fewer pivots.
    void go_to(Alliance alliance);

    [[nodiscard]] const Solver& solver() const { return solver_; }
    /// For questions about the alliance that try something out; they bring it back to where it was.
    [[nodiscard]] Solver& solver() { return solver_; }
    /// The alliance at which this is with its supply, to come back to. It is of this solver only.
    struct State {
        Solver::State solver;
        Alliance at{};
    };
    void save(State& to) const;
    void restore(const State& from);

    /// Closes these arcs, under whatever alliance this goes to, until it mends: then it is where it was.
    void fail(const std::vector<std::uint32_t>& arcs);
    void mend();

    [[nodiscard]] Alliance at() const { return at_; }
    [[nodiscard]] const Influence& influence() const { return influence_; }
    ArcTable& table() { return table_; }
    [[nodiscard]] const Grid& grid() const { return solver_.grid(); }
    /// What may fail alone, under any alliance. Found when first asked for.
    const std::vector<SingleFailure>& single_failures();
    /// The view of the future, with no member.
    [[nodiscard]] const View& view() const { return table_.view(); }

private:
    View future_;
    Solver solver_;
    Influence influence_;
    ArcTable table_;
    std::vector<std::uint32_t> stale_;  // groups some of whose candidates joined or left
    std::vector<std::uint8_t> is_stale_;
    Alliance at_{};
    std::vector<Exception> changes_;
    std::vector<SingleFailure> single_failures_;
    State whole_;  // before something failed
};

}  // namespace entente
