#include "exchange/trade/row/layout.hpp"

#include "base/spelling.hpp"
#include "exchange/trade/row/column_names.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <utility>

namespace entente {

namespace {

/// Names in a message, as far as they are of use there.
std::string names_of(const std::vector<std::string>& header) {
    constexpr std::size_t longest = 300;
    auto names = fmt::format("{}", fmt::join(header, ", "));
    if (names.size() <= longest) return names;
    names.resize(longest);
    while ((static_cast<unsigned char>(names.back()) & 0xC0U) == 0x80U) names.pop_back();  // within a letter
    if (static_cast<unsigned char>(names.back()) >= 0xC0U) names.pop_back();
    return names + " …";
}

/// Letters and digits of a name, in small letters.
std::string bare(std::string_view name) {
    std::string word;
    for (const char c : name) {
        const auto byte = static_cast<unsigned char>(c);
        if (std::isalnum(byte) != 0) word += static_cast<char>(std::tolower(byte));
    }
    return word;
}

class Recogniser {
public:
    Recogniser(TradeLayout layout, std::string& wrong) : layout_(std::move(layout)), wrong_(wrong) {
        layout_.at.fill(TradeLayout::absent);
        for (const auto& name : layout_.header) bare_.push_back(bare(name));
    }

    /// The columns that the call names.
    bool take(const std::map<std::string, std::string>& columns) {
        for (const auto& column : columns) {
            const auto& word = column.first;
            const auto& name = column.second;
            const auto words = names_to_say();
            const auto called =
                std::find_if(words.begin(), words.end(), [&](const auto& c) { return c.name == word; });
            if (called == words.end()) {
                wrong_ = fmt::format("there is no '{}' among the columns that can be named", word);
                return false;
            }
            const auto cell = std::find(layout_.header.begin(), layout_.header.end(), name);
            if (cell == layout_.header.end()) {
                wrong_ = fmt::format("the table has no column '{}'; {}", name, columns_there(name));
                return false;
            }
            set(*called, static_cast<std::size_t>(cell - layout_.header.begin()));
            quantity_named_ = quantity_named_ || called->column == TradeColumn::quantity;
        }
        return true;
    }

    std::optional<TradeLayout> layout() && {
        const bool as_baci = known_as(baci_names()) >= 5 && !named();
        take_columns(as_baci);
        const bool ends = layout_.has(TradeColumn::from) && layout_.has(TradeColumn::to);
        const bool reports = layout_.has(TradeColumn::reporter) && layout_.has(TradeColumn::partner) &&
                             layout_.has(TradeColumn::flow);
        const bool in_dollars = layout_.currency.empty() || layout_.currency == "USD";  // as Comtrade is
        layout_.name = as_baci      ? "CEPII BACI"
                       : ends       ? "a table of links"
                       : in_dollars ? "UN Comtrade"
                                    : "a table of reports";
        if (ends) unset({TradeColumn::reporter, TradeColumn::partner, TradeColumn::flow});
        if (is_of_any_unit()) take_unit();
        if (!ends && !reports) return refuse("who ships to whom", "from=NAME,to=NAME");
        if (const auto* twice = told_twice(); twice != nullptr) {
            wrong_ = fmt::format("two columns are called '{}': give each a name of its own", *twice);
            return std::nullopt;
        }
        if (!layout_.has(TradeColumn::value) && !layout_.has(TradeColumn::quantity))
            return refuse("a value or quantity", "value=NAME or quantity=NAME");
        return std::move(layout_);
    }

private:
    /// By the names that are known; an exporter's partner is who it ships to.
    void take_columns(bool as_baci) {
        if (as_baci) {
            take_known(baci_names());
            layout_.hs = true;
        }
        // older releases of BACI call a product hs6
        if (!as_baci || !layout_.has(TradeColumn::product)) take_known(published_names());
        if (layout_.has(TradeColumn::from) && !layout_.has(TradeColumn::to) &&
            layout_.has(TradeColumn::partner))
            layout_.at[static_cast<std::size_t>(TradeColumn::to)] = layout_[TradeColumn::partner];
    }

    [[nodiscard]] std::size_t known_as(std::span<const ColumnName> list) const {
        return static_cast<std::size_t>(
            std::count_if(list.begin(), list.end(), [&](const ColumnName& called) {
                return std::find(bare_.begin(), bare_.end(), called.name) != bare_.end();
            }));
    }

