#pragma once

#include "base/diagnostic.hpp"
#include "base/large_vector.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace entente {

struct Policy;

/// Of a flow that its importer and its exporter both report, whose figure counts.
enum class FlowReport : std::uint8_t {
    importer,  ///< only what importers report
    exporter,  ///< only what exporters report
    larger,    ///< the larger of both; the one there is
    both,      ///< an interval from the smaller to the larger; the one there is
};

/// Which flows of a product are large enough to be kept.
struct TradeCut {
    enum class By : std::uint8_t {
        share,     ///< the largest, until they make up so many millionths of the product's quantity
        quantity,  ///< those of so many grams and more
        value,     ///< those worth so many thousandths of a unit of money and more
    };
    By by = By::share;
    std::int64_t least{};
    std::string words = {};  ///< as it was said: `5 t`
};

struct TradeOptions {
    std::optional<int> year = {};            ///< needed where rows are of several years
    std::vector<std::string> products = {};  ///< codes, or what they begin with; none: all
    bool areas = false;                      ///< what is no nation becomes an area of its name, and is ranked
    std::size_t level = 0;                   ///< only product codes of so many digits; 0: all
    std::string currency = "USD";            ///< of all values, by ISO 4217: no table is converted
    FlowReport report = FlowReport::importer;         ///< of tables with reporters
    std::map<std::string, std::string> columns = {};  ///< what a column is called that has another name
    std::string nation_file = {};                     ///< a table of BACI's country codes; empty: none
    std::string product_file = {};          ///< a table of product codes and descriptions; empty: none
    std::optional<TradeCut> at_least = {};  ///< of networks: a survey looks at all flows
    unsigned threads = 0;
    std::size_t rows_at_once = 18'000'000;  ///< 24 bytes each; what is more is read again, product by product
    std::function<void(double)> progress = {};  ///< told the share of the file that is read, now and then
};

/// Why a row is left out.
enum class LeftOut : std::uint8_t {
    unknown_nation,  ///< a code that is of no nation or area
    aggregate,       ///< the world, or a group of nations
    itself,          ///< from a nation to itself
    other_flow,      ///< re-exports, re-imports and the like, which exports and imports hold already
    other_report,    ///< the other side's report
    breakdown,       ///< by mode of transport, customs procedure or second partner, beside the total
    no_trade,        ///< a value of 0 and no quantity, or no value and a quantity of 0
    no_product,      ///< no code of a product
};
inline constexpr std::size_t left_out_reasons = 8;

/// What was done to a row that is kept.
enum class Remark : std::uint8_t {
    value_unknown,
    quantity_unknown,
    zero_quantity,  ///< beside a value: unknown
    rounded,        ///< a figure finer than a thousandth of a unit of money or a gram
    zero_restored,  ///< a product code that had lost its leading zero
    other_unit,     ///< a quantity in a unit that is no weight, or that no cell tells
};
inline constexpr std::size_t remarks = 6;

/// How many rows, and the first of them.
struct RowCount {
    std::uint64_t rows{};
    std::uint64_t line{};  ///< of the first; in JSON the number of its record
    std::string what{};    ///< the text that was the reason there
};

struct TradeNation {
    std::string code;  ///< ISO 3166-1 alpha-3, or of an area: `_BLX`
    std::string name;
    bool ranked = false;  ///< of an area: it takes part in rankings, as nations do
    [[nodiscard]] bool is_area() const { return code.starts_with('_'); }
};

struct TradeProduct {
    std::string code;  ///< as text, leading zeros kept
    std::string name;  ///< empty where no file says
};

/// A sum that may be an interval, or unknown.
struct TradeSum {
    static constexpr std::int64_t unknown = -1;
    std::int64_t low = unknown;
    std::int64_t high = unknown;
    [[nodiscard]] bool known() const { return high >= 0; }
    friend bool operator==(const TradeSum&, const TradeSum&) = default;
};

