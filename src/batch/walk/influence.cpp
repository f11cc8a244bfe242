#include "batch/walk/influence.hpp"

#include "network/change/compose/composition.hpp"
#include "network/change/trial.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace entente {

namespace {

constexpr std::size_t most_known =
    16'384;  // sets of candidates that bear on one arc, before all are found again

/// All cells that an edit may change.
std::vector<Cell> cells_of(const Network& network, const Edit& edit) {
    if (edit.cell.field == Field::state) return hanging_on(network, AgreementId{edit.cell.index});
    return hanging_on(edit.cell);
}

std::map<std::uint32_t, Alliance> candidates_by_arc(const Plan& plan, const Grid& grid) {
    std::map<std::uint32_t, Alliance> of_arc;
    for (std::size_t i = 0; i < plan.candidates.size(); ++i) {
        for (const auto& edit : plan.candidates[i].edits) {
            for (const auto cell : cells_of(*grid.network, edit)) {
                for (const auto arc : arcs_of(grid, cell)) of_arc[arc] |= Alliance{1} << i;
            }
        }
    }
    return of_arc;
}

/// The members' edits, in the order of candidates.
Edits edits_of(const Plan& plan, Alliance alliance) {
    Edits edits;
    for (std::size_t i = 0; i < plan.candidates.size(); ++i) {
        if ((alliance >> i & 1) == 0) continue;
        edits.insert(edits.end(), plan.candidates[i].edits.begin(), plan.candidates[i].edits.end());
    }
    return edits;
}

}  // namespace

Influence influence(const Plan& plan, const Grid& grid) {
    std::map<Alliance, InfluenceGroup> groups;
    for (const auto& [arc, candidates] : candidates_by_arc(plan, grid)) {
        groups[candidates].candidates = candidates;
        groups[candidates].arcs.push_back(arc);
    }
    Influence influence;
    influence.of_candidate.resize(plan.candidates.size());
    for (auto& [candidates, group] : groups) {
        const auto index = static_cast<std::uint32_t>(influence.groups.size());
        for (std::size_t i = 0; i < plan.candidates.size(); ++i) {
            if ((candidates >> i & 1) != 0) influence.of_candidate[i].push_back(index);
        }
        influence.groups.push_back(std::move(group));
    }
    return influence;
}

ArcTable::ArcTable(const Plan& plan, const Influence& influence, const Grid& grid, View view)
    : plan_(plan),
      influence_(influence),
      grid_(grid),
      view_(std::move(view)),
      known_(influence.groups.size()),
      is_closed_(grid.size(), 0) {}

void ArcTable::close(const std::vector<std::uint32_t>& arcs) {
    auto is_closed = std::vector<std::uint8_t>(grid_.size(), 0);
    for (const auto arc : arcs) is_closed[arc] = 1;
    for (std::size_t group = 0; group < known_.size(); ++group) {
        const auto& of = influence_.groups[group].arcs;
        const bool other = std::any_of(of.begin(), of.end(),
                                       [&](std::uint32_t arc) { return is_closed[arc] != is_closed_[arc]; });
        if (other) known_[group].clear();
    }
    is_closed_ = std::move(is_closed);
}

const std::vector<ArcBounds>& ArcTable::bounds(std::uint32_t group, Alliance alliance) {
    const auto& [candidates, arcs] = influence_.groups[group];
    const auto members = alliance & candidates;
    if (known_[group].size() >= most_known && !known_[group].contains(members)) known_[group].clear();
    const auto [found, missing] = known_[group].try_emplace(members);
    if (missing) {
        const auto edits = edits_of(plan_, members);
        const Trial trial(view_, edits);
        for (const auto arc : arcs) {
            found->second.push_back(entente::bounds(grid_, view_, arc));
            if (is_closed_[arc]) found->second.back().capacity = 0;
        }
    }
    return found->second;
}

}  // namespace entente
