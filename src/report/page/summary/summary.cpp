#include "report/page/summary/summary.hpp"

#include "report/page/answer.hpp"
#include "report/page/summary/ends.hpp"
#include "report/page/summary/failures.hpp"
#include "report/page/summary/reader.hpp"

#include <fmt/format.h>

namespace entente {

namespace {

/// Whether a cell is nothing at both ends of what nobody knows.
bool is_nothing(const TableReader& reader, std::string_view column) {
    const auto& cell = reader.cell(0, column);
    return !std::holds_alternative<UnknownCell>(cell) && !is_unlimited(cell) && reader.most(0, column) == 0;
}

void add_supply(std::vector<PageSentence>& sentences, const PageAnswer& answer) {
    const auto totals = table(answer, "totals");
    if (!totals) return;
    const auto wanted = totals->words(0, "wanted");
    if (is_nothing(*totals, "wanted"))
        return sentences.push_back({"Nothing is wanted, so nothing can run short.", "supply"});
    if (is_nothing(*totals, "unmet"))
        return sentences.push_back({fmt::format("Of {} wanted, all can be served.", wanted), "supply"});
    const bool spans = std::holds_alternative<Interval>(totals->cell(0, "unmet"));
    sentences.push_back(
        {fmt::format(
             "Of {} wanted, {} can be served and {} goes unmet.{}", wanted, totals->amount(0, "served"),
             totals->amount(0, "unmet"),
             spans ? " Unknown sizes make the span: from counting as nothing to having no bound." : ""),
         "supply"});
}

/// "415 sizes are unknown or intervals, 403 are estimated; --all lists them."
void add_unknown(std::vector<PageSentence>& sentences, const PageAnswer& answer) {
    const auto notes = notes_of(answer);
    if (notes.empty()) return;
    constexpr std::string_view none_unknown = "0 sizes are unknown or intervals",
                               none_estimated = ", 0 are estimated";
    auto words = notes.front().substr(0, notes.front().find(';'));
    const bool all_known = words.starts_with(none_unknown);
    if (all_known) words.replace(0, none_unknown.size(), "No size is unknown or an interval");
    if (words.ends_with(none_estimated))
        words.replace(words.size() - none_estimated.size(), none_estimated.size(), ", none is estimated");
    sentences.push_back({(all_known ? "" : "Uncertain: ") + words + ".", "unknown"});
}

}  // namespace

std::vector<PageSentence> page_summary(std::span<const PageAnswer> answers, const std::string& chain,
                                       const NationNames& names, const AgreementNames& agreements) {
    std::vector<PageSentence> sentences;
    const auto each = [&](std::string_view id, auto add) {
        for (const auto& answer : answers) {
            const bool is_asked = answer.id == id && answer.scenario.empty();
            if (is_asked && (answer.chain.empty() || answer.chain == chain)) add(sentences, answer);
        }
    };
    each("supply", add_supply);
    each("chokepoints", [&](auto& to, const PageAnswer& answer) { add_chokepoints(to, answer, agreements); });
    add_plans(sentences, answers, agreements);
    each("check", add_unknown);
    add_outlook(sentences, answers);
    for (auto& sentence : sentences) sentence.text = with_names(sentence.text, names);
    return sentences;
}

}  // namespace entente