/// What one nation ships another of one product. Value in thousandths of a unit of money, quantity in grams.
struct TradeFlow {
    std::uint32_t from{}, to{};  ///< indices of nations
    TradeSum value, quantity;
    friend bool operator==(const TradeFlow&, const TradeFlow&) = default;
};
inline constexpr std::int64_t value_quanta = 1000;          ///< of a unit of money
inline constexpr std::int64_t quantity_quanta = 1'000'000;  ///< of a tonne

/// One row as it is kept while a table is read.
struct TradeRow {
    std::uint32_t product;  ///< and in its highest bit whether the exporter reports it
    std::uint16_t from, to;
    std::int64_t value, quantity;
};

/// A trade table, or those products of it that are held at once, each with its rows.
struct TradeTable {
    std::vector<TradeNation> nations;    ///< by code; of all that the table names
    std::vector<TradeProduct> products;  ///< by code
    LargeVector<TradeRow> rows;          ///< by product
    std::vector<std::size_t> first;      ///< row of each product, and the end
    FlowReport report = FlowReport::importer;
    bool has_values = true;  ///< a column tells what trade is worth

    /// The flows of a product, by from and to: rows of one flow are added up, its two reports made one. How many rows
    /// repeated another is added to `repeated`. Time O(rows log rows).
    [[nodiscard]] std::vector<TradeFlow> flows(std::size_t product, std::uint64_t* repeated = nullptr) const;
};

/// What was read of a table, all passes together.
struct TradeReading {
    std::uint64_t lines{};  ///< rows of the table, the header not counted
    std::uint64_t kept{};
    std::array<RowCount, left_out_reasons> left_out;
    std::array<RowCount, remarks> remark;
    /// Codes of several levels, whose trade is told twice where sums run over products; nothing where none lies
    /// within another.
    std::optional<std::string> levels = {};
    std::optional<int> year = {};  ///< of the rows that were kept, where the table says
    std::string layout;            ///< "CEPII BACI", "UN Comtrade", "a table of links"
    bool has_quantities = false;
    bool in_records = false;  ///< lines are the numbers of a JSON text's records
    unsigned passes{};
};

/// Reads a table of trade: CEPII BACI (`t,i,j,k,v,q`), UN Comtrade (CSV or JSON, new and old names of columns), or any
/// table with a header that names exporter and importer, product, value or quantity. Packed files are unpacked.
///
/// Each pass hands over some products with all their rows: all of them where the table has no more rows than
/// `rows_at_once`, else as many as that; the file is then read again. Products come in the order of their codes.
///
/// Unknown   a figure that is empty, `NA`, `..` or `-` is unknown, and so is a quantity of 0 beside a value.
/// Nations   by ISO alpha-3 or alpha-2, M49, Comtrade's or BACI's number, or name; see nation_codes.hpp.
/// Errors    rows that are broken (too few or many fields, letters in numbers, negative figures, a cut-off last line),
///           several years without `year`, a layout nobody knows: with their lines. Rows that are left out for a
///           reason are counted; the answer does not depend on threads.
/// Time      O(bytes), in parallel; memory 24 bytes a row held, twice that while they are sorted.
std::optional<TradeReading> read_trade(const std::string& path, const TradeOptions& options,
                                       const Policy& policy, Diagnostics& diagnostics,
                                       const std::function<void(TradeTable&)>& pass);

/// The same of a text at hand.
std::optional<TradeReading> read_trade_text(const std::string& name, std::string text,
                                            const TradeOptions& options, const Policy& policy,
                                            Diagnostics& diagnostics,
                                            const std::function<void(TradeTable&)>& pass);

/// What a reading left out, a sentence a reason; what the call itself left out (the other report) is not among them.
std::vector<std::string> omissions(const TradeReading& reading);

/// What was done to rows that are kept, a sentence; nothing where it was done to none.
std::optional<std::string> remark(const TradeReading& reading, Remark what);

/// What it left out for whatever reason, and what it had to assume.
std::vector<std::string> sentences(const TradeReading& reading);

}  // namespace entente
