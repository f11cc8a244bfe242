#pragma once

#include "exchange/trade/code/nation_codes.hpp"
#include "exchange/trade/code/product_codes.hpp"
#include "exchange/trade/row/layout.hpp"
#include "exchange/trade/trade.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// What is wrong with a row.
struct RowProblem {
    std::uint64_t line{};  ///< counted from the first row that the reader saw
    std::string text;
    std::string mend;
    std::string row;  ///< the line itself, or its beginning
};

/// The first and the last year that was seen, each with its first line.
struct YearsSeen {
    int first = 0, last = 0;  ///< 0: none
    std::uint64_t first_line{}, last_line{};
    void see(int year, std::uint64_t line);
};

/// What was read of some rows in a row.
struct RowsRead {
    LargeVector<TradeRow> rows;
    std::uint64_t lines{};
    std::uint64_t inside{};  ///< of those lines: that do not begin a row, but go on within a cell in quotes
    std::uint64_t kept{};    ///< rows that are not left out, in this pass or another
    std::array<RowCount, left_out_reasons> left_out;
    std::array<RowCount, remarks> remark;
    YearsSeen years;
    MarksSeen marks;                   ///< where either mark may part decimals
    std::vector<RowProblem> problems;  ///< the first few
    std::uint64_t wrong{};             ///< how many rows have problems
};

/// Turns the cells of rows into what is kept of them. One per thread.
class RowReader {
public:
    RowReader(const TradeLayout& layout, const TradeOptions& options, NationCodes& nations,
              ProductCodes& products)
        : layout_(layout), options_(options), nations_(nations), products_(products) {}

    /// Reads whole lines, each ended by `\n`; the last was cut off where that is said.
    RowsRead read(std::string_view lines, bool cut_off);

    /// One row by its cells, a layout's column a cell.
    void add(std::span<const std::string_view> cells, RowsRead& into, std::string_view row);

private:
    /// A nation's code, which is mostly that of the row before.
    struct Remembered {
        std::uint64_t code = 0;  ///< packed, and how many bytes; at first that of nothing
        std::size_t size = 0;
        std::uint16_t nation = NationCodes::unknown;
    };

    bool keep_year(std::string_view text, RowsRead& into, std::string_view row);
    bool ends(std::span<const std::string_view> cells, TradeRow& row, RowsRead& into);
    std::uint16_t find(std::string_view nation, Remembered& last);
    bool is_nation(std::uint16_t index, std::string_view text, RowsRead& into);
    bool is_total(std::span<const std::string_view> cells) const;
    bool figures(std::span<const std::string_view> cells, TradeRow& row, RowsRead& into,
                 std::string_view line);
    bool figure(std::string_view text, const char* what, const FigureForm& form, std::int64_t& quanta,
                RowsRead& into, std::string_view line);
    bool quantity(std::span<const std::string_view> cells, TradeRow& row, RowsRead& into,
                  std::string_view line);
    std::uint32_t product(std::string_view text, RowsRead& into);
    void wrong(RowsRead& into, std::string_view row, std::string text, std::string mend);
    void leave_out(RowsRead& into, LeftOut reason, std::string_view what);
    void remark(RowsRead& into, Remark what, std::string_view text);

    const TradeLayout& layout_;
    const TradeOptions& options_;
    NationCodes& nations_;
    ProductMemory products_;
    Remembered from_, to_;
    std::string restored_;   ///< a code with its zero
    std::string year_text_;  ///< the last that was read, and the year that it is
    int year_ = 0;
};

}  // namespace entente
