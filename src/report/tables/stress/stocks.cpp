#include "report/tables/failure/words.hpp"
#include "report/tables/stress.hpp"
#include "report/tables/stress/words.hpp"

#include <algorithm>
#include <map>

namespace entente {

namespace {

/// A stock at one end: how large it is, and in which depletion it runs out.
struct Kept {
    std::optional<Parts> amount = Parts{};  ///< nothing: unlimited
    std::optional<std::size_t> depletion{};
};

std::map<NodeId, Kept> kept(const Stress& stress) {
    std::map<NodeId, Kept> all;
    for (const auto& arc : stress.grid->arcs) {
        if (arc.kind != StockArcKind::stock) continue;
        all[{arc.index}].amount = arc.endless ? std::nullopt : std::optional(arc.amount);
    }
    for (auto at = stress.depletions.size(); at > 0; --at) {
        for (const auto market : stress.depletions[at - 1].stocks) {
            if (all[market].amount) all[market].depletion = at - 1;
        }
    }
    return all;
}

TableCell when(const Stress& stress, const Kept& kept) {
    if (kept.amount == Parts{}) return UnknownCell{};
    if (!kept.depletion) return unlimited_figure;
    return days_cell(stress, time_of(stress, stress.depletions[*kept.depletion]));
}

std::string whose(const Stress& stress, const Kept& kept) {
    if (!kept.depletion) return {};
    const auto& depletion = stress.depletions[*kept.depletion];
    if (depletion.markets.empty()) return "those who ran out before";
    std::vector<std::string> names;
    for (const auto market : depletion.markets) names.push_back(market_name(stress, market));
    return joined(names, "; ", 4);
}

TableCell amount(const Network& network, NodeId market, const Kept& shown, const Kept& other) {
    const auto stage = network.markets[market].stage;
    const auto units = [&](const Kept& kept) {
        return kept.amount ? taken_units(network, *kept.amount, stage) : unlimited_figure;
    };
    return between(units(shown), units(other));
}

}  // namespace

Table tabulate_stocks(const StressEnds& ends) {
    const auto& network = *ends.shown.grid->grid.network;
    const auto& unit = network.chains[ends.shown.grid->grid.chain].unit;
    auto shown = kept(ends.shown), other = kept(ends.other);
    for (const auto& [market, one] : other) shown.try_emplace(market);
    const bool differ = std::any_of(shown.begin(), shown.end(), [&](const auto& one) {
        return when(ends.shown, one.second) != when(ends.other, other[one.first]);
    });
    Table table{"stocks",
                "Which stocks run out",
                {{"nation", "", "where it is kept"},
                 {"stage", "", "of what product"},
                 {"kind", "", "strategic: serves at home only"},
                 {"held", unit, "at first", CellType::number},
                 {"lasts", "days", "until it runs out; unlimited: it does not have to", CellType::number},
                 {"lasts_otherwise", "days", "the same with unknown sizes at their other end",
                  CellType::number, !differ},
                 {"with", "", "the demand that runs out with it"}},
                {}};
    std::vector<std::pair<NodeId, Kept>> ranked(shown.begin(), shown.end());
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) {
        return a.second.depletion.value_or(SIZE_MAX) < b.second.depletion.value_or(SIZE_MAX);
    });
    for (const auto& [market, one] : ranked) {
        const auto& record = network.markets[market];
        table.rows.push_back({network.nations[record.nation].code, network.stages[record.stage].id,
                              std::string(is_strategic(network, market) ? "strategic" : "commercial"),
                              amount(network, market, one, other[market]), when(ends.shown, one),
                              when(ends.other, other[market]), whose(ends.shown, one)});
    }
    return table;
}

std::vector<std::string> stress_notes(const StressEnds& ends) {
    const auto& stress = ends.shown;
    std::vector<std::string> notes;
    if (stress.demands.empty())
        notes.emplace_back("Nothing is wanted here, so nothing runs out.");
    else if (stress.depletions.empty())
        notes.emplace_back("Nothing runs out: what arrives is enough.");
    else
        notes.emplace_back("What has run out takes whatever still reaches it; the others live beside that.");
    const auto& network = *stress.grid->grid.network;
    if (std::any_of(network.stocks.begin(), network.stocks.end(),
                    [](const auto& one) { return one.strategic; }))
        notes.emplace_back("Strategic stocks serve at home only.");
    if (std::any_of(stress.depletions.begin(), stress.depletions.end(),
                    [](const auto& one) { return one.at_most; }))
        notes.emplace_back(
            "Some times are upper bounds: strategic and other goods together need more processing at home "
            "than "
            "there is.");
    if (ends.differ) {
        notes.emplace_back(
            stress.unknown == Unknown::zero
                ? "Sizes that are not known are taken as zero; --unknown unlimited shows the other end."
                : "Sizes that are not known are taken as without bound; --unknown zero shows the other end.");
    }
    return notes;
}

}  // namespace entente
