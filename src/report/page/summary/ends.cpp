#include "report/page/summary/ends.hpp"

#include "report/page/summary/reader.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace entente {

namespace {

constexpr std::string_view without_bound = ", unlimited";

/// The same question with unknown sizes without bound; none where it was not asked.
const PageAnswer* other_end(std::span<const PageAnswer> answers, const PageAnswer& answer) {
    const auto other = std::find_if(answers.begin(), answers.end(), [&](const auto& each) {
        return each.id == answer.id && each.about == answer.about + std::string(without_bound);
    });
    return other == answers.end() ? nullptr : &*other;
}

/// A sentence about each plan, or date, that a command was asked about.
void add(std::vector<PageSentence>& sentences, std::span<const PageAnswer> answers, std::string_view command,
         std::string_view begins, std::string (*words)(const PageAnswer&)) {
    for (const auto& answer : answers) {
        if (answer.id != command || answer.about.ends_with(without_bound)) continue;
        const auto* other = other_end(answers, answer);
        const auto nothing = words(answer), unlimited = other == nullptr ? nothing : words(*other);
        if (nothing.empty()) continue;
        const auto sentence =
            nothing == unlimited
                ? fmt::format("{} {}: {}.", begins, answer.about, nothing)
                : fmt::format("{} {}, unknown sizes taken as without bound: {}. Taken as nothing: {}.",
                              begins, answer.about, unlimited, nothing);
        sentences.push_back({sentence, std::string(command)});
    }
}

std::string best_words(const PageAnswer& answer) {
    const auto best = table(answer, "best"), steps = table(answer, "greedy");
    if (!best || !steps) return "no alliance is left";
    const auto alliance = best->text(0, "alliance"), smallest = steps->text(0, "best");
    constexpr std::size_t first_objective = 3;  // behind rank, alliance and members
    auto objective = best->name(first_objective);
    const auto value = best->words(0, objective);
    const bool alike = best->cell(0, objective) == steps->cell(0, "best_value");
    std::replace(objective.begin(), objective.end(), '_', ' ');
    if (is_unlimited(best->cell(0, best->name(first_objective))))
        return fmt::format("the best alliance is {}, though {} has no bound", alliance, objective);
    if (alike) return fmt::format("by {} no alliance is better than {}, with {}", objective, smallest, value);
    return fmt::format("by {} the best alliance is {}, with {} against {} with {}", objective, alliance,
                       value, steps->words(0, "best_value"), smallest);
}

std::string expected_words(const PageAnswer& answer) {
    const auto outlook = table(answer, "outlook");
    if (!outlook) return {};
    std::string words;
    bool alike = true;
    for (std::size_t row = 0; row < outlook->rows(); ++row) {
        alike = alike && outlook->words(row, "expected") == outlook->words(0, "expected");
        words += fmt::format("{}{} by {} rates", row == 0 ? "" : ", ", outlook->words(row, "expected"),
                             outlook->text(row, "rates"));
    }
    return alike ? outlook->words(0, "expected") + " by every set of rates" : words;
}

}  // namespace

void add_plans(std::vector<PageSentence>& sentences, std::span<const PageAnswer> answers) {
    add(sentences, answers, "alliances", "Plan", best_words);
}

void add_outlook(std::vector<PageSentence>& sentences, std::span<const PageAnswer> answers) {
    add(sentences, answers, "forecast", "Unmet demand expected by", expected_words);
}

}  // namespace entente
