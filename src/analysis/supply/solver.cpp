#include "analysis/supply/solver.hpp"

#include "analysis/supply/circulation/loose.hpp"

#include <algorithm>
#include <cassert>

namespace entente {

namespace {

Arcs shape_of(const Grid& grid) {
    return {grid.nodes, grid.from, grid.to, grid.tie};
}

/// Visits the cells in which a view may differ from another, whose journal is given: those written since, where the
/// one went on from the other, else all that either wrote.
template <class Visit>
void each_written(const View& view, const std::vector<Cell>& journal, Visit visit) {
    const auto& now = view.journal;
    const bool went_on =
        now.size() >= journal.size() && std::equal(journal.begin(), journal.end(), now.begin());
    const auto first = went_on ? static_cast<std::ptrdiff_t>(journal.size()) : 0;
    std::for_each(now.begin() + first, now.end(), visit);
    if (!went_on) std::for_each(journal.begin(), journal.end(), visit);
}

}  // namespace

Solver::Solver(const View& view, ChainId chain)
    : grid_(std::make_shared<const Grid>(entente::grid(*view.network, chain))),
      simplex_(shape_of(*grid_)),
      target_of_(grid_->size(), no_arc) {
    remember(view);
}

void Solver::remember(const View& view) {
    remembered_.clear();
    for (std::uint32_t arc = 0; arc < grid_->size(); ++arc) {
        remembered_.push_back(bounds(*grid_, view, arc));
        simplex_.set(arc, remembered_[arc].cost, remembered_[arc].capacity);
    }
    simplex_.solve();
    settle_ties();
    simplex_.remember();
    remembered_attempt_ = attempt_;
    journal_ = view.journal;
}

void Solver::target(Exception wanted) {
    auto& place = target_of_[wanted.arc];
    if (place != no_arc) {
        targets_[place] = wanted;
        return;
    }
    place = static_cast<std::uint32_t>(targets_.size());
    targets_.push_back(wanted);
}

void Solver::target(const View& view, Cell cell) {
    for (const auto arc : arcs_of(*grid_, cell)) target({arc, bounds(*grid_, view, arc)});
}

void Solver::target(const View& view, std::span<const Exception> but) {
    for (const auto& old : targets_) target_of_[old.arc] = no_arc;
    targets_.clear();
    each_written(view, journal_, [&](Cell cell) { target(view, cell); });
    for (const auto& exception : but) target(exception);
}

bool Solver::nearer_to_remembered() const {
    const auto differs = [&](std::uint32_t arc, const ArcBounds& bounds) {
        return simplex_.cost(arc) != bounds.cost || simplex_.capacity(arc) != bounds.capacity;
    };
    auto from_last = std::count_if(targets_.begin(), targets_.end(), [&](const Exception& target) {
        return differs(target.arc, target.bounds);
    });
    for (const auto arc : simplex_.changed()) {
        if (target_of_[arc] == no_arc && differs(arc, remembered_[arc])) ++from_last;
    }
    return static_cast<std::size_t>(from_last) >= targets_.size();
}

/// To what is remembered, with the first ties.
void Solver::go_back() {
    if (nearer_to_remembered()) {
        simplex_.recall();
        attempt_ = remembered_attempt_;
    }
    if (attempt_ != 0) simplex_.retie(grid_->tie);
    attempt_ = 0;
    // Setting an arc that was set before leaves the list as it is.
    for (const auto arc : simplex_.changed()) {
        if (target_of_[arc] == no_arc) simplex_.set(arc, remembered_[arc].cost, remembered_[arc].capacity);
    }
}

void Solver::solve(const View& view, std::span<const Exception> but) {
    assert(view.network == grid_->network);
    target(view, but);
    go_back();
    for (const auto& [arc, bounds] : targets_) simplex_.set(arc, bounds.cost, bounds.capacity);
    simplex_.solve();
    settle_ties();
}

void Solver::proceed(std::span<const Exception> changes) {
    if (attempt_ != 0) simplex_.retie(grid_->tie);
    attempt_ = 0;
    for (const auto& [arc, bounds] : changes) simplex_.set(arc, bounds.cost, bounds.capacity);
    simplex_.solve();
    settle_ties();
}

void Solver::save(State& to) const {
    simplex_.save(to.simplex);
    to.attempt = attempt_;
}

void Solver::restore(const State& from) {
    simplex_.restore(from.simplex);
    attempt_ = from.attempt;
}

/// Other ties, always the same ones in the same order, until they tell all circulations apart.
void Solver::settle_ties() {
    if (!simplex_.seen_tied()) return;
    while (ambiguous(simplex_)) simplex_.retie(entente::grid(*grid_->network, grid_->chain, ++attempt_).tie);
    if (!simplex_.tied()) simplex_.clear_tied();
}

}  // namespace entente
