#include "report/page/summary/summary.hpp"

#include "report/page/answer.hpp"
#include "report/page/summary/ends.hpp"
#include "report/page/summary/reader.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace entente {

namespace {

void add_supply(std::vector<PageSentence>& sentences, const PageAnswer& answer) {
    const auto totals = table(answer, "totals");
    if (!totals) return;
    const bool spans = std::holds_alternative<Interval>(totals->cell(0, "unmet"));
    sentences.push_back(
        {fmt::format("Of {} wanted, {} can be served and {} stays unmet{}.", totals->words(0, "wanted"),
                     totals->words(0, "served"), totals->words(0, "unmet"),
                     spans ? ": the span is that of sizes nobody knows, from nothing to without bound" : ""),
         "supply"});
}

/// The nation that an element of the table tells: "CHN" of "CHN", "CHN, separate" and "exports of CHN".
std::string nation_in(const TableReader& points, std::size_t row) {
    const auto element = points.text(row, "element"), kind = points.text(row, "kind");
    if (kind == "exports") return element.substr(element.rfind(' ') + 1);
    return kind == "nation" || kind == "market" ? element.substr(0, element.find(',')) : element;
}

/// Whether a failure is to a reader one of those said already.
bool repeats(const TableReader& points, std::size_t row, const std::vector<std::size_t>& said) {
    return std::any_of(said.begin(), said.end(), [&](std::size_t other) {
        const bool costs_the_same = points.cell(row, "loss") == points.cell(other, "loss") &&
                                    points.cell(row, "hit") == points.cell(other, "hit");
        return costs_the_same || nation_in(points, row) == nation_in(points, other);
    });
}

void add_chokepoints(std::vector<PageSentence>& sentences, const PageAnswer& answer) {
    const auto points = table(answer, "chokepoints");
    if (!points) return;
    std::vector<std::size_t> said;
    for (std::size_t row = 0; row < points->rows() && said.size() < 3; ++row) {
        if (points->most(row, "loss") <= 0) break;
        if (repeats(*points, row, said)) continue;
        said.push_back(row);
        sentences.push_back(
            {fmt::format(
                 "{} {} ({}): without it {} more goes unmet after everybody has rerouted ({} of demand). "
                 "Hit: {}.",
                 said.size() == 1 ? "The most dangerous chokepoint is" : "Then comes",
                 points->text(row, "element"), points->text(row, "kind"), points->words(row, "loss"),
                 points->words(row, "share"), points->text(row, "hit")),
             "chokepoints"});
    }
}

void add_unknown(std::vector<PageSentence>& sentences, const PageAnswer& answer) {
    const auto notes = notes_of(answer);
    if (notes.empty()) return;
    sentences.push_back({"Uncertain: " + notes.front().substr(0, notes.front().find(';')) + ".", "unknown"});
}

}  // namespace

std::vector<PageSentence> page_summary(std::span<const PageAnswer> answers, const std::string& chain,
                                       const NationNames& names) {
    std::vector<PageSentence> sentences;
    const auto each = [&](std::string_view id, auto add) {
        for (const auto& answer : answers) {
            const bool is_asked = answer.id == id && answer.scenario.empty();
            if (is_asked && (answer.chain.empty() || answer.chain == chain)) add(sentences, answer);
        }
    };
    each("supply", add_supply);
    each("chokepoints", add_chokepoints);
    add_plans(sentences, answers);
    each("check", add_unknown);
    add_outlook(sentences, answers);
    for (auto& sentence : sentences) sentence.text = with_names(sentence.text, names);
    return sentences;
}

}  // namespace entente
