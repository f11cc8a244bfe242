#pragma once

#include "analysis/loss/failure.hpp"
#include "analysis/supply/solver.hpp"

#include <optional>
#include <span>
#include <vector>

namespace entente {

/// Supply while some things fail: one solver for all of them, which goes from one to the next by a few pivots.
class FailureTrial {
public:
    /// Under the view, which must outlive this and is as before after each call.
    FailureTrial(View& view, ChainId chain);

    [[nodiscard]] const Grid& grid() const { return solver_.grid(); }
    [[nodiscard]] const View& view() const { return view_; }

    /// Solves while all of these have failed.
    void fail(std::span<const Failure> failed);
    /// What is unmet of each demand while all of these have failed; zero in other chains.
    [[nodiscard]] const Column<DemandId, Parts>& unmet(std::span<const Failure> failed);
    /// Of the last call: money a unit of what is served, each counted at its stage; nothing where nothing is.
    [[nodiscard]] std::optional<double> mean_cost() const;
    [[nodiscard]] const Solver& solver() const { return solver_; }

private:
    View& view_;
    Solver solver_;
    std::vector<Exception> exceptions_;
    Column<DemandId, Parts> unmet_;
};

}  // namespace entente
