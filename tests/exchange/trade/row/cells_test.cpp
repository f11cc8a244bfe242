#include "exchange/trade/row/cells.hpp"

#include <doctest/doctest.h>

#include <array>
#include <random>
#include <string>
#include <vector>

using namespace entente;

namespace {

struct Line {
    RowEnding ending{};
    std::vector<std::string> cells;
    friend bool operator==(const Line&, const Line&) = default;
};

/// Where the quote is closed that was opened before `at`; nothing where it is not.
std::size_t closed_at(const std::string& text, std::size_t at) {
    for (std::size_t lines = 0; at < text.size(); ++at) {
        lines += text[at] == '\n' ? 1U : 0U;
        if (lines == most_lines_of_a_cell) break;
        if (text[at] != '"') continue;
        if (text[at + 1] != '"') return at;
        ++at;
    }
    return std::string::npos;
}

/// Byte by byte, as the description says.
Line split_plainly(const std::string& text, std::size_t& at, char delimiter, std::size_t columns) {
    const auto begin = at, line_end = text.find('\n', at);
    if (const auto line = text.substr(at, line_end - at); line.empty() || line == "\r") {
        at = line_end + 1;
        return {RowEnding::blank, {}};
    }
    std::vector<std::string> cells;
    for (bool ended = false; !ended; ++at) {
        std::string cell;
        const bool quoted = text[at] == '"';
        if (quoted) {
            const auto close = closed_at(text, at + 1);
            if (close == std::string::npos) {
                at = text.find('\n', begin) + 1;
                return {RowEnding::open_quote, {}};
            }
            cell = text.substr(at + 1, close - at - 1);
            at = close;
        }
        for (; text[at] != delimiter && text[at] != '\n'; ++at) {
            if (!quoted) cell += text[at];  // what follows a closed quote is overlooked
        }
        ended = text[at] == '\n';
        if (ended && !quoted && cell.ends_with('\r')) cell.pop_back();
        cells.push_back(cell);
    }
    bool right = cells.size() >= columns;
    for (std::size_t i = columns; i < cells.size(); ++i) right = right && cells[i].empty();
    if (!right) return {RowEnding::wrong_number, {}};
    cells.resize(columns);
    return {RowEnding::whole, cells};
}

std::vector<Line> split_plainly(const std::string& text, char delimiter, std::size_t columns) {
    std::vector<Line> lines;
    for (std::size_t at = 0; at < text.size();) lines.push_back(split_plainly(text, at, delimiter, columns));
    return lines;
}

std::vector<Line> split(const std::string& text, char delimiter, std::size_t columns) {
    std::vector<Line> lines;
    std::vector<std::string_view> cells(columns);
    RowSplitter splitter(delimiter);
    splitter.begin(text);
    std::size_t at = 0;
    while (!splitter.done()) {
        const auto found = splitter.next(cells);
        CHECK(splitter.row() == std::string_view(text).substr(at, splitter.row().size()));
        at += splitter.row().size();
        REQUIRE(text[at++] == '\n');
        Line line{found.ending, {}};
        if (found.ending == RowEnding::whole) line.cells.assign(cells.begin(), cells.end());
        lines.push_back(line);
    }
    return lines;
}

/// Lines of all lengths with empty cells, too many and too few, carriage returns, and sometimes quotes.
std::string text_of(std::mt19937& dice, bool quotes) {
    const std::array<std::string, 8> plain{"",   "1", "2024", "850511", "12.345", "a long text of a cell",
                                           "\r", "NA"};
    const std::array<std::string, 4> quoted{"\"a, b\"", "\"say \"\"so\"\"\"", "\"two\nlines\"", "\"open"};
    std::string text;
    for (auto lines = dice() % 400; lines-- > 0;) {
        for (auto cells = dice() % 6; cells-- > 0;) {
            text += quotes && dice() % 9 == 0 ? quoted[dice() % quoted.size()] : plain[dice() % plain.size()];
            if (cells != 0) text += ',';
        }
        text += dice() % 5 == 0 ? "\r\n" : "\n";
    }
    return text;
}

}  // namespace

TEST_CASE("lines are split as byte by byte, whether their ends are marked first or looked for one by one") {
    for (unsigned seed = 1; seed <= 60; ++seed) {
        CAPTURE(seed);
        std::mt19937 dice(seed);
        const auto text = text_of(dice, seed % 3 == 0);
        CHECK(split(text, ',', 4) == split_plainly(text, ',', 4));
    }
}

TEST_CASE("lines longer than what is marked at once are split like others") {
    const std::string cell(20'000, 'x');
    const auto text = "1,2\n" + cell + "," + cell + "\n3," + cell + "\n,\n";
    const auto lines = split(text, ',', 2);
    REQUIRE(lines.size() == 4);
    CHECK(lines[1].cells == std::vector<std::string>{cell, cell});
    CHECK(lines[2].cells == std::vector<std::string>{"3", cell});
    CHECK(lines[3].cells == std::vector<std::string>{"", ""});
}
