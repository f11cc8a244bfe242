#include "exchange/read/link_amounts.hpp"

#include "base/decimal.hpp"
#include "exchange/trade/row/unit.hpp"

#include <fmt/format.h>

namespace entente {

std::optional<Measure> LinkAmounts::number(const LinkRow& row, std::string_view which) {
    const auto* cell = row.find(which);
    if (!cell) return std::nullopt;
    const auto read = read_decimal(**cell);
    if (!read) {
        diagnostics_.error(cell->place, fmt::format("'{}' is not a number", **cell),
                           "write digits with a point, without a unit");
        return std::nullopt;
    }
    return Measure{*read, {}};
}

std::optional<Amount> LinkAmounts::amount(const LinkRow& row, std::string_view which) {
    const auto read = number(row, which);
    if (!read) return std::nullopt;
    Amount amount;
    amount.value = read;
    amount.place = row.find(which)->place;
    return amount;
}

std::optional<Amount> LinkAmounts::weight(const LinkRow& row, std::string_view which) {
    auto amount = this->amount(row, which);
    const auto* unit = row.find("unit");
    if (!amount || unit == nullptr) return amount;
    constexpr int tonne = 6;
    const auto grams = grams_of(**unit);
    if (!grams) {
        diagnostics_.error(unit->place, fmt::format("'{}' is no known unit of weight", **unit),
                           "state quantities in t, kg or g");
        return amount;
    }
    const auto tonnes = multiply(amount->value->number, Decimal{1, *grams - tonne});
    if (!tonnes) diagnostics_.error(amount->place, "the amount is too large", "state it in tonnes");
    if (tonnes) amount->value->number = *tonnes;
    return amount;
}

std::optional<Amount> LinkAmounts::quantity(const LinkRow& row) {
    auto amount = weight(row, row.find("quantity") ? "quantity" : "weight");
    const auto low = weight(row, "low");
    const auto high = weight(row, "high");
    if (!amount && !low && !high) return std::nullopt;
    if (!amount) amount.emplace().place = row.place;
    if (low) amount->low = low->value;
    if (high) amount->high = high->value;
    return amount;
}

std::optional<Amount> LinkAmounts::value(const LinkRow& row) {
    if (auto value = amount(row, "value")) return value;
    if (auto value = amount(row, "value_usd")) return value;
    auto value = amount(row, "value_kusd");
    if (!value) return std::nullopt;
    const auto money = multiply(value->value->number, Decimal{1, 3});
    if (!money) diagnostics_.error(value->place, "the value is too large", "state it in units of money");
    if (money) value->value->number = *money;
    return value;
}

}  // namespace entente
