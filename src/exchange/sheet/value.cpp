#include "exchange/sheet/value.hpp"

#include <fmt/format.h>

namespace entente {

SheetValue text_value(const std::string& text) {
    if (text.empty()) return std::monostate{};
    return text;
}

std::optional<double> in_unit(const ChainRecord& chain, std::optional<Quantity> quantity) {
    if (!quantity || *quantity >= unlimited) return std::nullopt;
    const auto& per_unit = chain.quanta_per_unit;
    return static_cast<double>(quantity->units) * static_cast<double>(per_unit.under) /
           static_cast<double>(per_unit.over);
}

SheetValue value(std::optional<double> number) {
    if (!number) return std::monostate{};
    return *number;
}

std::optional<Quantity> known(const std::optional<Size>& written, Quantity in_view, Unknown assumed) {
    if (!written) return std::nullopt;
    if (!written->value && in_view == written->at(assumed)) return std::nullopt;
    return in_view;
}

std::string text_of(const SheetValue& value) {
    if (const auto* text = std::get_if<std::string>(&value)) return *text;
    if (const auto* whole = std::get_if<std::int64_t>(&value)) return fmt::format("{}", *whole);
    if (const auto* number = std::get_if<double>(&value)) return fmt::format("{}", *number);
    if (const auto* yes = std::get_if<bool>(&value)) return *yes ? "true" : "false";
    return {};
}

}  // namespace entente
