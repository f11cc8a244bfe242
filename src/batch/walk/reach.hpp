#pragma once

#include "batch/plan/plan.hpp"
#include "batch/walk/alliance_solver.hpp"

#include <cstdint>
#include <vector>

namespace entente {

/// How far the supply under one alliance, at which a solver is, is that under others too, so that these need no solve.
///
/// Definition  it is where arcs lose only what the supply leaves unused: capacity above the flow, or, of arcs that
///             carry nothing, cheapness. Then it is still possible, nothing became cheaper, and so it stays the
///             only one of least cost. Demands must be the same.
/// Checked by  cold supplies of every alliance.
class Reach {
public:
    /// All must outlive this.
    Reach(const Plan& plan, AllianceSolver& solver);

    /// Of these candidates at least those whose coming or going could change the supply: it is that of every alliance
    /// that differs from the solver's by others of them only.
    Alliance unsettling(Alliance varying);

    /// The candidate on whose arcs most flows, of some; the first where several are.
    [[nodiscard]] Alliance most_used(Alliance of) const;

    /// Between two sets, the one under which arcs have most: all that open something, and none that close something.
    /// What does both stays as the solver has it.
    [[nodiscard]] Alliance loosest(Alliance least, Alliance most) const;

private:
    [[nodiscard]] bool stands(std::uint32_t group, const std::vector<ArcBounds>& bounds) const;
    Alliance unsettling(std::uint32_t group, Alliance varying);

    AllianceSolver& solver_;
    Alliance opening_{}, closing_{};
};

}  // namespace entente
