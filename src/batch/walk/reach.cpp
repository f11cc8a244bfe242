#include "batch/walk/reach.hpp"

#include <algorithm>
#include <bit>

namespace entente {

namespace {

constexpr int most_together = 4;  // candidates on one arc, of which all sets are looked at

enum class Turn : std::uint8_t { loosens, tightens, both };

/// Whether arcs have less than before, or at most as much.
bool within(const std::vector<ArcBounds>& now, const std::vector<ArcBounds>& before) {
    for (std::size_t i = 0; i < now.size(); ++i) {
        if (now[i].capacity > before[i].capacity || now[i].cost < before[i].cost) return false;
    }
    return true;
}

/// What a candidate does to the arcs it bears on, if others are not or are members.
Turn turn_of(std::size_t candidate, const Influence& influence, ArcTable& table) {
    const auto self = Alliance{1} << candidate;
    bool loosens = true, tightens = true;
    for (const auto group : influence.of_candidate[candidate]) {
        const auto all = influence.groups[group].candidates;
        for (const auto others : {Alliance{}, all & ~self}) {
            const auto without = table.bounds(group, others);
            const auto with = table.bounds(group, others | self);
            loosens = loosens && within(without, with);
            tightens = tightens && within(with, without);
        }
    }
    return loosens ? Turn::loosens : tightens ? Turn::tightens : Turn::both;
}

}  // namespace

Reach::Reach(const Plan& plan, AllianceSolver& solver) : solver_(solver) {
    for (std::size_t i = 0; i < plan.candidates.size(); ++i) {
        const auto turn = turn_of(i, solver.influence(), solver.table());
        if (turn == Turn::loosens) opening_ |= Alliance{1} << i;
        if (turn == Turn::tightens) closing_ |= Alliance{1} << i;
    }
}

Alliance Reach::loosest(Alliance least, Alliance most) const {
    return least | (most & opening_) | (most & solver_.at() & ~closing_);
}

Alliance Reach::most_used(Alliance of) const {
    Alliance most = 0;
    std::int64_t carried = -1;
    const auto& [groups, of_candidate] = solver_.influence();
    for (auto rest = of; rest != 0; rest &= rest - 1) {
        std::int64_t carries = 0;
        for (const auto group : of_candidate[static_cast<std::size_t>(std::countr_zero(rest))]) {
            for (const auto arc : groups[group].arcs) carries += solver_.solver().simplex().flow(arc);
        }
        if (carries <= carried) continue;
        carried = carries;
        most = rest & (~rest + 1);
    }
    return most;
}

/// Whether the supply stays the cheapest if a group's arcs become these.
bool Reach::stands(std::uint32_t group, const std::vector<ArcBounds>& bounds) const {
    const auto& arcs = solver_.influence().groups[group].arcs;
    const auto& simplex = solver_.solver().simplex();
    for (std::size_t i = 0; i < arcs.size(); ++i) {
        const auto arc = arcs[i];
        const ArcBounds now{simplex.cost(arc), simplex.capacity(arc)};
        if (bounds[i] == now) continue;
        if (bounds[i].capacity > now.capacity || solver_.grid().arcs[arc].kind == ArcKind::demand)
            return false;
        const auto flow = simplex.flow(arc);
        if (flow > bounds[i].capacity || (flow > 0 && bounds[i].cost != now.cost)) return false;
        if (bounds[i].capacity > 0 && bounds[i].cost < now.cost) return false;
    }
    return true;
}

/// Of these candidates, which bear on a group, those that change the supply by it if they come or go: alone, or else
/// perhaps together.
Alliance Reach::unsettling(std::uint32_t group, Alliance varying) {
    const auto moves = [&](Alliance moved) {
        return !stands(group, solver_.table().bounds(group, solver_.at() ^ moved));
    };
    Alliance alone = 0;
    for (auto rest = varying; rest != 0; rest &= rest - 1) {
        const auto one = rest & (~rest + 1);
        if (moves(one)) alone |= one;
    }
    const auto others = varying & ~alone;
    if (std::popcount(others) > most_together) return varying;
    for (auto some = others; some != 0; some = (some - 1) & others) {
        if (!std::has_single_bit(some) && moves(some)) return varying;
    }
    return alone;
}

Alliance Reach::unsettling(Alliance varying) {
    if (!solver_.solver().told_apart()) return varying;
    Alliance unsettling = 0;
    const auto& groups = solver_.influence().groups;
    for (std::uint32_t group = 0; group < groups.size(); ++group) {
        const auto here = groups[group].candidates & varying & ~unsettling;
        if (here != 0) unsettling |= this->unsettling(group, here);
    }
    return unsettling;
}

}  // namespace entente
