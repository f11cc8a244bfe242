#include "report/tables/supply/cells.hpp"

#include <algorithm>
#include <tuple>

namespace entente {

namespace {

/// All that a nation wants of the chain, and gets.
using ByNation = Column<NationId, Service>;

ByNation by_nation(const Supply& supply) {
    const auto& network = *supply.grid->network;
    ByNation sums(network.nations.size());
    for (const auto demand : network.demands.ids()) {
        const auto one = service(supply, demand);
        auto& sum = sums[network.markets[network.demands[demand].market].nation];
        sum.wanted = sum.wanted + one.wanted;
        sum.served = sum.served + one.served;
        sum.loose = sum.loose || one.loose;
    }
    return sums;
}

/// The services at both ends, before and after.
struct Effects {
    const SupplyEnds& before;
    const SupplyEnds& after;
    ByNation shown_before, other_before, shown_after, other_after;

    [[nodiscard]] Parts lost(NationId nation) const {
        return std::max(shown_after[nation].unmet() - shown_before[nation].unmet(),
                        other_after[nation].unmet() - other_before[nation].unmet());
    }
};

std::vector<NationId> in_order(const Effects& effects) {
    std::vector<NationId> nations;
    for (const auto nation : effects.before.shown.grid->network->nations.ids()) {
        for (const auto* sums :
             {&effects.shown_before, &effects.other_before, &effects.shown_after, &effects.other_after}) {
            if ((*sums)[nation].wanted == Parts{}) continue;
            nations.push_back(nation);
            break;
        }
    }
    std::sort(nations.begin(), nations.end(), [&](NationId a, NationId b) {
        return std::tuple(effects.lost(b), effects.shown_after[b].unmet(), a) <
               std::tuple(effects.lost(a), effects.shown_after[a].unmet(), b);
    });
    return nations;
}

/// What a nation lacks more than before, lacks, and lacked before; the part of what it wants; what it wants and gets.
std::vector<TableCell> row_of(const Effects& effects, NationId nation) {
    const auto& [before, after, shown_before, other_before, shown_after, other_after] = effects;
    const auto stage = counting_stage(after.shown);
    const auto cell = [&](const SupplyEnds& ends, const Service& shown, const Service& other, auto part) {
        return between(amount(ends.shown, part(shown), stage), amount(ends.other, part(other), stage));
    };
    const auto wanted = [](const Service& one) { return one.wanted; };
    const auto served = [](const Service& one) { return one.served; };
    const auto unmet = [](const Service& one) { return one.unmet(); };
    const auto change = [&](const Supply& is, const Service& now, const Supply& was, const Service& old) {
        return amount(is, now.unmet(), stage) - amount(was, old.unmet(), stage);
    };
    const auto share = [](const Supply& supply, const Service& now) {
        return percent(supply, now.unmet(), now.wanted);
    };
    return {after.shown.grid->network->nations[nation].code,
            between(change(after.shown, shown_after[nation], before.shown, shown_before[nation]),
                    change(after.other, other_after[nation], before.other, other_before[nation])),
            cell(after, shown_after[nation], other_after[nation], unmet),
            cell(before, shown_before[nation], other_before[nation], unmet),
            between(share(after.shown, shown_after[nation]), share(after.other, other_after[nation])),
            cell(after, shown_after[nation], other_after[nation], wanted),
            cell(after, shown_after[nation], other_after[nation], served)};
}

}  // namespace

Table tabulate_effect(const SupplyEnds& before, const SupplyEnds& after) {
    const auto& unit = unit_of(after.shown);
    Table table{"effect",
                "Who loses and who gains",
                {{"nation", "", "where something is wanted"},
                 {"loss", unit, "how much more is unmet; below zero where it gains", CellType::number},
                 {"unmet", unit, "what of its demand is unmet", CellType::number},
                 {"unmet_before", unit, "the same without these changes", CellType::number},
                 {"short", "", "the unmet part of what is wanted", CellType::percent},
                 {"wanted", unit, "all its demand, counted at the stage of the totals", CellType::number},
                 {"served", unit, "what of it is delivered", CellType::number}},
                {}};
    const Effects effects{before,
                          after,
                          by_nation(before.shown),
                          by_nation(before.other),
                          by_nation(after.shown),
                          by_nation(after.other)};
    for (const auto nation : in_order(effects)) table.rows.push_back(row_of(effects, nation));
    return table;
}

Table tabulate_change(const SupplyEnds& before, const SupplyEnds& after) {
    Table table{"change",
                "What changes for all together",
                {{"figure", "", "of the totals"},
                 {"unit", "", "its unit"},
                 {"change", "", "how much more", CellType::number},
                 {"after", "", "what it is", CellType::number},
                 {"before", "", "what it was without these changes", CellType::number}},
                {}};
    const auto stage = counting_stage(after.shown);
    const auto add = [&](const std::string& figure, const std::string& unit, auto of) {
        const auto was = of(before.shown), other_was = of(before.other);
        const auto is = of(after.shown), other_is = of(after.other);
        table.rows.push_back({figure, unit, between(is - was, other_is - other_was), between(is, other_is),
                              between(was, other_was)});
    };
    const auto& unit = unit_of(after.shown);
    add("wanted", unit, [&](const Supply& supply) { return amount(supply, together(supply).wanted, stage); });
    add("served", unit, [&](const Supply& supply) { return amount(supply, together(supply).served, stage); });
    add("unmet", unit, [&](const Supply& supply) { return amount(supply, together(supply).unmet(), stage); });
    add("cost", after.shown.grid->network->currency, [](const Supply& supply) { return money(supply); });
    return table;
}

}  // namespace entente
