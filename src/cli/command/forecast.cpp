#include "batch/forecast/forecast.hpp"

#include "batch/forecast/tables.hpp"
#include "cli/command/all.hpp"
#include "cli/session/output.hpp"
#include "cli/session/problems.hpp"
#include "cli/session/session.hpp"
#include "cli/session/supply_ends.hpp"
#include "cli/words/parse.hpp"
#include "report/tables/amount.hpp"

#include <fmt/format.h>

namespace entente {

namespace {

struct ForecastWords {
    Common common;
    std::string date;
    double level = 95;
    bool delivering = false;
};

Form form(ForecastWords& words) {
    return {"forecast",
            "how likely agreements are to have effect at a date, and what that means for supply",
            {network_word(words.common)},
            {
                {"--date", "DATE", "the date, as in 2028-01-01", &words.date},
                {"--delivering", "",
                 "count an agreement once the plants that need it deliver, not once it has effect",
                 &words.delivering},
                {"--level", "PERCENT", "of the value at risk", &words.level},
            },
            common_options(words.common),
            {"entente forecast graphs/tutorial.yaml --date 2028-01-01",
             "entente forecast graphs/rare-earths.yaml --date 2028-01-01 --for TUR --unknown unlimited",
             "entente forecast graphs/tutorial.yaml --date 2027-07-01 --scenario haste"},
            "States of negotiation move as a Markov chain in continuous time, by the rates that the rules of "
            "negotiation\n"
            "give each instrument. Every figure is shown for each set of rates. Over all ways in which the "
            "uncertain\n"
            "agreements may turn out, supply is solved anew, and unmet demand has the distribution shown. "
            "Value at risk is\n"
            "what unmet demand does not exceed with the level's chance; `takes off` is the expected unmet "
            "demand without an\n"
            "agreement's effect less that with it."};
}

/// The date that is asked about; nothing, with the end in `exit`, where it is none that can be.
std::optional<Date> date_of(const ForecastWords& words, const Session& session, Streams streams, Exit& exit) {
    const auto date = read_date(words.date);
    const auto months = date ? months_until(*session.network, *date) : std::nullopt;
    if (!date) {
        exit = wrong_call(words.date.empty() ? "no date is said" : fmt::format("'{}' is no date", words.date),
                          "--date 2028-01-01", streams);
    } else if (!months) {
        exit = wrong_call(fmt::format("{} says no date, so nothing is to come", words.common.network),
                          "add date: 2026-01-01 to the file", streams);
    } else if (*months < 0) {
        exit = wrong_call(fmt::format("{} is before the date of the network, {}", words.date,
                                      write(**session.network->definition.date)),
                          "ask about a later one", streams);
    } else {
        return date;
    }
    return std::nullopt;
}

void add_tables(Report& report, const Forecasts& forecasts, const Session& session,
                const ForecastWords& words) {
    const auto& network = *session.network;
    report.tables.push_back(tabulate_prospects(forecasts, network, words.common.all));
    report.tables.push_back(tabulate_outlook(forecasts, network, *session.chain, words.level / 100));
    report.tables.push_back(tabulate_met(forecasts));
    report.tables.push_back(tabulate_importance(forecasts, network, *session.chain));
    for (auto& note : forecast_notes(forecasts, network)) report.notes.push_back(std::move(note));
    if (auto note = note_of_one_end(session)) report.notes.push_back(std::move(*note));
    if (auto note = note_of_unlimited(report.tables, false)) report.notes.push_back(std::move(*note));
}

}  // namespace

Form forecast_form() {
    static ForecastWords words;
    return form(words);
}

Exit forecast(const Call& said, Streams streams) {
    ForecastWords words;
    if (const auto end = parse(form(words), said, streams)) return *end;
    if (words.level <= 0 || words.level >= 100) {
        return wrong_call(fmt::format("--level {} is no percentage between 0 and 100", words.level),
                          "--level 95", streams);
    }
    Exit exit{};
    const auto session = open(words.common, streams, exit);
    if (!session) return exit;
    const auto date = date_of(words, *session, streams, exit);
    if (!date) return exit;
    auto report = report_of(*session, words.common, "forecast", said);
    if (!session->chain || rate_sets(*session->network).empty()) {
        report.notes.emplace_back("The network has no chain or its rules no rates, and so no forecast.");
        return answer(report, words.common, streams);
    }
    Forecasts forecasts;
    for (const auto& rates : rate_sets(*session->network)) {
        ForecastOptions options{*session->chain, *date, session->for_whom, rates};
        options.delivering = words.delivering;
        options.level = words.level / 100;
        options.threads = words.common.threads;
        forecasts.push_back(forecast(session->view, options));
    }
    add_tables(report, forecasts, *session, words);
    return answer(report, words.common, streams);
}

}  // namespace entente
