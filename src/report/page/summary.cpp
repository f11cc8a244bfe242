#include "report/page/summary.hpp"

#include "report/format/number.hpp"
#include "report/page/answer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>

namespace entente {

namespace {

/// A table of an answer, whose cells are found by the names of their columns.
class Reader {
public:
    explicit Reader(Table table) : table_(std::move(table)) {}

    [[nodiscard]] std::string name(std::size_t column) const { return table_.columns[column].name; }
    [[nodiscard]] std::size_t rows() const { return table_.rows.size(); }
    [[nodiscard]] const TableCell& cell(std::size_t row, std::string_view column) const {
        static const TableCell none{UnknownCell{}};
        const auto at = place(column);
        return at < table_.columns.size() ? table_.rows[row][at] : none;
    }
    [[nodiscard]] std::string words(std::size_t row, std::string_view column) const {
        const auto at = place(column);
        if (at == table_.columns.size() || std::holds_alternative<UnknownCell>(table_.rows[row][at]))
            return "an unknown amount";
        const auto& unit = table_.columns[at].unit;
        const auto number = number_words(table_.rows[row][at]);
        if (unit == "%") return number + " %";
        return unit.empty() ? number : number + " " + unit;
    }

private:
    [[nodiscard]] std::size_t place(std::string_view name) const {
        const auto found = std::find_if(table_.columns.begin(), table_.columns.end(),
                                        [&](const auto& column) { return column.name == name; });
        return static_cast<std::size_t>(found - table_.columns.begin());
    }
    static std::string plain(double number) {
        const auto text = rounded(number, decimals_for(std::max(std::abs(number), 10.0)));
        if (text.find('.') == std::string::npos) return text;
        const auto last = text.find_last_not_of('0');
        return text.substr(0, text[last] == '.' ? last : last + 1);
    }
    static std::string number_words(const TableCell& cell) {
        if (const auto* number = std::get_if<double>(&cell)) return plain(*number);
        if (const auto* whole = std::get_if<std::int64_t>(&cell)) return grouped(*whole);
        if (const auto* interval = std::get_if<Interval>(&cell))
            return fmt::format("{} to {}", plain(interval->low), plain(interval->high));
        if (const auto* text = std::get_if<std::string>(&cell)) return *text;
        return std::holds_alternative<UnlimitedCell>(cell) ? "without bound" : "unknown";
    }

