#pragma once

#include "exchange/trade/row/decimal_mark.hpp"
#include "exchange/trade/row/row_reader.hpp"
#include "exchange/trade/table_faults.hpp"

#include <cstdint>
#include <vector>

namespace entente {

/// What the blocks of a table say of all of it, added up in their order.
class Totals {
public:
    /// `before`: lines of the file up to its header, and with it; none where it is of records.
    Totals(std::uint64_t before, TradeReading& reading, MarksSeen& marks, TableFaults& faults)
        : lines_(before), reading_(reading), marks_(marks), faults_(faults) {}

    /// Faults of rows are told, the first of them each by itself; and rows of several years, which nothing parts.
    void add(const std::vector<RowsRead>& blocks);

private:
    void add(const RowsRead& block);
    void tell_years();

    /// The line in the file of a row, counted from the first row of the block that is added next.
    [[nodiscard]] std::uint64_t line(std::uint64_t row) const { return lines_ + row; }

    std::uint64_t lines_;  ///< of the file, before the block that is added next
    TradeReading& reading_;
    MarksSeen& marks_;
    TableFaults& faults_;
    YearsSeen years_;
    std::uint64_t wrong_ = 0;
    std::size_t shown_ = 0;
};

}  // namespace entente