    [[nodiscard]] bool named() const {
        return layout_.has(TradeColumn::from) || layout_.has(TradeColumn::reporter);
    }

    /// The name of a column that counts and that another column has too; nothing if there is none.
    [[nodiscard]] const std::string* told_twice() const {
        for (const auto at : layout_.at) {
            if (at == TradeLayout::absent) continue;
            const auto& name = layout_.header[at];
            if (std::count(layout_.header.begin(), layout_.header.end(), name) > 1) return &name;
        }
        return nullptr;
    }

    /// A quantity that is not of a unit by its name or the call.
    [[nodiscard]] bool is_of_any_unit() const {
        if (!layout_.has(TradeColumn::quantity) || quantity_named_ || layout_.has(TradeColumn::unit))
            return false;
        const auto& name = bare_[layout_[TradeColumn::quantity]];
        return name == "quantity" || name == "qty";
    }

    /// The column that tells its unit row by row, if there is one.
    void take_unit() {
        for (const auto unit : unit_names()) {
            const auto cell = std::find(bare_.begin(), bare_.end(), unit);
            if (cell == bare_.end()) continue;
            layout_.at[static_cast<std::size_t>(TradeColumn::unit)] =
                static_cast<std::size_t>(cell - bare_.begin());
            return;
        }
    }

    void take_known(std::span<const ColumnName> list) {
        for (const auto& called : list) {
            if (layout_.has(called.column)) continue;
            const auto cell = std::find(bare_.begin(), bare_.end(), called.name);
            if (cell != bare_.end()) set(called, static_cast<std::size_t>(cell - bare_.begin()));
        }
    }

    void set(const ColumnName& called, std::size_t cell) {
        layout_.at[static_cast<std::size_t>(called.column)] = cell;
        const auto& name = bare_[cell];
        if (called.column == TradeColumn::value) {
            layout_.value.shift = called.shift;
            layout_.currency = called.currency.empty() ? currency_told_by(name) : called.currency;
        }
        if (called.column == TradeColumn::quantity) layout_.quantity.shift = called.shift;
        if (called.column == TradeColumn::product) layout_.hs = name.starts_with("hs") || name == "cmdcode";
    }

    /// Of a column that the call names, too: `value=VALUE_IN_EUROS` is in euros.
    static std::string_view currency_told_by(const std::string& name) {
        const auto names = published_names();
        const auto known = std::find_if(names.begin(), names.end(), [&](const ColumnName& called) {
            return called.column == TradeColumn::value && called.name == name;
        });
        return known == names.end() ? std::string_view() : known->currency;
    }

    void unset(std::initializer_list<TradeColumn> columns) {
        for (const auto column : columns) layout_.at[static_cast<std::size_t>(column)] = TradeLayout::absent;
    }

    [[nodiscard]] std::string columns_there(const std::string& wanted) const {
        const auto near = did_you_mean(wanted, layout_.header);
        return near.empty() ? fmt::format("it has {}", names_of(layout_.header)) : near;
    }

    std::optional<TradeLayout> refuse(const char* missing, const char* mend) {
        const auto& header = layout_.header;
        const bool named = std::none_of(header.begin(), header.end(), [](const std::string& name) {
            return !name.empty() && name.find_first_not_of("0123456789.,+- ") == std::string::npos;
        });
        wrong_ = fmt::format(
            "no column tells {}: the table has {}; {}say --columns {}", missing, names_of(header),
            named ? "" : "is its first line a row? put one that names the columns above it, or ", mend);
        return std::nullopt;
    }

    TradeLayout layout_;
    std::string& wrong_;
    std::vector<std::string> bare_;
    bool quantity_named_ = false;
};

}  // namespace

std::optional<TradeLayout> layout_of(std::vector<std::string> header, char delimiter,
                                     const std::map<std::string, std::string>& columns, std::string& wrong) {
    TradeLayout layout;
    layout.delimiter = delimiter;
    layout.header = std::move(header);
    layout.value.mark = layout.quantity.mark = delimiter == ',' ? DecimalMark::point : DecimalMark::either;
    Recogniser recogniser(std::move(layout), wrong);
    if (!recogniser.take(columns)) return std::nullopt;
    return std::move(recogniser).layout();
}

}  // namespace entente