    Table table_;
};

std::optional<Reader> table(const PageAnswer& answer, std::string_view name) {
    for (auto& table : tables_of(answer))
        if (table.name == name && !table.rows.empty()) return Reader(std::move(table));
    return std::nullopt;
}

std::string text(const TableCell& cell) {
    const auto* text = std::get_if<std::string>(&cell);
    return text == nullptr ? std::string() : *text;
}

std::string in_words(std::string name) {
    std::replace(name.begin(), name.end(), '_', ' ');
    return name;
}

/// The most that a cell can mean; 0 where nobody knows.
double most(const TableCell& cell) {
    if (const auto* number = std::get_if<double>(&cell)) return *number;
    if (const auto* whole = std::get_if<std::int64_t>(&cell)) return static_cast<double>(*whole);
    if (const auto* interval = std::get_if<Interval>(&cell)) return interval->high;
    return 0;
}

void add_supply(std::vector<PageSentence>& sentences, const PageAnswer& answer) {
    const auto totals = table(answer, "totals");
    if (!totals) return;
    sentences.push_back(
        {fmt::format("Of {} wanted, {} can be served: {} stays unmet.", totals->words(0, "wanted"),
                     totals->words(0, "served"), totals->words(0, "unmet")),
         "supply"});
}

/// The nation an element's name tells: "CHN" of "CHN", "CHN, separate" and "exports of CHN".
std::string nation_in(const std::string& element, const std::string& kind) {
    if (kind == "exports") return element.substr(element.rfind(' ') + 1);
    return kind == "nation" || kind == "market" ? element.substr(0, element.find(',')) : element;
}

/// What tells two failures apart for a reader: the nation they take, and what they cost whom.
bool repeats(const Reader& points, std::size_t row, const std::vector<std::size_t>& said) {
    const auto nation = [&](std::size_t at) {
        return nation_in(text(points.cell(at, "element")), text(points.cell(at, "kind")));
    };
    return std::any_of(said.begin(), said.end(), [&](std::size_t other) {
        const bool costs_the_same = points.cell(row, "loss") == points.cell(other, "loss") &&
                                    points.cell(row, "hit") == points.cell(other, "hit");
        return costs_the_same || nation(row) == nation(other);
    });
}

void add_chokepoints(std::vector<PageSentence>& sentences, const PageAnswer& answer) {
    const auto points = table(answer, "chokepoints");
    if (!points) return;
    std::vector<std::size_t> said;
    for (std::size_t row = 0; row < points->rows() && said.size() < 3; ++row) {
        if (most(points->cell(row, "loss")) <= 0) break;
        if (repeats(*points, row, said)) continue;
        said.push_back(row);
        sentences.push_back(
            {fmt::format(
                 "{} {} ({}): without it {} more goes unmet after everybody has rerouted ({} of demand). "
                 "Hit: {}.",
                 said.size() == 1 ? "The most dangerous chokepoint is" : "Then comes",
                 text(points->cell(row, "element")), text(points->cell(row, "kind")),
                 points->words(row, "loss"), points->words(row, "share"), text(points->cell(row, "hit"))),
             "chokepoints"});
    }
}

/// Whether an answer takes unknown sizes as without bound.
bool is_unlimited(const PageAnswer& answer) {
    return answer.about.ends_with(", unlimited");
}

std::string plan_of(const PageAnswer& answer) {
    return answer.about.substr(0, answer.about.find(','));
}

/// What the best alliance of a plan changes, at one end of what nobody knows.
std::string best_words(const PageAnswer& answer) {
    const auto best = table(answer, "best");
    const auto steps = table(answer, "greedy");
    if (!best || !steps) return "no alliance is left";
    const auto alliance = text(best->cell(0, "alliance"));
    const auto objective = best->name(3);
    if (alliance == text(steps->cell(0, "best")))
        return fmt::format("no alliance is better than {}", alliance);
    return fmt::format("by {} the best alliance is {}, with {} against {} with {}", in_words(objective),
                       alliance, best->words(0, objective), steps->words(0, "best_value"),
                       text(steps->cell(0, "best")));
}

/// The plans, each in one sentence for both ends of what nobody knows.
void add_plans(std::vector<PageSentence>& sentences, std::span<const PageAnswer> answers) {
    for (const auto& answer : answers) {
        if (answer.id != "alliances" || is_unlimited(answer)) continue;
        const auto other = std::find_if(answers.begin(), answers.end(), [&](const auto& each) {
            return each.id == answer.id && each.about == answer.about + ", unlimited";
        });
        const auto words = best_words(answer);
        const auto others = other == answers.end() ? words : best_words(*other);
        const auto sentence = words == others
                                  ? fmt::format("Plan {}: {}.", plan_of(answer), words)
                                  : fmt::format(
                                        "Plan {}: with unknown sizes without bound {}; with them as "
                                        "nothing {}.",
                                        plan_of(answer), others, words);
        sentences.push_back({sentence, "alliances"});
    }
}

void add_unknown(std::vector<PageSentence>& sentences, const PageAnswer& answer) {
    const auto notes = notes_of(answer);
    if (notes.empty()) return;
    const auto end = notes.front().find(';');
    sentences.push_back({"Uncertain: " + notes.front().substr(0, end) + ".", "unknown"});
}

void add_outlook(std::vector<PageSentence>& sentences, const PageAnswer& answer) {
    const auto outlook = table(answer, "outlook");
    if (!outlook || is_unlimited(answer)) return;
    std::string words;
    for (std::size_t row = 0; row < outlook->rows(); ++row)
        words += fmt::format("{}{} by {} rates", row == 0 ? "" : ", ", outlook->words(row, "expected"),
                             text(outlook->cell(row, "rates")));
    sentences.push_back({fmt::format("By {} expected unmet demand is {}.", answer.about, words), "forecast"});
}

}  // namespace

std::vector<PageSentence> page_summary(std::span<const PageAnswer> answers, const std::string& chain) {
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
    each("forecast", add_outlook);
    return sentences;
}

}  // namespace entente
