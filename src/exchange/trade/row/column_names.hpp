#pragma once

#include "exchange/trade/row/layout.hpp"

#include <array>
#include <span>
#include <string_view>

namespace entente {

/// A name that a column of a trade table goes by: letters and digits, small.
struct ColumnName {
    TradeColumn column;
    std::string_view name;
    int shift = 0;                   ///< of figures: thousandths of a unit of money, or grams, in the unit
    std::string_view currency = {};  ///< that the name tells; empty: none
};

/// As publishers of tables call their columns. Of several names for one column that a header has, the first here counts.
std::span<const ColumnName> published_names();

/// As CEPII BACI calls them.
std::span<const ColumnName> baci_names();

/// The words of --columns.
std::span<const ColumnName> names_to_say();

/// Columns that say of each row in what unit its `quantity` is. Of several in a header, the first here counts.
std::span<const std::string_view> unit_names();

}  // namespace entente
