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

/// Byte by byte, as the description says.
std::vector<Line> split_plainly(const std::string& text, char delimiter, std::size_t columns) {
    std::vector<Line> lines;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = text.find('\n', at);
        auto line = text.substr(at, end - at);
        at = end + 1;
        if (line.empty() || line == "\r") {
            lines.push_back({RowEnding::blank, {}});
            continue;
        }
        std::vector<std::string> cells(1);
        bool quoted = false, closed = true, was_quoted = false;
        for (std::size_t i = 0; i < line.size(); ++i) {
            const char c = line[i];
            if (!quoted && c == delimiter) {
                cells.emplace_back();
                was_quoted = false;
            } else if (c == '"' && quoted && i + 1 < line.size() && line[i + 1] == '"') {
                cells.back() += "\"\"";
                ++i;
            } else if (c == '"' && quoted) {
                quoted = false;
                closed = true;
            } else if (c == '"' && cells.back().empty() && !was_quoted) {
                quoted = was_quoted = true;
                closed = false;
            } else if (quoted || !was_quoted) {  // what follows a closed quote is overlooked
                cells.back() += c;
            }
        }
        if (!was_quoted && cells.back().ends_with('\r')) cells.back().pop_back();
        if (!closed) {
            lines.push_back({RowEnding::open_quote, {}});
            continue;
        }
        bool right = cells.size() >= columns;
        for (std::size_t i = columns; i < cells.size(); ++i) right = right && cells[i].empty();
        if (cells.size() > columns) cells.resize(columns);
        lines.push_back(right ? Line{RowEnding::whole, cells} : Line{RowEnding::wrong_number, {}});
    }
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
        CHECK(splitter.row() == std::string_view(text).substr(at, text.find('\n', at) - at));
        at = text.find('\n', at) + 1;
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
    const std::array<std::string, 3> quoted{"\"a, b\"", "\"say \"\"so\"\"\"", "\"open"};
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
