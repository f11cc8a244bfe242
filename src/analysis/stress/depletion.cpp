#include "analysis/stress/depletion.hpp"

#include "analysis/stress/growth.hpp"
#include "analysis/stress/shared_processing.hpp"

#include <algorithm>
#include <cassert>
#include <numeric>
#include <utility>

namespace entente {

namespace {

using Nodes = std::vector<std::uint8_t>;

/// Which nodes of a set hang together by arcs that carry something: of each the least of its piece.
std::vector<std::uint32_t> pieces(const StockGrid& grid, const Nodes& set) {
    std::vector<std::uint32_t> least(grid.nodes);
    std::iota(least.begin(), least.end(), 0U);
    const auto find = [&](std::uint32_t node) {
        while (least[node] != node) node = least[node] = least[least[node]];
        return node;
    };
    for (const auto& arc : grid.arcs) {
        const bool carries = arc.kind == StockArcKind::way || arc.amount != Parts{};
        if (!carries || !set[arc.from] || !set[arc.to]) continue;
        const auto a = find(arc.from), b = find(arc.to);
        least[std::max(a, b)] = std::min(a, b);
    }
    for (std::uint32_t node = 0; node < grid.nodes; ++node) least[node] = find(node);
    return least;
}

/// Says of one cut what it has more than the one before.
class Reading {
public:
    Reading(const StockGrid& grid, Nodes before, Nodes side) {
        read_.before = std::move(before);
        read_.side = std::move(side);
        for (std::uint32_t at = 0; at < grid.arcs.size(); ++at) read(grid.arcs[at], at);
        std::sort(read_.markets.begin(), read_.markets.end());
        std::sort(read_.stocks.begin(), read_.stocks.end());
    }
    Depletion depletion() && { return std::move(read_); }

private:
    [[nodiscard]] bool is_new(std::uint32_t node) const { return read_.side[node] && !read_.before[node]; }

    void read(const StockArc& arc, std::uint32_t at) {
        if (arc.kind == StockArcKind::demand) {
            if (!is_new(arc.from) || arc.amount == Parts{}) return;
            read_.markets.push_back({arc.index});
            read_.wanted += arc.amount;
        } else if (!read_.side[arc.from] && is_new(arc.to)) {
            enter(arc, at);
        } else if (is_new(arc.from) && read_.before[arc.to]) {
            read_.arriving -= arc.amount;
            if (arc.amount != Parts{}) read_.outflow.push_back(at);
        }
    }

    void enter(const StockArc& arc, std::uint32_t at) {
        if (arc.kind == StockArcKind::stock) read_.stocks.push_back({arc.index});
        if (arc.kind == StockArcKind::stock && !arc.endless) {
            read_.held += arc.amount;
            return;
        }
        read_.arriving += arc.amount;
        if (arc.amount != Parts{} && arc.kind != StockArcKind::stock) read_.inflow.push_back(at);
    }

    Depletion read_{};
};

/// Takes a breakpoint apart into what has nothing to do with each other.
std::vector<Depletion> apart(const StockGrid& grid, const Nodes& before, Nodes after) {
    after[grid.nodes - 1] = 0;  // the sink joins all
    Nodes fresh(grid.nodes);
    for (std::uint32_t node = 0; node < grid.nodes; ++node) fresh[node] = after[node] && !before[node];
    const auto piece = pieces(grid, fresh), whole = pieces(grid, after);
    std::vector<Depletion> found;
    for (std::uint32_t first = 0; first < grid.nodes; ++first) {
        if (!fresh[first] || piece[first] != first) continue;
        Nodes old(grid.nodes), side(grid.nodes);
        for (std::uint32_t node = 0; node < grid.nodes; ++node) {
            old[node] = before[node] && after[node] && whole[node] == whole[first];
            side[node] = old[node] || (fresh[node] && piece[node] == first);
        }
        found.push_back(Reading(grid, std::move(old), std::move(side)).depletion());
    }
    return found;
}

}  // namespace

std::vector<Depletion> depletions(const StockGrid& grid) {
    const auto points = breakpoints(over_time(grid));
    assert(points);  // a grid's arcs stay below 2^60 together, and so do stocks
    Nodes before(grid.nodes, 0);
    std::vector<Depletion> found;
    for (const auto& point : *points) {
        const bool at_most = !shares_processing(grid, point.at);
        for (auto& next : apart(grid, before, point.short_side)) {
            next.time = point.at;
            next.at_most = at_most;
            found.push_back(std::move(next));
        }
        before = point.short_side;
    }
    return found;
}

}  // namespace entente
