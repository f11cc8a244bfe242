#include "cli/command/alliances/tables.hpp"

#include "batch/answer/tables.hpp"
#include "cli/command/alliances/sampled.hpp"
#include "cli/session/rows.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace entente {

namespace {

void add_values(Report& report, const AllianceWords& words, const Asked& asked, const View& view) {
    const auto values = member_values(asked);
    if (const auto* why = std::get_if<std::string>(&values)) {
        if (words.uncertainty.samples != 0) {
            add_estimates(report, words, asked.plan, view);
        } else {
            const bool possible = asked.outcomes.excluded == 0;  // else some sets cannot be
            report.notes.push_back(*why + (possible ? " --samples 1000 takes them in." : ""));
        }
        return;
    }
    const auto& known = std::get<CoalitionValues>(values);
    if (known.players.empty()) return;
    report.tables.push_back(tabulate_values(asked, known));
    auto interactions = tabulate_interactions(asked, known);
    keep_top(interactions, words.top, report.notes);
    if (!interactions.rows.empty()) report.tables.push_back(std::move(interactions));
}

void add_greedy(Report& report, const Asked& asked, std::size_t top) {
    auto table = tabulate_greedy(asked);
    const auto defeated = std::count_if(table.rows.begin(), table.rows.end(),
                                        [](const auto& row) { return row.back() == TableCell{true}; });
    if (defeated != 0)
        report.notes.push_back(
            fmt::format("Complements defeat greedy at {} of {} sizes: adding the best member each time "
                        "misses the best alliance.",
                        defeated, table.rows.size()));
    keep_top(table, top, report.notes);
    report.tables.push_back(std::move(table));
}

std::string trimmed(const std::string& text) {
    const auto first = text.find_first_not_of(' ');
    return first == std::string::npos ? "" : text.substr(first, text.find_last_not_of(' ') - first + 1);
}

}  // namespace

void add_tables(Report& report, const AllianceWords& words, const Asked& asked, const View& view) {
    const std::size_t top = words.top;
    report.tables.push_back(tabulate_best(asked, top, report.notes));
    auto gains = tabulate_gains(asked, view, asked.outcomes.alliances[asked.judged.front.front()]);
    keep_top(gains, top, report.notes);
    if (!gains.rows.empty()) report.tables.push_back(std::move(gains));
    add_values(report, words, asked, view);
    if (!asked.plan.targets.empty()) report.tables.push_back(tabulate_targets(asked, top, report.notes));
    add_greedy(report, asked, top);
    auto efforts = tabulate_efforts(asked, top);
    if (!efforts.rows.empty()) report.tables.push_back(std::move(efforts));
}

void add_explanation(Report& report, const Asked& asked, const View& view, std::uint32_t row) {
    report.tables.push_back(tabulate_explained(asked, row));
    auto gains = tabulate_gains(asked, view, asked.outcomes.alliances[row]);
    if (!gains.rows.empty()) report.tables.push_back(std::move(gains));
    for (auto& sentence : explanation(asked, row)) report.notes.push_back(std::move(sentence));
}

std::optional<Alliance> alliance_of(const Plan& plan, const std::string& names, std::string& wrong) {
    Alliance alliance = 0;
    if (trimmed(names) == "none") return alliance;
    for (std::size_t start = 0; start <= names.size();) {
        const auto end = std::min(names.find('+', start), names.size());
        wrong = trimmed(names.substr(start, end - start));
        const auto found = std::find_if(plan.candidates.begin(), plan.candidates.end(),
                                        [&](const auto& candidate) { return candidate.name == wrong; });
        if (found == plan.candidates.end()) return std::nullopt;
        alliance |= Alliance{1} << (found - plan.candidates.begin());
        start = end + 1;
    }
    return alliance;
}

}  // namespace entente
