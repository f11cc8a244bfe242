#include "analysis/supply/supply.hpp"

#include "analysis/inventory/gap.hpp"
#include "analysis/supply/claims.hpp"
#include "analysis/supply/shadow.hpp"
#include "cli/command/all.hpp"
#include "cli/session/output.hpp"
#include "cli/session/rows.hpp"
#include "cli/session/session.hpp"
#include "cli/session/supply_ends.hpp"
#include "cli/words/parse.hpp"
#include "report/format/claim.hpp"
#include "report/tables/amount.hpp"
#include "report/tables/inventory.hpp"
#include "report/tables/supply.hpp"

namespace entente {

namespace {

struct SupplyWords {
    Common common;
    unsigned top = 10;
    bool bounds = false;
    bool origins = false;
    bool markets = false;
    bool reported = false;
};

Form form(SupplyWords& words) {
    return {
        "supply",
        "who gets what from whom, who runs short, and why",
        {network_word(words.common)},
        {
            {"--top", "N", "only the first N rows of a table; 0: all", &words.top},
            {"--bounds", "", "what binds, and what one unit more of it would be worth", &words.bounds},
            {"--origins", "", "whose production each demand is served from", &words.origins},
            {"--markets", "", "what each nation makes, takes, uses and sends at each stage", &words.markets},
            {"--reported", "", "where the answer departs from what is reported", &words.reported},
        },
        common_options(words.common),
        {"entente supply graphs/rare-earths.yaml",
         "entente supply graphs/tutorial.yaml --scenario halt --bounds",
         "entente supply graphs/rare-earths.yaml --scenario china-halt --for DEU"},
        "The supply of least cost: all that is wanted is served as far as capacities allow, by the cheapest "
        "ways. "
        "What is\n"
        "unmet is shared by the rationing of the network. It is what could be, not what is: `reported` "
        "stands beside "
        "it.\n"
        "Full is what carries all it can; a shortage is explained by all that leads to those who are short."};
}

/// That the flows are best, and why no more could be served.
void add_witnesses(Report& report, const Supply& supply) {
    report.witnesses.push_back(to_json(claim(supply)));
    for (const auto& shortfall : shortfalls(supply)) report.witnesses.push_back(to_json(shortfall));
}

}  // namespace

Form supply_form() {
    static SupplyWords words;
    return form(words);
}

Exit supply(const Call& said, Streams streams) {
    SupplyWords words;
    if (const auto end = parse(form(words), said, streams)) return *end;
    Exit exit{};
    const auto session = open(words.common, streams, exit);
    if (!session) return exit;
    auto report = report_of(*session, words.common, "supply", said);
    const auto& network = *session->network;
    if (!session->chain) {
        report.notes.emplace_back("The network has no chain, and so no supply.");
        return answer(report, words.common, streams);
    }
    const bool all = words.common.all;
    Solver solver(session->view, *session->chain);
    const auto shown = supply(session->view, solver);
    const auto other = supply_at_other_end(*session);
    const SupplyEnds ends{shown, other};
    if (streams.witnesses) {
        add_witnesses(report, shown);
        add_witnesses(report, other);
    }
    const auto add = [&](Table table) {
        keep_supply_asked(table, *session);
        keep_top(table, all ? 0 : words.top, report.notes);
        if (!table.rows.empty()) report.tables.push_back(std::move(table));
    };
    const auto gaps = unknown_sizes(network);
    for (auto& note : supply_notes(ends, gaps)) report.notes.push_back(std::move(note));
    add(tabulate_demands(ends));
    add(tabulate_shortages(ends, session->for_whom));
    add(tabulate_deliveries(ends));
    add(tabulate_totals(ends));
    if (words.origins || all) add(tabulate_traced(ends));
    if (words.markets || all) add(tabulate_throughput(ends));
    if (words.bounds || all) add(tabulate(shadows(session->view, solver), shown));
    if (words.reported || all) add(tabulate_departures(shown));
    if (all) add(tabulate(network, gaps));
    const auto note = note_of_unlimited(report.tables, false);
    if (note && !gaps.empty()) report.notes.push_back(*note);
    return answer(report, words.common, streams);
}

}  // namespace entente
