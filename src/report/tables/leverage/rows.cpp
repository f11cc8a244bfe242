#include "report/tables/leverage/rows.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace entente {

namespace {

double percent(Parts part, Parts whole) {
    return whole == Parts{} ? 0 : 100 * static_cast<double>(part.units) / static_cast<double>(whole.units);
}

}  // namespace

std::vector<HoldRow> hold_rows(const LeverageEnds& ends) {
    std::map<std::pair<NationId, NationId>, HoldRow> rows;
    const auto of = [&](const Hold& hold) -> HoldRow& {
        const Hold none{hold.actor, hold.target, {}, {}, {}, {}};
        const HoldRow empty{none, none, ends.zero.wanted[hold.target], ends.unbounded.wanted[hold.target]};
        return rows.try_emplace({hold.actor, hold.target}, empty).first->second;
    };
    for (const auto& hold : ends.zero.holds) of(hold).zero = hold;
    for (const auto& hold : ends.unbounded.holds) of(hold).unbounded = hold;
    std::vector<HoldRow> ranked;
    for (const auto& [pair, one] : rows) ranked.push_back(one);
    std::stable_sort(ranked.begin(), ranked.end(), [](const HoldRow& a, const HoldRow& b) {
        const auto most = [](const HoldRow& row) { return std::max(row.zero.sealed, row.unbounded.sealed); };
        return most(a) > most(b);
    });
    return ranked;
}

std::vector<ActRow> act_rows(const LeverageEnds& ends) {
    std::vector<ActRow> rows;
    for (std::size_t i = 0; i < ends.zero.acts.size(); ++i)
        rows.push_back({ends.zero.acts[i], ends.unbounded.acts[i]});
    return rows;
}

TableCell share_cell(Parts zero, Parts wanted_zero, Parts unbounded, Parts wanted_unbounded) {
    if (wanted_zero == Parts{} && wanted_unbounded == Parts{}) return UnknownCell{};
    const auto one = percent(zero, wanted_zero), other = percent(unbounded, wanted_unbounded);
    if (one == other) return one;
    return Interval{std::min(one, other), std::max(one, other)};
}

}  // namespace entente
