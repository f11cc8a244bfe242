#include "exchange/trade/row/row_reader.hpp"

#include "base/short_text.hpp"
#include "exchange/trade/row/cells.hpp"
#include "exchange/trade/row/unit.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <utility>

namespace entente {

namespace {

constexpr std::size_t most_problems = 50;
constexpr std::uint32_t by_exporter = 1U << 31U;

bool is_digits(std::string_view text) {
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::string_view without_blanks(std::string_view text) {
    while (text.starts_with(' ')) text.remove_prefix(1);
    while (text.ends_with(' ')) text.remove_suffix(1);
    return text;
}

/// What is shown of a cell, as whole letters.
std::string beginning_of(std::string_view text) {
    auto shown = text.substr(0, 60);
    while (shown.size() < text.size() && !shown.empty() &&
           (static_cast<unsigned char>(text[shown.size()]) & 0xC0U) == 0x80U)
        shown.remove_suffix(1);
    return as_utf8(shown);
}

/// Of texts that are mostly short.
bool same(std::string_view a, std::string_view b) {
    return a.size() == b.size() && (a.size() <= 8 ? packed(a) == packed(b) : a == b);
}

/// A year, or the month of one (202401); 0: neither.
int year_of(std::string_view text) {
    if (!is_digits(text) || (text.size() != 4 && text.size() != 6)) return 0;
    int year = 0;
    for (const char c : text.substr(0, 4)) year = year * 10 + (c - '0');
    return year;
}

enum class Direction { import, export_, other };

/// What Comtrade, WITS and Eurostat call an import and an export, in codes, numbers and words of any case.
Direction direction_of(std::string_view text) {
    if (text.size() == 1) {
        if (text == "M" || text == "1" || text == "m" || text == "I" || text == "5") return Direction::import;
        if (text == "X" || text == "2" || text == "x" || text == "E" || text == "6")
            return Direction::export_;
        return Direction::other;
    }
    std::string word;
    for (const char c : text) word += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    for (const char* name : {"import", "imports", "gross imp.", "gross import", "gross imports"}) {
        if (word == name) return Direction::import;
    }
    for (const char* name : {"export", "exports", "gross exp.", "gross export", "gross exports"}) {
        if (word == name) return Direction::export_;
    }
    return Direction::other;
}

}  // namespace

void YearsSeen::see(int year, std::uint64_t line) {
    if (first == 0 || year < first || (year == first && line < first_line)) {
        first = year;
        first_line = line;
    }
    if (last == 0 || year > last || (year == last && line < last_line)) {
        last = year;
        last_line = line;
    }
}

RowsRead RowReader::read(std::string_view lines, bool cut_off) {
    RowsRead into;
    into.rows.reserve(lines.size() / 24);
    std::vector<std::string_view> cells(layout_.header.size());
    const bool zeros = std::memchr(lines.data(), '\0', lines.size()) != nullptr;
    RowSplitter splitter(layout_.delimiter);
    splitter.begin(lines);
    while (!splitter.done()) {
        const auto split = splitter.next(cells);
        const auto row = splitter.row();
        ++into.lines;
        if (zeros && row.find('\0') != std::string_view::npos) {
            wrong(into, row, "this row holds a byte that is zero, as no text does", "get the file again");
        } else if (split.ending == RowEnding::whole) {
            add(cells, into, row);
        } else if (split.ending == RowEnding::blank) {
            continue;
        } else if (split.ending == RowEnding::open_quote) {
            wrong(into, row, "this quote is never closed", R"(write " as "" inside a cell in quotes)");
        } else if (cut_off && splitter.done()) {
            wrong(into, row,
                  fmt::format("the file is cut off in this row: it has {} of {} cells", split.cells,
                              cells.size()),
                  "get the file again");
        } else {
            wrong(into, row, fmt::format("this row has {} cells, the header {}", split.cells, cells.size()),
                  split.cells < cells.size() ? "fill in what is missing, or take the row out"
                                             : "put a cell that holds the separator in quotes");
        }
        into.lines += split.inside;
        into.inside += split.inside;
    }
    return into;
}

void RowReader::add(std::span<const std::string_view> cells, RowsRead& into, std::string_view line) {
    if (layout_.has(TradeColumn::year) && !keep_year(cells[layout_[TradeColumn::year]], into, line)) return;
    TradeRow row{};
    if (layout_.has(TradeColumn::product)) {
        const auto code = without_blanks(cells[layout_[TradeColumn::product]]);
        if (code.empty()) return leave_out(into, LeftOut::no_product, "");
        row.product = product(code, into);
    } else {
        row.product = products_.find("goods");
    }
    if (row.product == ProductCodes::unwanted) return;
    if (!ends(cells, row, into) || !figures(cells, row, into, line)) return;
    into.rows.push_back(row);
}

bool RowReader::keep_year(std::string_view text, RowsRead& into, std::string_view row) {
    if (year_text_.empty() || !same(text, year_text_)) {  // rows of one year mostly follow each other
        year_ = year_of(without_blanks(text));
        year_text_ = text;
    }
    const int year = year_;
    if (year == 0) {
        wrong(into, row, fmt::format("'{}' is no year", text.substr(0, 60)), "write four digits");
        return false;
    }
    if (options_.year && year != *options_.year) return false;
    into.years.see(year, into.lines);
    return true;
}

/// Who ships to whom, and who says so; false where the row is left out.
bool RowReader::ends(std::span<const std::string_view> cells, TradeRow& row, RowsRead& into) {
    std::string_view from, to;
    if (layout_.reports()) {
        const auto flow = without_blanks(cells[layout_[TradeColumn::flow]]);
        const auto direction = direction_of(flow);
        if (direction == Direction::other) return leave_out(into, LeftOut::other_flow, flow), false;
        if (!is_total(cells)) return leave_out(into, LeftOut::breakdown, ""), false;
        const bool exports = direction == Direction::export_;
        if ((exports && options_.report == FlowReport::importer) ||
            (!exports && options_.report == FlowReport::exporter)) {
            return leave_out(into, LeftOut::other_report, ""), false;
        }
        from = cells[layout_[exports ? TradeColumn::reporter : TradeColumn::partner]];
        to = cells[layout_[exports ? TradeColumn::partner : TradeColumn::reporter]];
        if (exports) row.product |= by_exporter;
    } else {
        from = cells[layout_[TradeColumn::from]];
        to = cells[layout_[TradeColumn::to]];
    }
    row.from = find(without_blanks(from), from_);
    row.to = find(without_blanks(to), to_);
    if (!is_nation(row.from, from, into) || !is_nation(row.to, to, into)) return false;
    if (row.from == row.to) return leave_out(into, LeftOut::itself, from), false;
    return true;
}

std::uint16_t RowReader::find(std::string_view nation, Remembered& last) {
    if (nation.size() > 8) return nations_.find_or_make(nation);
    const auto code = packed(nation);
    if (code != last.code || nation.size() != last.size)
        last = {code, nation.size(), nations_.find_or_make(nation)};
    return last.nation;
}

bool RowReader::is_nation(std::uint16_t index, std::string_view text, RowsRead& into) {
    if (index == NationCodes::unknown)
        return leave_out(into, LeftOut::unknown_nation, without_blanks(text)), false;
    if (index == NationCodes::aggregate)
        return leave_out(into, LeftOut::aggregate, without_blanks(text)), false;
    return true;
}

/// Not a part of another row: Comtrade lists parts by transport, customs procedure and second partner beside totals.
bool RowReader::is_total(std::span<const std::string_view> cells) const {
    const auto is = [&](TradeColumn column, std::string_view all) {
        if (!layout_.has(column)) return true;
        const auto cell = without_blanks(cells[layout_[column]]);
        return cell.empty() || cell == all;
    };
    return is(TradeColumn::mode, "0") && is(TradeColumn::customs, "C00") &&
           is(TradeColumn::second_partner, "0");
}

bool RowReader::figure(std::string_view text, const char* what, const FigureForm& form, std::int64_t& quanta,
                       RowsRead& into, std::string_view line) {
    const auto figure = read_figure(text, form);
    if (form.mark == DecimalMark::either) {
        if (const auto use = mark_use(text)) into.marks.see(*use, into.lines, text);
    }
    switch (figure.kind) {
        case FigureKind::known:
            quanta = figure.quanta;
            break;
        case FigureKind::unknown:
            quanta = TradeSum::unknown;
            break;
        case FigureKind::not_a_number:
            wrong(into, line, fmt::format("the {} '{}' is not a number", what, text.substr(0, 60)),
                  "write digits with a point; leave it empty where it is unknown");
            return false;
        case FigureKind::negative:
            wrong(into, line, fmt::format("the {} {} is negative", what, text),
                  "goods that go the other way have a row of their own");
            return false;
        case FigureKind::too_large:
            wrong(into, line, fmt::format("the {} {} is too large", what, text), "is its unit right?");
            return false;
    }
    if (figure.rounded) remark(into, Remark::rounded, text);
    return true;
}

/// A quantity in the unit of its column, or of its row; unknown where that is no weight.
bool RowReader::quantity(std::span<const std::string_view> cells, TradeRow& row, RowsRead& into,
                         std::string_view line) {
    auto form = layout_.quantity;
    std::string_view unit;
    bool is_weight = true;
    if (layout_.has(TradeColumn::unit)) {
        unit = without_blanks(cells[layout_[TradeColumn::unit]]);
        const auto grams = grams_of(unit);
        is_weight = grams.has_value();
        form.shift = grams.value_or(0);
    }
    const auto text = cells[layout_[TradeColumn::quantity]];
    if (!figure(text, "quantity", form, row.quantity, into, line)) return false;
    if (!is_weight && row.quantity > 0) {
        row.quantity = TradeSum::unknown;
        remark(into, Remark::other_unit, unit);
    }
    return true;
}

bool RowReader::figures(std::span<const std::string_view> cells, TradeRow& row, RowsRead& into,
                        std::string_view line) {
    row.value = row.quantity = TradeSum::unknown;
    if (layout_.has(TradeColumn::value) &&
        !figure(cells[layout_[TradeColumn::value]], "value", layout_.value, row.value, into, line))
        return false;
    if (layout_.has(TradeColumn::quantity) && !quantity(cells, row, into, line)) return false;
    if (row.value <= 0 && row.quantity <= 0 && (row.value == 0 || row.quantity == 0))
        return leave_out(into, LeftOut::no_trade, ""), false;
    if (row.value > 0 && row.quantity == 0) {
        row.quantity = TradeSum::unknown;
        remark(into, Remark::zero_quantity, "");
    } else if (row.quantity < 0 && layout_.has(TradeColumn::quantity)) {
        remark(into, Remark::quantity_unknown, "");
    }
    if (row.value < 0 && layout_.has(TradeColumn::value)) remark(into, Remark::value_unknown, "");
    return true;
}

std::uint32_t RowReader::product(std::string_view text, RowsRead& into) {
    if (layout_.hs && text.size() % 2 == 1 && text.size() < 6 && is_digits(text)) {
        restored_ = '0' + std::string(text);
        const auto number = products_.find(restored_);
        if (number != ProductCodes::unwanted) remark(into, Remark::zero_restored, text);
        return number;
    }
    return products_.find(text);
}

void RowReader::wrong(RowsRead& into, std::string_view row, std::string text, std::string mend) {
    ++into.wrong;
    if (into.problems.size() >= most_problems) return;
    if (row.ends_with('\r')) row.remove_suffix(1);
    into.problems.push_back({into.lines, std::move(text), std::move(mend), std::string(row.substr(0, 400))});
}

void RowReader::leave_out(RowsRead& into, LeftOut reason, std::string_view what) {
    auto& count = into.left_out[static_cast<std::size_t>(reason)];
    if (count.rows++ == 0) count = {1, into.lines, beginning_of(what)};
}

void RowReader::remark(RowsRead& into, Remark what, std::string_view text) {
    auto& count = into.remark[static_cast<std::size_t>(what)];
    if (count.rows++ == 0) count = {1, into.lines, beginning_of(text)};
}

}  // namespace entente
