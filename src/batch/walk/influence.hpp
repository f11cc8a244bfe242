#pragma once

#include "batch/plan/plan.hpp"
#include "network/grid/grid.hpp"
#include "network/view.hpp"

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace entente {

/// Arcs of the grid that the same candidates bear on. What they are under an alliance hangs on those of them that are
/// members, and on nothing else.
struct InfluenceGroup {
    Alliance candidates{};
    std::vector<std::uint32_t> arcs;
};

/// The groups of a plan, by their candidates; and of each candidate the groups it bears on.
struct Influence {
    std::vector<InfluenceGroup> groups;
    std::vector<std::vector<std::uint32_t>> of_candidate;
};

/// Reads which cells each candidate edits, and which hang on the agreements among them. Time O(cells log cells).
Influence influence(const Plan& plan, const Grid& grid);

/// What the arcs of each group are under any alliance, in one future: found once for each set of a group's candidates
/// that comes up, by a trial on a view of its own.
class ArcTable {
public:
    /// `view` is that of the future, with no member. All else must outlive this.
    ArcTable(const Plan& plan, const Influence& influence, const Grid& grid, View view);

    [[nodiscard]] const View& view() const { return view_; }
    /// The bounds of a group's arcs, in their order. They stay where they are until the next call.
    const std::vector<ArcBounds>& bounds(std::uint32_t group, Alliance alliance);
    /// From here on these arcs carry nothing under any alliance; others that were closed so are as they were.
    void close(const std::vector<std::uint32_t>& arcs);

private:
    const Plan& plan_;
    const Influence& influence_;
    const Grid& grid_;
    View view_;
    std::vector<std::unordered_map<Alliance, std::vector<ArcBounds>>> known_;  // by group
    std::vector<std::uint8_t> is_closed_;                                      // by arc of the grid
};

}  // namespace entente
