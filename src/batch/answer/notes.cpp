#include "batch/answer/tables.hpp"
#include "report/format/number.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>

namespace entente {

namespace {

/// "1 alliance", "2,048 alliances".
std::string counted(std::size_t count, const char* what) {
    return fmt::format("{} {}{}", grouped_count(count), what, count == 1 ? "" : "s");
}

std::string what_was_looked_at(const Asked& asked) {
    auto text =
        fmt::format("{} of {} evaluated in {}", counted(asked.outcomes.alliances.size(), "alliance"),
                    counted(asked.plan.candidates.size(), "candidate") +
                        (asked.outcomes.alliances.size() == 1 ? " was" : " were"),
                    asked.outcomes.futures == 1 ? "one future"
                                                : fmt::format("each of {} futures", asked.outcomes.futures));
    if (asked.outcomes.excluded != 0)
        text += fmt::format("; {} were left out because two members exclude each other",
                            grouped_count(asked.outcomes.excluded));
    if (asked.outcomes.beyond_budget != 0)
        text += fmt::format("; {} were left out as beyond the budget",
                            grouped_count(asked.outcomes.beyond_budget));
    return text + ".";
}

std::string what_was_assumed(const Asked& asked) {
    std::vector<std::string> whom;
    for (const auto nation : asked.plan.for_whom) whom.push_back(asked.network.nations[nation].code);
    return fmt::format(
        "Members are in force, all others keep their state; the objectives are those of {}, {}.",
        whom.empty() ? "everybody" : fmt::format("{}", fmt::join(whom, ", ")), across_text(asked));
}

std::vector<std::string> without_effort(const Asked& asked) {
    std::vector<std::string> names;
    for (const auto& candidate : asked.plan.candidates) {
        if (!candidate.effort) names.push_back(candidate.name);
    }
    return names;
}

/// Whether no alliance differs from another in what it does; effort is what it takes.
bool nothing_matters(const Asked& asked) {
    for (std::size_t i = 0; i < asked.judged.objectives; ++i) {
        const auto& value = asked.judged.value[i];
        const bool alike =
            std::adjacent_find(value.begin(), value.end(), std::not_equal_to<>()) == value.end();
        if (!alike && asked.outcomes.figures[i].objective != Objective::effort) return false;
    }
    return asked.outcomes.alliances.size() > 1;
}

bool asks_for_effort(const Plan& plan) {
    for (const auto objective : plan.objectives) {
        if (objective == Objective::effort) return true;
    }
    return plan.budget.has_value();
}

}  // namespace

std::vector<std::string> plan_notes(const Asked& asked) {
    std::vector<std::string> notes{what_was_looked_at(asked), what_was_assumed(asked)};
    if (nothing_matters(asked))
        notes.emplace_back(
            "All alliances come to the same: under what is assumed here none of the candidates matters.");
    const auto unknown = without_effort(asked);
    if (asks_for_effort(asked.plan) && !unknown.empty()) {
        notes.push_back(fmt::format("Nobody said what effort {} takes; only known effort is counted.",
                                    fmt::join(unknown, ", ")));
    }
    for (const auto objective : asked.plan.objectives) {
        if (objective == Objective::cost)
            notes.emplace_back(
                "Cost is what all that flows costs, whoever pays it: who is served more pays more.");
    }
    return notes;
}

}  // namespace entente
