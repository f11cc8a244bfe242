#include "report/format/number.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <type_traits>

namespace entente {
namespace {

/// Commas between thousands of a text of digits that may begin with a sign and go on behind a point.
std::string with_commas(std::string digits) {
    auto first = digits.starts_with('-') ? std::size_t{1} : std::size_t{0};
    auto end = std::min(digits.find('.'), digits.size());
    for (auto at = end; at > first + 3;) digits.insert(at -= 3, ",");
    return digits;
}

bool is_zero(const std::string& digits) {
    return digits.find_first_not_of("-0.") == std::string::npos;
}

double largest_of(const TableCell& cell) {
    if (const auto* number = std::get_if<double>(&cell)) return std::abs(*number);
    if (const auto* interval = std::get_if<Interval>(&cell)) {
        const auto size = [](double end) { return std::isfinite(end) ? std::abs(end) : 0; };
        return std::max(size(interval->low), size(interval->high));
    }
    return 0;
}

}  // namespace

std::string grouped(std::int64_t number) {
    return with_commas(fmt::format("{}", number));
}

std::string rounded(double number, int decimals) {
    if (std::isinf(number)) return unlimited_text(number);
    if (std::isnan(number)) return "?";
    auto digits = fmt::format("{:.{}f}", number, decimals);
    if (!is_zero(digits)) return with_commas(std::move(digits));
    if (number == 0) return fmt::format("{:.{}f}", 0.0, decimals);
    auto least = fmt::format("{:.{}f}", std::pow(10.0, -decimals), decimals);
    return number > 0 ? "<" + least : ">-" + least;
}

int decimals_for(double largest) {
    if (!std::isfinite(largest) || largest == 0) return 0;
    auto magnitude = static_cast<int>(std::floor(std::log10(std::abs(largest))));
    return std::clamp(3 - magnitude, 0, 8);
}

std::string unlimited_text(double number) {
    return number < 0 ? "-unlimited" : "unlimited";
}

std::string exact(double number) {
    if (number == std::floor(number) && std::abs(number) < 1e15) {
        return fmt::format("{}", static_cast<std::int64_t>(number));
    }
    return fmt::format("{}", number);
}

std::string written(const TableCell& cell, CellType type, int decimals) {
    auto percent = type == CellType::percent ? "%" : "";
    auto number = [&](double value) { return rounded(value, decimals) + percent; };
    return std::visit(
        [&](const auto& value) -> std::string {
            using T = std::decay_t<decltype(value)>;
            if constexpr (std::is_same_v<T, UnknownCell>)
                return "?";
            else if constexpr (std::is_same_v<T, std::string>)
                return value;
            else if constexpr (std::is_same_v<T, std::int64_t>)
                return grouped(value) + percent;
            else if constexpr (std::is_same_v<T, bool>)
                return value ? "yes" : "no";
            else if constexpr (std::is_same_v<T, double>)
                return std::isfinite(value) ? number(value) : rounded(value, decimals);
            else if (std::isinf(value.low) && std::isinf(value.high))
                return "?";
            else if (std::isinf(value.high))
                return (value.low == 0 ? std::string("0") + percent : number(value.low)) + " or more";
            else if (std::isinf(value.low))
                return (value.high == 0 ? std::string("0") + percent : number(value.high)) + " or less";
            else if (rounded(value.low, decimals) == rounded(value.high, decimals))
                return number(value.high);
            else if (value.low == 0)
                return "up to " + number(value.high);
            else
                return rounded(value.low, decimals) + " to " + number(value.high);
        },
        cell);
}

int decimals_of(const Table& table, std::size_t column) {
    const auto& how = table.columns[column];
    if (how.decimals >= 0) return how.decimals;
    if (how.type == CellType::percent) return 1;
    double largest = 0;
    bool fractions = false;
    for (const auto& row : table.rows) {
        auto size = largest_of(row[column]);
        if (!std::isfinite(size)) continue;
        largest = std::max(largest, size);
        fractions = fractions || size != std::floor(size);
    }
    return fractions ? decimals_for(largest) : 0;
}

std::string heading(const TableColumn& column) {
    auto words = column.name;
    std::replace(words.begin(), words.end(), '_', ' ');
    auto shown = column.type == CellType::percent || column.unit.empty() ? "" : ", " + column.unit;
    return words + shown;
}

std::string grouped_count(std::uint64_t number) {
    return grouped(static_cast<std::int64_t>(number));
}

}  // namespace entente
