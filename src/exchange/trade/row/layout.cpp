#include "exchange/trade/row/layout.hpp"

#include "base/spelling.hpp"

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

struct Called {
    TradeColumn column;
    std::string_view name;  ///< bare
    int shift = 0;          ///< of figures: thousandths of a dollar, or grams, in the unit
};

constexpr int dollars = 3;
constexpr int thousands = 6;
constexpr int tonnes = 6;
constexpr int kilograms = 3;

// Of several names for one column that a header has, the first here counts.
constexpr std::array names{
    Called{TradeColumn::year, "year"},
    Called{TradeColumn::year, "t"},
    Called{TradeColumn::year, "refyear"},
    Called{TradeColumn::year, "period"},
    Called{TradeColumn::year, "yr"},
    Called{TradeColumn::from, "exporter"},
    Called{TradeColumn::from, "exporteriso3"},
    Called{TradeColumn::from, "exportercode"},
    Called{TradeColumn::from, "from"},
    Called{TradeColumn::from, "source"},
    Called{TradeColumn::from, "origin"},
    Called{TradeColumn::from, "iso3o"},
    Called{TradeColumn::from, "isoo"},
    Called{TradeColumn::from, "exportercountry"},
    Called{TradeColumn::from, "locationcode"},
    Called{TradeColumn::from, "countryiso3code"},
    Called{TradeColumn::to, "importer"},
    Called{TradeColumn::to, "importeriso3"},
    Called{TradeColumn::to, "importercode"},
    Called{TradeColumn::to, "to"},
    Called{TradeColumn::to, "target"},
    Called{TradeColumn::to, "destination"},
    Called{TradeColumn::to, "iso3d"},
    Called{TradeColumn::to, "isod"},
    Called{TradeColumn::to, "dest"},
    Called{TradeColumn::to, "importercountry"},
    Called{TradeColumn::reporter, "reportercode"},
    Called{TradeColumn::reporter, "reporter"},
    Called{TradeColumn::reporter, "reporteriso"},
    Called{TradeColumn::reporter, "reporteriso3"},
    Called{TradeColumn::reporter, "declarantiso"},
    Called{TradeColumn::partner, "partnercode"},
    Called{TradeColumn::partner, "partner"},
    Called{TradeColumn::partner, "partneriso"},
    Called{TradeColumn::partner, "partneriso3"},
    Called{TradeColumn::partner, "partneriso3code"},
    Called{TradeColumn::flow, "flowcode"},
    Called{TradeColumn::flow, "tradeflowname"},
    Called{TradeColumn::flow, "tradeflowcode"},
    Called{TradeColumn::flow, "tradeflow"},
    Called{TradeColumn::flow, "flow"},
    Called{TradeColumn::flow, "flowdesc"},
    Called{TradeColumn::product, "hs6"},
    Called{TradeColumn::product, "hs4"},
    Called{TradeColumn::product, "hs2"},
    Called{TradeColumn::product, "hs"},
    Called{TradeColumn::product, "hscode"},
    Called{TradeColumn::product, "hs92"},
    Called{TradeColumn::product, "hs96"},
    Called{TradeColumn::product, "hs02"},
    Called{TradeColumn::product, "hs07"},
    Called{TradeColumn::product, "hs12"},
    Called{TradeColumn::product, "hs17"},
    Called{TradeColumn::product, "hs22"},
    Called{TradeColumn::product, "hsproductcode"},
    Called{TradeColumn::product, "producths92code"},
    Called{TradeColumn::product, "producths12code"},
    Called{TradeColumn::product, "cmdcode"},
    Called{TradeColumn::product, "commoditycode"},
    Called{TradeColumn::product, "product"},
    Called{TradeColumn::product, "productcode"},
    Called{TradeColumn::product, "hs6oneof"},
    Called{TradeColumn::product, "commodity"},
    Called{TradeColumn::product, "material"},
    Called{TradeColumn::product, "layer"},
    Called{TradeColumn::value, "valuekusd", thousands},
    Called{TradeColumn::value, "valueusd", dollars},
    Called{TradeColumn::value, "primaryvalue", dollars},
    Called{TradeColumn::value, "tradevalueus", dollars},
    Called{TradeColumn::value, "tradevalue", dollars},
    Called{TradeColumn::value, "tradevaluein1000usd", thousands},
    Called{TradeColumn::value, "tradevalue1000usd", thousands},
    Called{TradeColumn::value, "tradevalueusd", dollars},
    Called{TradeColumn::value, "exportvalue", dollars},
    Called{TradeColumn::value, "exportval", dollars},
    Called{TradeColumn::value, "value", dollars},
    Called{TradeColumn::quantity, "qtyt", tonnes},
    Called{TradeColumn::quantity, "quantityt", tonnes},
    Called{TradeColumn::quantity, "netkg", kilograms},
    Called{TradeColumn::quantity, "netwgt", kilograms},
    Called{TradeColumn::quantity, "netweightkg", kilograms},
    Called{TradeColumn::quantity, "quantitykg", kilograms},
    Called{TradeColumn::quantity, "netweightinkgm", kilograms},
    Called{TradeColumn::quantity, "quantity", tonnes},
    Called{TradeColumn::quantity, "weight", tonnes},
    Called{TradeColumn::mode, "motcode"},
    Called{TradeColumn::customs, "customscode"},
    Called{TradeColumn::second_partner, "partner2code"},
};

