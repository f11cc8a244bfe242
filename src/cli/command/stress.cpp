#include "analysis/stress/stress.hpp"

#include "analysis/stress/claims.hpp"
#include "cli/command/all.hpp"
#include "cli/session/output.hpp"
#include "cli/session/problems.hpp"
#include "cli/session/rows.hpp"
#include "cli/session/session.hpp"
#include "cli/words/parse.hpp"
#include "definition/duration.hpp"
#include "network/change/both_ends.hpp"
#include "report/format/claim.hpp"
#include "report/tables/stress.hpp"

#include <fmt/format.h>

namespace entente {

namespace {

struct StressWords {
    Common common;
    std::string duration;
    unsigned top = 20;
};

Form form(StressWords& words) {
    return {"stress",
            "how long stocks last, and who runs out first",
            {network_word(words.common)},
            {{"--duration", "TIME", "how long it lasts: 180d, 26w, 6 months, 1 year", &words.duration},
             {"--top", "N", "only the first N rows of a table; 0: all", &words.top}},
            common_options(words.common),
            {"entente stress graphs/tutorial.yaml --duration 180d --scenario halt",
             "entente stress graphs/rare-earths.yaml --duration '6 months' --scenario china-halt --for DEU"},
            "A stock gives what it holds once; all else is so much a period. A demand lasts as long as what "
            "reaches "
            "it and what\n"
            "stocks hold meet all that is wanted behind every cut. A year has 365 days, a month a twelfth of "
            "them. "
            "Strategic\n"
            "stocks serve at home only."};
}

std::optional<Exit> misfit(const StressWords& words, Streams streams) {
    if (words.duration.empty()) {
        return wrong_call("stress needs to know how long it lasts",
                          "say --duration 180d, or 26w, 6 months, 1 year", streams);
    }
    const auto duration = read_duration(words.duration);
    if (duration && *duration != Duration{}) return std::nullopt;
    return wrong_call(fmt::format("--duration '{}' is no time", words.duration),
                      "say 180d, 26w, 6 months or 1 year: a whole number above zero", streams);
}

void keep_asked(Table& table, const Session& session) {
    keep_what_is_looked_at(table, session);
    if (session.for_whom.empty() || table.name != "endurance") return;
    std::vector<std::string> codes;
    for (const auto nation : session.for_whom) codes.push_back(session.network->nations[nation].code);
    keep(table, "nation", codes);
}

void add_claims(Report& report, const Stress& stress, const View& view) {
    for (const auto& claim : claims(stress, view)) report.witnesses.push_back(to_json(claim));
}

}  // namespace

Form stress_form() {
    static StressWords words;
    return form(words);
}

Exit stress(const Call& said, Streams streams) {
    StressWords words;
    if (const auto end = parse(form(words), said, streams)) return *end;
    if (const auto end = misfit(words, streams)) return *end;
    Exit exit{};
    const auto session = open(words.common, streams, exit);
    if (!session) return exit;
    auto report = report_of(*session, words.common, "stress", said);
    if (!session->chain) {
        report.notes.emplace_back("The network has no chain, and so no stocks.");
        return answer(report, words.common, streams);
    }
    BothEnds views(*session->network, session->edits);
    const auto duration = in_periods(*read_duration(words.duration), session->network->definition.period);
    const auto [zero, unbounded] =
        views.ask([&](const View& view) { return stress(view, *session->chain, duration); });
    const bool at_zero = session->view.unknown == Unknown::zero;
    const StressEnds ends{at_zero ? zero : unbounded, at_zero ? unbounded : zero, views.differ()};
    const auto add = [&](Table table) {
        keep_asked(table, *session);
        keep_top(table, words.common.all ? 0 : words.top, report.notes);
        if (!table.rows.empty()) report.tables.push_back(std::move(table));
    };
    add(tabulate_endurance(ends));
    add(tabulate_depletions(ends, session->nation ? std::vector{*session->nation} : session->for_whom));
    add(tabulate_stocks(ends));
    add_claims(report, zero, views.zero());
    if (views.differ()) add_claims(report, unbounded, views.unbounded());
    for (auto& note : stress_notes(ends)) report.notes.push_back(std::move(note));
    return answer(report, words.common, streams);
}

}  // namespace entente
