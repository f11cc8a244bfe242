#include "serve/live/answer.hpp"

#include "analysis/inventory/gap.hpp"
#include "definition/write.hpp"
#include "report/format/json.hpp"
#include "report/format/problems.hpp"
#include "report/page/json_text.hpp"
#include "report/page/situation/difference.hpp"
#include "report/page/situation/situation.hpp"
#include "serve/live/cut.hpp"
#include "serve/live/renumbered.hpp"

#include <utility>

namespace entente {

namespace {

Report report_of(const Answered& answered) {
    const auto& [page, network, question, fingerprint, before, after, unchanged, view, diagnostics] =
        answered;
    Report report;
    report.command = "serve";
    report.network = network.definition.name;
    report.fingerprint = fingerprint;
    report.settings["chain"] = TableCell{network.chains[after.shown.grid->chain].id};
    report.settings["unknown"] =
        TableCell{std::string(question.unknown == "unlimited" ? "unlimited" : "zero")};
    std::vector<std::string> scenarios;
    for (const auto& name : question.scenarios) scenarios.push_back(*name);
    if (!scenarios.empty()) report.settings["scenarios"] = scenarios;
    report.notes = supply_notes(after, unknown_sizes(network));
    report.tables = {tabulate_change(before, after), tabulate_effect(before, after),
                     tabulate_demands(after),        tabulate_shortages(after),
                     tabulate_deliveries(after),     tabulate_changed_flows(before, after),
                     tabulate_totals(after)};
    cut(report, static_cast<std::size_t>(question.top.value_or(0)));
    return report;
}

/// The warnings of a question alone: those of the file are said by `check`.
std::string warnings(const Diagnostics& diagnostics) {
    std::vector<std::string> texts;
    for (const auto& found : diagnostics.found())
        texts.push_back(json_text(found.mend.empty() ? found.text : found.text + ": " + found.mend));
    return json_array(texts);
}

}  // namespace

std::string answer_text(const Answered& answered) {
    JsonObject text;
    text.add_text("yaml", write_scenario(*answered.question.name, answered.question.scenario()));
    text.add("warnings", warnings(answered.diagnostics));
    text.add("answer", to_json(report_of(answered)));
    if (!answered.question.shows) return text.text();
    const bool of_page = &answered.page == &answered.network;
    if (of_page && answered.question.differs) {
        const PageChange change{answered.unchanged, answered.view, answered.before, answered.after};
        return text.add("differs", page_difference(answered.network, change)).text();
    }
    const auto shows = page_situation(answered.network, answered.view, {answered.after});
    if (of_page) return text.add("shows", shows).text();
    const auto [renumbered, added] = as_on_page(answered.page, answered.network, shows);
    return text.add("shows", renumbered).add("added", added).text();
}

}  // namespace entente