constexpr std::array baci{
    Called{TradeColumn::year, "t"},
    Called{TradeColumn::from, "i"},
    Called{TradeColumn::to, "j"},
    Called{TradeColumn::product, "k"},
    Called{TradeColumn::value, "v", thousands},
    Called{TradeColumn::quantity, "q", tonnes},
};

/// Columns that say of each row in what unit its `quantity` is: it may be tonnes of none.
constexpr std::array<std::string_view, 5> units{"quantityunit", "qtyunit", "qtyunitcode", "quantitytoken",
                                                "unit"};

/// The words of --columns.
constexpr std::array said{
    Called{TradeColumn::year, "year"},
    Called{TradeColumn::from, "from"},
    Called{TradeColumn::to, "to"},
    Called{TradeColumn::reporter, "reporter"},
    Called{TradeColumn::partner, "partner"},
    Called{TradeColumn::flow, "flow"},
    Called{TradeColumn::product, "product"},
    Called{TradeColumn::value, "value", dollars},
    Called{TradeColumn::value, "value_kusd", thousands},
    Called{TradeColumn::quantity, "quantity", tonnes},
    Called{TradeColumn::quantity, "quantity_kg", kilograms},
};

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
            const auto* called =
                std::find_if(said.begin(), said.end(), [&](const auto& c) { return c.name == word; });
            if (called == said.end()) {
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
        const bool as_baci = known_as(baci) >= 5 && !named();
        if (as_baci) {
            take_known(baci);
            layout_.hs = true;
            if (!layout_.has(TradeColumn::product)) take_known(names);  // older releases call it hs6
        } else {
            take_known(names);
        }
        if (layout_.has(TradeColumn::from) && !layout_.has(TradeColumn::to) &&
            layout_.has(TradeColumn::partner))
            layout_.at[static_cast<std::size_t>(TradeColumn::to)] = layout_[TradeColumn::partner];
        const bool ends = layout_.has(TradeColumn::from) && layout_.has(TradeColumn::to);
        const bool reports = layout_.has(TradeColumn::reporter) && layout_.has(TradeColumn::partner) &&
                             layout_.has(TradeColumn::flow);
        layout_.name = as_baci ? "CEPII BACI" : ends ? "a table of links" : "UN Comtrade";
        if (ends) unset({TradeColumn::reporter, TradeColumn::partner, TradeColumn::flow});
        if (is_of_any_unit()) unset({TradeColumn::quantity});
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
    template <class List>
    std::size_t known_as(const List& list) const {
        return static_cast<std::size_t>(std::count_if(list.begin(), list.end(), [&](const Called& called) {
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

    /// A quantity that no call named, in a unit that a column tells.
    [[nodiscard]] bool is_of_any_unit() const {
        if (!layout_.has(TradeColumn::quantity) || quantity_named_) return false;
        const auto& name = bare_[layout_[TradeColumn::quantity]];
        return name == "quantity" && std::any_of(bare_.begin(), bare_.end(), [](const std::string& other) {
                   return std::find(units.begin(), units.end(), other) != units.end();
               });
    }

    template <class List>
    void take_known(const List& list) {
        for (const auto& called : list) {
            if (layout_.has(called.column)) continue;
            const auto cell = std::find(bare_.begin(), bare_.end(), called.name);
            if (cell != bare_.end()) set(called, static_cast<std::size_t>(cell - bare_.begin()));
        }
    }

    void set(const Called& called, std::size_t cell) {
        layout_.at[static_cast<std::size_t>(called.column)] = cell;
        const auto& name = bare_[cell];
        if (called.column == TradeColumn::value) layout_.value.shift = called.shift;
        if (called.column == TradeColumn::quantity) layout_.quantity.shift = called.shift;
        if (called.column == TradeColumn::product) layout_.hs = name.starts_with("hs") || name == "cmdcode";
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

bool is_before_header(std::string_view line) {
    return line.find_first_not_of(" \t") == std::string_view::npos ||
           (line.size() == 5 && line.starts_with("sep="));
}

std::vector<std::string> header_cells(std::string_view line, char& delimiter) {
    delimiter = ',';
    for (const char other : {';', '\t', '|'}) {
        if (std::count(line.begin(), line.end(), other) > std::count(line.begin(), line.end(), delimiter))
            delimiter = other;
    }
    std::vector<std::string> cells(1);
    bool quoted = false;
    for (const char c : line) {
        if (c == '"') {
            quoted = !quoted;
        } else if (c == delimiter && !quoted) {
            cells.emplace_back();
        } else {
            cells.back() += c;
        }
    }
    for (auto& cell : cells) {
        while (cell.ends_with(' ')) cell.pop_back();
        while (cell.starts_with(' ')) cell.erase(0, 1);
    }
    return cells;
}

std::optional<TradeLayout> layout_of(std::vector<std::string> header, char delimiter,
                                     const std::map<std::string, std::string>& columns, std::string& wrong) {
    TradeLayout layout;
    layout.delimiter = delimiter;
    layout.header = std::move(header);
    layout.value.decimal_comma = layout.quantity.decimal_comma = delimiter != ',';
    Recogniser recogniser(std::move(layout), wrong);
    if (!recogniser.take(columns)) return std::nullopt;
    return std::move(recogniser).layout();
}

}  // namespace entente
