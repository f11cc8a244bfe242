#include "report/tables/leverage.hpp"

#include "report/tables/amount.hpp"
#include "report/tables/leverage/rows.hpp"
#include "report/tables/loss/words.hpp"

#include <algorithm>

namespace entente {

namespace {

const std::string& code(const Network& network, NationId nation) {
    return network.nations[nation].code;
}

const ActRow& act_of(const std::vector<ActRow>& acts, NationId actor) {
    return *std::find_if(acts.begin(), acts.end(),
                         [&](const ActRow& row) { return row.zero.actor == actor; });
}

}  // namespace

Table tabulate_holds(const LeverageEnds& ends, const Network& network, ChainId chain) {
    const auto unit = counted_unit(network, chain);
    const auto acts = act_rows(ends);
    Table table{
        "leverage",
        "Who can hurt whom by exporting nothing, after everybody has rerouted",
        {{"actor", "", "who stops exporting"},
         {"target", "", "who goes short"},
         {"evaded", unit, "unmet more if only trade from actor to target stops, and goods may go round",
          CellType::number},
         {"sealed", unit, "unmet more if the actor exports nothing, and nothing passes through it",
          CellType::number},
         {"share", "%", "of all the target wants, if sealed", CellType::percent},
         {"own_loss", unit, "what the actor itself misses more, if sealed", CellType::number},
         {"exports", unit, "what the actor exported before, and gives up if sealed", CellType::number},
         {"wanted", unit, "what the target wants", CellType::number, true}},
        {}};
    for (const auto& [zero, unbounded, wanted, other] : hold_rows(ends, network, chain)) {
        if (zero.sealed == Parts{} && unbounded.sealed == Parts{} && zero.evaded == Parts{} &&
            unbounded.evaded == Parts{})
            continue;
        const auto& act = act_of(acts, zero.actor);
        const auto cell = [&](Parts one, Parts another) {
            return counted_cell(network, chain, one, another);
        };
        table.rows.push_back({code(network, zero.actor), code(network, zero.target),
                              cell(zero.evaded, unbounded.evaded), cell(zero.sealed, unbounded.sealed),
                              share_cell(network, chain, zero.sealed, wanted, unbounded.sealed, other),
                              cell(act.zero.own, act.unbounded.own),
                              cell(act.zero.exports, act.unbounded.exports), cell(wanted, other)});
    }
    return table;
}

Table tabulate_plants_abroad(const LeverageEnds& ends, const Network& network, ChainId chain) {
    const auto unit = counted_unit(network, chain);
    Table table{"plants_abroad",
                "Who can hurt whom by stopping plants it owns abroad",
                {{"actor", "", "where the owners are at home"},
                 {"target", "", "who goes short"},
                 {"loss", unit, "unmet more if those plants stop", CellType::number},
                 {"share", "%", "of all the target wants", CellType::percent},
                 {"with_exports", unit, "unmet more if the actor stops its exports, too", CellType::number},
                 {"own_loss", unit, "what the actor itself misses more if both stop", CellType::number}},
                {}};
    const auto acts = act_rows(ends);
    auto rows = hold_rows(ends, network, chain);
    const auto rank = [&](const HoldRow& row) {
        return entente::rank(network, chain, row.zero.abroad, row.unbounded.abroad);
    };
    std::stable_sort(rows.begin(), rows.end(),
                     [&](const HoldRow& a, const HoldRow& b) { return rank(a) > rank(b); });
    for (const auto& [zero, unbounded, wanted, other] : rows) {
        const auto& act = act_of(acts, zero.actor);
        if (!act.zero.abroad || (zero.abroad == Parts{} && unbounded.abroad == Parts{})) continue;
        table.rows.push_back({code(network, zero.actor), code(network, zero.target),
                              counted_cell(network, chain, zero.abroad, unbounded.abroad),
                              share_cell(network, chain, zero.abroad, wanted, unbounded.abroad, other),
                              counted_cell(network, chain, zero.both, unbounded.both),
                              counted_cell(network, chain, act.zero.own_both, act.unbounded.own_both)});
    }
    return table;
}

Table tabulate_acts(const LeverageEnds& ends, const Network& network, ChainId chain) {
    const auto unit = counted_unit(network, chain);
    Table table{"acts",
                "What it costs to export nothing",
                {{"actor", "", "who stops exporting"},
                 {"own_loss", unit, "what it misses more itself", CellType::number},
                 {"exports", unit, "what it exported before, transit included", CellType::number},
                 {"export_cost", network.currency, "what those exports cost on the links that leave it",
                  CellType::number}},
                {}};
    auto rows = act_rows(ends);
    const auto rank = [&](const ActRow& row) {
        return entente::rank(network, chain, row.zero.exports, row.unbounded.exports);
    };
    std::stable_sort(rows.begin(), rows.end(),
                     [&](const ActRow& a, const ActRow& b) { return rank(a) > rank(b); });
    for (const auto& row : rows) {
        if (rank(row).first == Parts{}) continue;
        table.rows.push_back({code(network, row.zero.actor),
                              counted_cell(network, chain, row.zero.own, row.unbounded.own),
                              counted_cell(network, chain, row.zero.exports, row.unbounded.exports),
                              between(row.zero.money, row.unbounded.money)});
    }
    return table;
}

}  // namespace entente
