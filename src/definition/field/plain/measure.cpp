#include "definition/field/plain/measure.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace entente {

namespace {

/// Units begin with a letter: what does not is the rest of a number (12 000), or a sign (5 %).
bool can_be_unit(std::string_view unit) {
    if (unit.empty()) return true;
    const auto first = static_cast<unsigned char>(unit.front());
    return (first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z') || first >= 0x80;
}

bool is_in_other_base(std::string_view text) {
    return text.size() > 2 && text[0] == '0' &&
           std::string_view("xXoObB").find(text[1]) != std::string_view::npos;
}

/// The number at the start of a text, and the unit behind it.
std::optional<Measure> measure_of(std::string_view text) {
    auto end = text.find_first_of(" \t");
    if (end == std::string_view::npos) end = std::min(text.find_last_of("0123456789.") + 1, text.size());
    const auto number = read_decimal(text.substr(0, end));
    if (!number) return std::nullopt;
    auto unit = text.substr(end);
    while (unit.starts_with(' ') || unit.starts_with('\t')) unit.remove_prefix(1);
    while (unit.ends_with(' ')) unit.remove_suffix(1);
    if (!can_be_unit(unit)) return std::nullopt;
    return Measure{*number, std::string(unit)};
}

bool is_infinite(std::string_view text) {
    static constexpr std::array words{".inf", "-.inf",    "+.inf", ".Inf", ".INF", "inf",
                                      "-inf", "infinity", ".nan",  "nan",  ".NaN"};
    return std::find(words.begin(), words.end(), text) != words.end();
}

bool has_leading_zero(std::string_view text) {
    return text.size() > 1 && text[0] == '0' && text[1] >= '0' && text[1] <= '9';
}

/// Says what is wrong with a text that is no amount.
void refuse_measure(const Node& node, Diagnostics& problems) {
    const std::string_view text = node.text;
    const auto has = [&](std::string_view characters) {
        return text.find_first_of(characters) != std::string_view::npos;
    };
    const auto digits = std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    const bool number = digits != 0 && text.find_first_not_of("+-.0123456789eE_") == std::string_view::npos;
    std::string_view why = "is not an amount";
    std::string_view mend = R"(write a number, perhaps with a unit: 12500 or "12.5 kt")";
    if (is_in_other_base(text)) {
        mend = "write a decimal number, as in 12500";
    } else if (has(",")) {
        mend = "write 12500.5: a point before decimals, no commas";
    } else if (has("%")) {
        why = "is a share, not an amount";
    } else if (number && (digits > 18 || has("eE"))) {
        why = "is larger, or has more digits, than can be read";
        mend = R"(write at most 18 digits; large amounts in a large unit, as in "12.5 Mt")";
    } else if (number && text.find('-', 1) != std::string_view::npos) {
        mend = "write an interval as {low: 5, high: 7}";
    } else if (text.find_first_not_of("0123456789. ") == std::string_view::npos) {
        mend = "write no blanks inside a number: 12500";
    }
    problems.error(node.place, fmt::format("'{}' {}", node.text, why), std::string(mend));
}

}  // namespace

std::optional<Measure> read_measure(const Node& node, Diagnostics& problems) {
    if (!is_said(node, amount_words, problems)) return std::nullopt;
    if (is_infinite(node.text)) {
        problems.error(node.place, fmt::format("'{}' is not a finite amount", node.text),
                       "leave it out, write null for unknown, or `unlimited` for a capacity");
        return std::nullopt;
    }
    auto measure = is_in_other_base(node.text) ? std::nullopt : measure_of(node.text);
    if (!measure) {
        refuse_measure(node, problems);
        return std::nullopt;
    }
    if (has_leading_zero(node.text)) {
        problems.error(node.place,
                       fmt::format("'{}' begins with a zero, which YAML readers take for octal", node.text),
                       fmt::format("write {}", write(measure->number)));
        return std::nullopt;
    }
    return measure;
}

}  // namespace entente
