#include "report/page/summary/ends.hpp"

#include "report/page/answer.hpp"
#include "report/page/summary/reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>

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

/// What an answer says; `said` is what was told just before, of the other end, and need not be told again.
using Words = std::function<std::string(const PageAnswer& answer, const PageAnswer* said)>;

/// What a command says of one end of what nobody knows, and of the other where that differs; empty where it says nothing.
std::string of_both_ends(std::span<const PageAnswer> answers, const PageAnswer& answer, const Words& words) {
    const auto* other = other_end(answers, answer);
    const auto nothing = words(answer, nullptr),
               unlimited = other == nullptr ? nothing : words(*other, nullptr);
    if (nothing == unlimited) return nothing;
    return fmt::format("{}, where unknown sizes count as without bound; where they count as nothing, {}",
                       unlimited, words(answer, other));
}

bool is_asked(const PageAnswer& answer, std::string_view command) {
    return answer.id == command && !answer.about.ends_with(without_bound);
}

constexpr std::size_t most_named = 4;

/// "TUR, USA and 3 more".
std::string few(const std::vector<std::string>& names) {
    const auto shown = names.size() > most_named ? most_named - 1 : names.size();
    std::string words;
    for (std::size_t i = 0; i < shown; ++i)
        words += (i == 0 ? "" : i + 1 == names.size() ? " and " : ", ") + names[i];
    return shown == names.size() ? words : fmt::format("{} and {} more", words, names.size() - shown);
}

/// "TUR, USA, in the worst of the futures", as the command notes whose objectives it has, with few of many nations.
std::string whose(const PageAnswer& answer) {
    constexpr std::string_view begins = "the objectives are those of ", between = ", ";
    for (const auto& note : notes_of(answer)) {
        const auto at = note.find(begins);
        if (at == std::string::npos) continue;
        auto rest = note.substr(at + begins.size(), note.rfind('.') - at - begins.size());
        const auto last = rest.rfind(between);
        const auto across = last == std::string::npos ? std::string() : rest.substr(last);
        if (!across.empty()) rest.resize(last);
        std::vector<std::string> nations;
        for (std::size_t start = 0; start <= rest.size();) {
            const auto end = std::min(rest.find(between, start), rest.size());
            nations.push_back(rest.substr(start, end - start));
            start = end + between.size();
        }
        return fmt::format(" (for {}{})", few(nations), across == ", in the future none" ? "" : across);
    }
    return {};
}

/// Whether the best alliance was told already.
bool is_the_same(const TableReader& best, const PageAnswer* said) {
    const auto other = said == nullptr ? std::nullopt : table(*said, "best");
    return other && other->text(0, "alliance") == best.text(0, "alliance");
}

std::string best_words(const PageAnswer& answer, const PageAnswer* said, const CandidateNames& names) {
    const auto best = table(answer, "best"), steps = table(answer, "greedy");
    if (!best || !steps) return "no alliance is left";
    const auto alliance = is_the_same(*best, said) ? "the same" : members(best->text(0, "alliance"), names);
    const auto smallest = members(steps->text(0, "best"), names);
    constexpr std::size_t first_objective = 3;  // behind rank, alliance and members
    const auto column = best->name(first_objective);
    auto objective = column == "unmet" ? "unmet demand" : column;
    std::replace(objective.begin(), objective.end(), '_', ' ');
    const auto with = smallest == "none" ? "without any" : "with " + smallest;
    if (is_unlimited(best->cell(0, column)))
        return fmt::format("the best alliance is {}, though {} has no bound", alliance, objective);
    if (best->cell(0, column) == steps->cell(0, "best_value"))
        return smallest == "none"
                   ? fmt::format("no alliance changes {}, which is {}", objective, best->words(0, column))
                   : fmt::format("by {} no alliance is better than {}, with {}", objective, smallest,
                                 best->words(0, column));
    return fmt::format("the best alliance is {}, with {} of {} against {} {}", alliance, objective,
                       best->words(0, column), steps->amount(0, "best_value"), with);
}

std::string expected_words(const PageAnswer& answer, const PageAnswer* /*said*/) {
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

void add_plans(std::vector<PageSentence>& sentences, std::span<const PageAnswer> answers,
               const CandidateNames& names) {
    const auto best = [&](const PageAnswer& answer, const PageAnswer* said) {
        return best_words(answer, said, names);
    };
    for (const auto& answer : answers) {
        if (!is_asked(answer, "alliances")) continue;
        const auto words = of_both_ends(answers, answer, best);
        sentences.push_back(
            {fmt::format("Plan {}{}: {}.", answer.about, whose(answer), words), "alliances", answer.about});
    }
}

void add_outlook(std::vector<PageSentence>& sentences, std::span<const PageAnswer> answers) {
    for (const auto& answer : answers) {
        if (!is_asked(answer, "forecast")) continue;
        const auto words = of_both_ends(answers, answer, expected_words);
        if (words.empty()) continue;
        sentences.push_back({fmt::format("Unmet demand expected by {}, as negotiations may turn out: {}.",
                                         answer.about, words),
                             "forecast"});
    }
}

}  // namespace entente
