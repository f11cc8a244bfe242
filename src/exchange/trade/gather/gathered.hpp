#pragma once

#include "exchange/trade/row/row_reader.hpp"

#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace entente {

/// The rows of one pass over a table, held block by block until all are there. Of more rows than fit, those of the last
/// products by code are dropped: they are for a later pass.
class Gathered {
public:
    Gathered(const ProductCodes& products, std::string from, std::size_t most)
        : products_(products), from_(std::move(from)), most_(most) {}

    /// Takes what was read of a block; several threads may bring blocks in any order.
    void take(std::size_t block, RowsRead read);

    /// Of all blocks, their problems with lines counted from the first row of the table.
    [[nodiscard]] const std::vector<RowsRead>& blocks() const { return blocks_; }

    /// The code at which the next pass begins; nothing where this was the last.
    [[nodiscard]] const std::optional<std::string>& to() const { return to_; }

    /// The rows by product, with the indices of nations and products replaced by those of the table, which are made. Leaves
    /// no rows here. Nothing if not all values, and all quantities, add up to what 64 bits hold, so that no sum of
    /// some of them overflows.
    std::optional<TradeTable> table(const std::vector<TradeNation>& nations, unsigned threads);

private:
    /// Which nations some blocks name, how many rows they have of each product, and what all rows come to.
    struct Counted {
        std::vector<std::uint8_t> nation_used;
        std::vector<std::size_t> rows_of;
        double value = 0, quantity = 0;
    };
    [[nodiscard]] Counted counted(std::size_t part, std::size_t parts, std::size_t nations) const;
    void keep_wanted(LargeVector<TradeRow>& rows);
    void drop_last_products();
    [[nodiscard]] bool is_in_pass(std::uint32_t product);

    const ProductCodes& products_;
    std::string from_;
    std::optional<std::string> to_;
    std::size_t most_;
    std::mutex lock_;
    std::vector<RowsRead> blocks_;
    std::size_t rows_ = 0;
    YearsSeen years_;
    std::vector<std::uint8_t> in_pass_;  ///< by number of product: 0 not judged, 1 yes, 2 no
};

/// Which product a row is of, without the report's mark.
constexpr std::uint32_t product_of(const TradeRow& row) {
    return row.product & 0x7FFFFFFFU;
}
constexpr bool is_exporters(const TradeRow& row) {
    return (row.product >> 31U) != 0;
}

/// Sorts rows by product, from, to and report, and adds up those of one flow and report; answers how many repeated
/// another. A sum with an unknown part is unknown, as is one too large to be held.
std::uint64_t add_up(LargeVector<TradeRow>& rows);

}  // namespace entente
