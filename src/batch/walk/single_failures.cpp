#include "batch/walk/single_failures.hpp"

#include <array>
#include <limits>

namespace entente {

namespace {

constexpr std::array single_kinds{FailureKind::nation, FailureKind::market,  FailureKind::plant,
                                  FailureKind::link,   FailureKind::passage, FailureKind::owner,
                                  FailureKind::exports};

/// Whether an arc that a nation or market loses leads from it to others.
bool leads_out(const Grid& grid, Failure failure, std::uint32_t arc) {
    const auto& [kind, index, step] = grid.arcs[arc];
    if (kind == ArcKind::exports) return true;
    const bool processing = kind == ArcKind::link || kind == ArcKind::surge;
    if (failure.kind != FailureKind::market || !processing) return false;
    return grid.network->topology->from(LinkId{index}) == NodeId{failure.index};
}

std::vector<std::uint32_t> passed(const Grid& grid, Failure failure,
                                  const std::vector<std::uint32_t>& closed) {
    if (failure.kind != FailureKind::nation && failure.kind != FailureKind::market) return closed;
    std::vector<std::uint32_t> out;
    for (const auto arc : closed) {
        if (leads_out(grid, failure, arc)) out.push_back(arc);
    }
    return out;
}

}  // namespace

std::vector<SingleFailure> single_failures(const Grid& grid, const View& view) {
    std::vector<SingleFailure> all;
    for (const auto failure : failures(grid, view, single_kinds)) {
        auto closed = closed_arcs(grid, failure);
        auto passed = entente::passed(grid, failure, closed);
        all.push_back({failure, std::move(closed), std::move(passed), own_nations(*grid.network, failure)});
    }
    return all;
}

Parts most_lost(const SingleFailure& failing, const Solver& solver) {
    if (!solver.told_apart()) return Parts{std::numeric_limits<std::int64_t>::max()};
    Parts most;
    for (const auto arc : failing.passed) most += solver.flow(arc);
    return most;
}

}  // namespace entente
