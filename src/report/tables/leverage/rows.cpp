#include "report/tables/leverage/rows.hpp"

#include "report/tables/amount.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace entente {

std::vector<HoldRow> hold_rows(const LeverageEnds& ends, const Network& network, ChainId chain) {
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
    const auto rank = [&](const HoldRow& row) {
        return entente::rank(network, chain, row.zero.sealed, row.unbounded.sealed);
    };
    std::stable_sort(ranked.begin(), ranked.end(),
                     [&](const HoldRow& a, const HoldRow& b) { return rank(a) > rank(b); });
    return ranked;
}

std::vector<ActRow> act_rows(const LeverageEnds& ends) {
    std::vector<ActRow> rows;
    for (std::size_t i = 0; i < ends.zero.acts.size(); ++i)
        rows.push_back({ends.zero.acts[i], ends.unbounded.acts[i]});
    return rows;
}

TableCell share_cell(const Network& network, ChainId chain, Parts zero, Parts wanted_zero, Parts unbounded,
                     Parts wanted_unbounded) {
    if (wanted_zero == Parts{} && wanted_unbounded == Parts{}) return UnknownCell{};
    return between(percent(network, chain, zero, wanted_zero),
                   percent(network, chain, unbounded, wanted_unbounded));
}

}  // namespace entente
