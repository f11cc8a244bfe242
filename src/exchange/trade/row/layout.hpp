#pragma once

#include "exchange/trade/row/figure.hpp"
#include "exchange/trade/trade.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// What a column of a trade table tells.
enum class TradeColumn : std::uint8_t {
    year,
    from,
    to,
    reporter,
    partner,
    flow,
    product,
    value,
    quantity,
    unit,            ///< of the quantity
    mode,            ///< of transport: 0 is all
    customs,         ///< procedure: C00 is all
    second_partner,  ///< of a consignment: 0 is all
};
inline constexpr std::size_t trade_columns = 13;

/// How a table is laid out.
struct TradeLayout {
    static constexpr std::size_t absent = SIZE_MAX;

    char delimiter = ',';
    std::vector<std::string> header;
    std::array<std::size_t, trade_columns> at{};  ///< where each column stands; or absent
    FigureForm value, quantity;
    std::string currency;  ///< that the value's column tells by its name; empty: none
    bool hs = false;  ///< products are of the Harmonized System, whose codes have an even number of digits
    std::string name;

    [[nodiscard]] std::size_t operator[](TradeColumn column) const {
        return at[static_cast<std::size_t>(column)];
    }
    [[nodiscard]] bool has(TradeColumn column) const { return (*this)[column] != absent; }
    /// The nations of a row are reporter and partner, and flow says who ships.
    [[nodiscard]] bool reports() const { return has(TradeColumn::reporter); }
};

/// Recognises a layout by the names of its columns, as the tables' publishers write them or with other letters of
/// the alphabet left out (`Trade Value (US$)` is `tradevalueus`). `columns` says how a column is called: by the names
/// of TradeColumn, with `value_thousands`, `value_kusd` and `quantity_kg` where the unit is another. Nothing where it is no table of trade;
/// `wrong` then says why.
std::optional<TradeLayout> layout_of(std::vector<std::string> header, char delimiter,
                                     const std::map<std::string, std::string>& columns, std::string& wrong);

}  // namespace entente
