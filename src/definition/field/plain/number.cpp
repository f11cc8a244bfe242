#include "definition/field/plain/number.hpp"

#include <fmt/format.h>

#include <charconv>
#include <cmath>
#include <string_view>

namespace entente {

namespace {

/// The mend for a text that was meant to be a number.
std::string number_mend(std::string_view text) {
    if (text.find(',') != std::string_view::npos) return "write 12500.5: a point before decimals, no commas";
    return "write a number such as 12.5";
}

}  // namespace

std::optional<Decimal> decimal_of(const Node& node, std::string_view words, Diagnostics& problems) {
    if (!is_said(node, words, problems)) return std::nullopt;
    const auto number = read_decimal(node.text);
    if (!number) {
        problems.error(node.place, fmt::format("'{}' is not {}", node.text, words), number_mend(node.text));
    }
    return number;
}

Description describe(Type<int>) {
    return {"a whole number", R"({"type": "integer"})"};
}
void from_node(const Node& node, int& value, Diagnostics& problems) {
    if (!is_said(node, "a whole number", problems)) return;
    int read = 0;
    const auto* end = node.text.data() + node.text.size();
    const auto [stop, error] = std::from_chars(node.text.data(), end, read);
    if (error == std::errc{} && stop == end && !node.quoted) {
        value = read;
    } else {
        problems.error(node.place, fmt::format("'{}' is not a whole number", node.text),
                       "write digits alone, as in 2025");
    }
}
std::optional<Node> to_node(const int& value, Type<int>) {
    return Node::of(std::to_string(value));
}

Description describe(Type<Decimal>) {
    return {
        "a number",
        R"({"anyOf": [{"type": "number"}, {"type": "string", "pattern": "^[-+]?[0-9.][0-9._]*([eE][-+]?[0-9]+)?$"}]})"};
}
void from_node(const Node& node, Decimal& value, Diagnostics& problems) {
    if (const auto number = decimal_of(node, "a number", problems)) value = *number;
}
std::optional<Node> to_node(const Decimal& value, Type<Decimal>) {
    return Node::of(write(value));
}

Description describe(Type<Percent>) {
    return {"a percentage such as 92%",
            R"({"type": "string", "pattern": "^[-+]?[0-9][0-9._]*([eE][-+]?[0-9]+)? ?%$"})"};
}
std::optional<Percent> percent_of(std::string_view text) {
    if (!text.ends_with('%')) return std::nullopt;
    text.remove_suffix(1);
    while (text.ends_with(' ')) text.remove_suffix(1);
    const auto number = read_decimal(text);
    return number ? std::optional(Percent{*number}) : std::nullopt;
}
/// A number with decimals below this may be meant as a factor.
constexpr double largest_factor = 10;

/// What to write for a percentage without its sign. 0.92 and 1.1 are likely factors.
std::string with_sign(Decimal number) {
    const bool factor = number.exponent < 0 && std::abs(to_double(number)) < largest_factor;
    if (!factor) return fmt::format("write {}%", write(number));
    const Decimal hundredfold{number.digits, number.exponent + 2};
    return fmt::format("write {}%, or {}% if no more is meant", write(hundredfold), write(number));
}

void from_node(const Node& node, Percent& value, Diagnostics& problems) {
    if (!is_said(node, describe(Type<Percent>{}).words, problems)) return;
    if (const auto percent = percent_of(node.text)) {
        value = *percent;
    } else if (const auto number = read_decimal(node.text)) {
        problems.error(node.place, fmt::format("'{}' is a percentage without its sign", node.text),
                       with_sign(*number));
    } else {
        problems.error(node.place, fmt::format("'{}' is not a percentage", node.text),
                       "write a number and %, as in 92%");
    }
}
std::optional<Node> to_node(const Percent& value, Type<Percent>) {
    return Node::of(write(value.number) + "%");
}

}  // namespace entente
