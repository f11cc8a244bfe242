#include "analysis/leverage/leverage.hpp"

#include "cli/command/all.hpp"
#include "cli/session/output.hpp"
#include "cli/session/rows.hpp"
#include "cli/session/session.hpp"
#include "cli/words/parse.hpp"
#include "network/change/both_ends.hpp"
#include "report/tables/amount.hpp"
#include "report/tables/leverage.hpp"

namespace entente {

namespace {

struct LeverageWords {
    Common common;
    unsigned top = 20;
};

Form form(LeverageWords& words) {
    return {
        "leverage",
        "who can hurt whom, and what it costs them",
        {network_word(words.common)},
        {{"--top", "N", "only the first N rows of a table; 0: all", &words.top}},
        common_options(words.common),
        {"entente leverage graphs/rare-earths.yaml",
         "entente leverage graphs/rare-earths.yaml --nation CHN --for DEU",
         "entente leverage graphs/tutorial.yaml --scenario halt"},
        "--nation is who acts, --for on whom. What happens when one nation turns on another lies between "
        "evaded and sealed:\n"
        "trade between the two stops and goods go round through others, or the actor sees to it that they do "
        "not and exports\n"
        "nothing at all. Losses are unmet demand more than before, after everybody has rerouted; below zero "
        "the target gains."};
}

void add_notes(Report& report, const LeverageEnds& ends) {
    if (ends.zero.holds.empty() && ends.unbounded.holds.empty())
        report.notes.emplace_back("Nobody loses anything by what another stops.");
    if (!(ends.zero == ends.unbounded)) {
        report.notes.emplace_back(
            "Sizes that are not known are taken as zero and as without bound; what lies between is an "
            "interval.");
    }
}

}  // namespace

Form leverage_form() {
    static LeverageWords words;
    return form(words);
}

Exit leverage(const Call& said, Streams streams) {
    LeverageWords words;
    if (const auto end = parse(form(words), said, streams)) return *end;
    Exit exit{};
    const auto session = open(words.common, streams, exit);
    if (!session) return exit;
    auto report = report_of(*session, words.common, "leverage", said);
    if (!session->chain) {
        report.notes.emplace_back("The network has no chain, and so no trade.");
        return answer(report, words.common, streams);
    }
    const auto& network = *session->network;
    const LeverageOptions options{session->nation, session->for_whom, session->stage};
    BothEnds views(*session->network, session->edits);
    const auto [zero, unbounded] =
        views.ask([&](const View& view) { return leverage(view, *session->chain, options); });
    const LeverageEnds ends{zero, unbounded};
    for (const auto tabulate : {tabulate_holds, tabulate_plants_abroad, tabulate_acts}) {
        auto table = tabulate(ends, network, *session->chain);
        keep_top(table, words.common.all ? 0 : words.top, report.notes);
        if (!table.rows.empty()) report.tables.push_back(std::move(table));
    }
    add_notes(report, ends);
    const auto note = note_of_unlimited(report.tables, true);
    if (note && views.differ()) report.notes.push_back(*note);
    return answer(report, words.common, streams);
}

}  // namespace entente
