#pragma once

#include "analysis/supply/circulation/network_simplex.hpp"
#include "network/grid/grid.hpp"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace entente {

/// An arc that is other than the view says.
struct Exception {
    std::uint32_t arc;
    ArcBounds bounds;
};

/// Keeps the supply of one chain solved while views change: it catches up from a view's journal, from the
/// supply it solved last or from the one it remembers, whichever is nearer. One a worker.
///
/// The circulation depends on the view alone, not on what was solved before.
class Solver {
public:
    /// Solves the view, and remembers that. The view's network must outlive this.
    Solver(const View& view, ChainId chain);

    [[nodiscard]] const Grid& grid() const { return *grid_; }
    /// The same, for answers that outlive this.
    [[nodiscard]] const std::shared_ptr<const Grid>& shared_grid() const { return grid_; }
    [[nodiscard]] const NetworkSimplex& simplex() const { return simplex_; }

    /// Solves a view of the same network and the same sizes of unknown things, but for some arcs.
    /// Time: near what was solved before, a few pivots.
    void solve(const View& view, std::span<const Exception> but = {});

    /// Goes on from what was solved last, with these arcs changed: for a walk on which every step is a small one. What
    /// was changed so does not go back by itself, but when a view is solved.
    void proceed(std::span<const Exception> changes);

    /// Solves the view, and remembers that: what later views are near to.
    void remember(const View& view);

    /// What was solved last, to come back to. It is of this solver only.
    struct State {
        NetworkSimplex::State simplex;
        std::uint32_t attempt{};
    };
    void save(State& to) const;
    void restore(const State& from);

    /// Whether the grid's ties tell the circulation apart from all others of its cost.
    [[nodiscard]] bool told_apart() const { return attempt_ == 0; }
    [[nodiscard]] Parts flow(std::uint32_t arc) const { return {simplex_.flow(arc)}; }

private:
    void target(Exception wanted);
    void target(const View& view, Cell cell);
    void target(const View& view, std::span<const Exception> but);
    [[nodiscard]] bool nearer_to_remembered() const;
    void go_back();
    void settle_ties();

    std::shared_ptr<const Grid> grid_;
    NetworkSimplex simplex_;
    std::vector<Cell> journal_;             // of the view that is remembered
    std::vector<ArcBounds> remembered_;     // by arc
    std::vector<Exception> targets_;        // arcs that may differ from what is remembered
    std::vector<std::uint32_t> target_of_;  // by arc: its place in `targets_`, or no_arc
    std::uint32_t attempt_{};               // at ties that tell all circulations apart
    std::uint32_t remembered_attempt_{};
};

}  // namespace entente
