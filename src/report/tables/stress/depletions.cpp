#include "report/tables/failure/words.hpp"
#include "report/tables/loss/words.hpp"
#include "report/tables/stress.hpp"
#include "report/tables/stress/words.hpp"

#include <algorithm>

namespace entente {

namespace {

/// Whether a demand or stock of it is of one of these nations; none named: whatever it is.
bool concerns(const Depletion& depletion, const Network& network, const std::vector<NationId>& nations) {
    const auto is_theirs = [&](NodeId market) {
        return std::find(nations.begin(), nations.end(), network.markets[market].nation) != nations.end();
    };
    return nations.empty() || std::any_of(depletion.markets.begin(), depletion.markets.end(), is_theirs) ||
           std::any_of(depletion.stocks.begin(), depletion.stocks.end(), is_theirs);
}

std::string names(const Stress& stress, const std::vector<NodeId>& markets) {
    std::vector<std::string> all;
    for (const auto market : markets) all.push_back(market_name(stress, market));
    return joined(all, "; ");
}

std::string cut(const Stress& stress, const Depletion& depletion) {
    std::vector<std::string> all;
    for (const auto at : depletion.inflow) {
        auto name = arc_name(stress, stress.grid->arcs[at]);
        if (std::find(all.begin(), all.end(), name) == all.end()) all.push_back(std::move(name));
    }
    return joined(all, "; ");
}

}  // namespace

Table tabulate_depletions(const StressEnds& ends, const std::vector<NationId>& of) {
    const auto& stress = ends.shown;
    const auto& network = *stress.grid->grid.network;
    const auto chain = stress.grid->grid.chain;
    const auto unit = counted_unit(network, chain);
    Table table{"depletions",
                "Why demand runs out",
                {{"lasts", "days", "until it runs out", CellType::number},
                 {"why", "", "what can still reach those who run out together, and what their stocks hold"},
                 {"wanted", unit, "in a period", CellType::number, true},
                 {"arriving", unit, "in a period at most, less what those who ran out before take of it",
                  CellType::number, true},
                 {"held", unit, "in stocks at first", CellType::number, true},
                 {"demands", "", "all that run out together", CellType::text, true},
                 {"stocks", "", "all that run out with them", CellType::text, true},
                 {"cut", "", "all through which something still arrives", CellType::text, true}},
                {}};
    for (const auto& one : stress.depletions) {
        if (!concerns(one, network, of)) continue;
        const auto cell = [&](Parts amount) { return counted_cell(network, chain, amount, amount); };
        table.rows.push_back({days(stress, time_of(stress, one)), sentence(stress, one), cell(one.wanted),
                              cell(one.arriving), cell(one.held), names(stress, one.markets),
                              names(stress, one.stocks), cut(stress, one)});
    }
    return table;
}

}  // namespace entente
