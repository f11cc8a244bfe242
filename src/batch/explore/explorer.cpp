#include "batch/explore/explorer.hpp"

#include "batch/answer/asked.hpp"
#include "batch/explore/packed.hpp"
#include "batch/explore/rows.hpp"
#include "batch/explore/worst_failures.hpp"
#include "batch/walk/walk.hpp"
#include "report/format/json.hpp"
#include "report/page/json_text.hpp"
#include "report/tables/loss/words.hpp"

#include <fmt/format.h>

namespace entente {

namespace {

/// Masks may be larger than numbers of JSON are exact.
std::string hex(Alliance mask) {
    return fmt::format("\"{:x}\"", mask);
}

std::string candidate(const Candidate& candidate) {
    constexpr std::string_view kinds[] = {"agreement", "scenario", "pair"};
    JsonObject object;
    object.add_text("name", candidate.name).add_text("kind", kinds[static_cast<std::size_t>(candidate.kind)]);
    if (candidate.effort) object.add("effort", json_number(to_double(*candidate.effort)));
    return object.add("excludes", hex(candidate.excludes)).text();
}

std::string future(const PlannedFuture& future) {
    JsonObject object;
    object.add_text("name", future.name);
    if (future.chance) object.add("chance", json_number(*future.chance));
    return object.text();
}

template <class Records, class Entry>
std::string list(const Records& records, Entry entry) {
    std::vector<std::string> entries;
    for (const auto& record : records) entries.push_back(entry(record));
    return json_array(entries);
}

template <class Values, class Entry>
std::string column(const Values& values, Entry entry) {
    std::vector<std::string> cells;
    for (const auto& value : values) cells.push_back(entry(value));
    return packed(cells);
}

/// An objective or what a target bounds: its words, unit, and columns.
std::string figure(const Asked& asked, std::size_t index) {
    const auto& figure = asked.outcomes.figures[index];
    const auto cell = [&](double value) { return to_json(shown_cell(asked, figure, value)); };
    JsonObject object;
    object.add_text("objective", word(figure.objective));
    object.add_text("unit", column_of(asked, figure, "", "").unit);
    object.add("of_share", figure.of_share ? "true" : "false").add("nations", json_ids(figure.nations));
    object.add("by_future",
               list(asked.outcomes.columns(index), [&](const auto& each) { return column(each, cell); }));
    if (index < asked.judged.value.size()) object.add("together", column(asked.judged.value[index], cell));
    return object.text();
}

std::string figures(const Asked& asked) {
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < asked.outcomes.figures.size(); ++i) texts.push_back(figure(asked, i));
    return json_array(texts);
}

std::string worst_of(const Plan& plan, const Network& network, const std::vector<WorstFailure>& rows) {
    const auto lost = column(
        rows, [&](const auto& row) { return to_json(TableCell{counted(network, plan.chain, row.lost)}); });
    const auto what = column(rows, [&](const auto& row) {
        return row.failure ? json_text(name(network, *row.failure)) : std::string("null");
    });
    const auto kind = column(rows, [&](const auto& row) {
        return row.failure ? json_text(word(row.failure->kind)) : std::string("null");
    });
    return JsonObject{}.add("lost", lost).add("what", what).add("kind", kind).text();
}

std::string objectives(const Plan& plan) {
    return list(plan.objectives, [](Objective objective) { return json_text(word(objective)); });
}

void add_plan(JsonObject& object, const Plan& plan) {
    object.add_text("id", plan.name).add_if_any("say", plan.say);
    object.add("chain", std::to_string(plan.chain.index)).add("objectives", objectives(plan));
    object.add("candidates", list(plan.candidates, candidate)).add("futures", list(plan.futures, future));
    object.add("required", hex(plan.required)).add("forbidden", hex(plan.forbidden));
    object.add("least", std::to_string(plan.least)).add("most", std::to_string(plan.most));
    if (plan.budget) object.add("budget", json_number(to_double(*plan.budget)));
    object.add("for", json_ids(plan.for_whom));
    object.add("targets", list(plan.targets, [](const auto& target) { return json_text(target.text); }));
}

void add_rows(JsonObject& object, const Asked& asked, const ExploredRows& rows) {
    const auto& network = asked.network;
    const AllianceFigure unmet{Objective::unmet, {}, false};
    const auto amount = [&](Parts parts) {
        return to_json(shown_cell(asked, unmet, counted(network, asked.plan.chain, parts)));
    };
    object.add_text("unit", counted_unit(network, asked.plan.chain));
    object.add("alliances", list(rows.outcomes.alliances, hex));
    object.add("nations", json_ids(rows.nations));
    object.add("unmet", list(rows.unmet, [&](const auto& by_nation) {
                   return list(by_nation, [&](const auto& each) { return column(each, amount); });
               }));
    const AllianceFigure cost{Objective::cost, {}, false};
    const auto money = [&](double value) { return to_json(shown_cell(asked, cost, value)); };
    object.add("cost", list(rows.cost, [&](const auto& each) { return column(each, money); }));
    object.add("figures", figures(asked)).add_text("across", across_text(asked));
    std::vector<std::string> front;
    for (const auto row : asked.judged.front) front.push_back(std::to_string(row));
    object.add("front", json_array(front));
}

}  // namespace

std::uint64_t trials(const Plan& plan, const View& base) {
    AllianceSolver solver(plan, plan.futures.front(), base);
    return Walk(plan).order.size() * plan.futures.size() * solver.single_failures().size();
}

std::optional<std::string> explorer(const Plan& plan, const View& base, const ExplorerOptions& options) {
    if (Walk(plan).order.size() > options.most_alliances) return std::nullopt;
    const auto explored = explored_rows(plan, base, options.threads, options.stop);
    if (!explored) return std::nullopt;
    const auto& rows = *explored;
    const auto judged = entente::judged(plan, rows.outcomes);
    const Asked asked{plan, *base.network, rows.outcomes, judged, ceiling(base, plan.chain)};
    JsonObject object;
    add_plan(object, plan);
    add_rows(object, asked, rows);
    const auto tried = trials(plan, base);
    object.add("trials", std::to_string(tried));
    if (tried > options.most_trials || rows.outcomes.alliances.empty()) return object.text();
    const auto worst = worst_failures(plan, base, rows.outcomes.alliances, options.threads, options.stop);
    if (options.stop && *options.stop) return std::nullopt;
    object.add("worst", list(worst, [&](const auto& each) { return worst_of(plan, *base.network, each); }));
    return object.text();
}

}  // namespace entente
