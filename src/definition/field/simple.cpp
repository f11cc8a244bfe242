#include "definition/field/value.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string_view>
#include <utility>

namespace entente {

std::string_view kind_in_words(const Node& node) {
    switch (node.kind) {
        case Node::Kind::null:
            return "nothing";
        case Node::Kind::scalar:
            return "a single value";
        case Node::Kind::sequence:
            return "a list";
        case Node::Kind::mapping:
            return "a mapping";
    }
    return "";
}

namespace {

/// Whether the digits and dashes of a date are where they belong.
bool is_written_as_date(std::string_view text) {
    static constexpr std::string_view form = "0000-00-00";
    if (text.size() != 4 && text.size() != 7 && text.size() != form.size()) return false;
    return std::equal(text.begin(), text.end(), form.begin(),
                      [](char c, char wanted) { return wanted == '-' ? c == '-' : c >= '0' && c <= '9'; });
}

/// The mend for a text that was meant to be a number.
std::string number_mend(std::string_view text) {
    if (text.find(',') != std::string_view::npos) return "write 12500.5: a point before decimals, no commas";
    return "write a number such as 12.5";
}

std::optional<Decimal> decimal_of(const Node& node, std::string_view words, Diagnostics& problems) {
    if (!is_said(node, words, problems)) return std::nullopt;
    const auto number = read_decimal(node.text);
    if (!number) {
        problems.error(node.place, fmt::format("'{}' is not {}", node.text, words), number_mend(node.text));
    }
    return number;
}

}  // namespace

void expected(const Node& node, std::string_view words, Diagnostics& problems, std::string mend) {
    if (mend.empty())
        mend = fmt::format("write {}{}", words, node.is_null() ? ", or leave the field out" : "");
    problems.error(node.place, fmt::format("expected {}, found {}", words, kind_in_words(node)),
                   std::move(mend));
}

bool is_said(const Node& node, std::string_view words, Diagnostics& problems) {
    if (node.is_scalar() && (node.quoted || !node.text.empty())) return true;
    expected(node, words, problems);
    return false;
}

Description describe(Type<std::string>) {
    return {"a text", R"({"type": ["string", "number"]})"};
}
void from_node(const Node& node, std::string& value, Diagnostics& problems) {
    if (is_said(node, "a text", problems)) value = node.text;
}
std::optional<Node> to_node(const std::string& value, Type<std::string>) {
    if (value.empty()) return std::nullopt;
    return Node::of(value, is_taken_for_another(value));
}

Description describe(Type<Name>) {
    return {"a name", R"({"type": ["string", "integer"]})"};
}
void from_node(const Node& node, Name& value, Diagnostics& problems) {
    if (!is_said(node, "a name", problems)) return;
    if (node.text.empty())
        return void(problems.error(node.place, "this name is empty", "write a name, or leave the field out"));
    value = {node.text, node.place};
}
std::optional<Node> to_node(const Name& value, Type<Name>) {
    return to_node(value.value, Type<std::string>{});
}

Description describe(Type<bool>) {
    return {"true or false", R"({"type": "boolean"})"};
}
void from_node(const Node& node, bool& value, Diagnostics& problems) {
    if (node.is_scalar() && !node.quoted && (node.text == "true" || node.text == "false")) {
        value = node.text == "true";
    } else if (is_said(node, "true or false", problems)) {
        problems.error(node.place, fmt::format("'{}' is not true or false", node.text),
                       "write true or false");
    }
}
std::optional<Node> to_node(const bool& value, Type<bool>) {
    return value ? std::optional(Node::of("true")) : std::nullopt;
}
std::optional<Node> to_node(const std::optional<bool>& value, Type<std::optional<bool>>) {
    if (!value) return std::nullopt;
    return Node::of(*value ? "true" : "false");
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

Description describe(Type<Date>) {
    return {"a date: 2026-02-12, 2026-02 or 2026",
            R"({"type": ["string", "integer"], "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"})"};
}
void from_node(const Node& node, Date& value, Diagnostics& problems) {
    if (!is_said(node, describe(Type<Date>{}).words, problems)) return;
    if (const auto date = read_date(node.text)) {
        value = *date;
    } else if (is_written_as_date(node.text)) {
        problems.error(node.place, fmt::format("there is no day {}", node.text),
                       "write a day that exists, or 2026-02 where only the month is known");
    } else {
        problems.error(node.place, fmt::format("'{}' is not written as a date", node.text),
                       "write year-month-day, as in 2026-02-12; 2026-02 or 2026 where no more is known");
    }
}
std::optional<Node> to_node(const Date& value, Type<Date>) {
    return Node::of(write(value), value.month != 0);
}

/// Who counts on from 180 goes once round the earth too far.
std::string longitude_mend(Decimal degrees) {
    const auto within = std::remainder(to_double(degrees), 360.0);
    if (std::abs(to_double(degrees)) >= 360) return "north first, then east: [latitude, longitude]";
    return fmt::format("east is counted from -180 to 180: write {:.10g}", within);
}

Description describe(Type<Position>) {
    return {"degrees north and east, as in [39.9, 32.9]",
            R"({"type": "array", "items": {"type": "number"}, "minItems": 2, "maxItems": 2})"};
}
void from_node(const Node& node, Position& value, Diagnostics& problems) {
    if (!node.is_sequence() || node.items.size() != 2) {
        expected(node, describe(Type<Position>{}).words, problems);
        return;
    }
    const auto latitude = decimal_of(node.items[0], "degrees north", problems);
    const auto longitude = decimal_of(node.items[1], "degrees east", problems);
    if (!latitude || !longitude) return;
    const auto beyond = [](Decimal degrees, std::int64_t limit) {
        return compare(degrees, {limit, 0}) > 0 || compare(degrees, {-limit, 0}) < 0;
    };
    if (beyond(*latitude, 90)) {
        problems.error(node.items[0].place, fmt::format("latitude {} lies beyond a pole", write(*latitude)),
                       "north first, then east: [latitude, longitude]");
    } else if (beyond(*longitude, 180)) {
        problems.error(node.items[1].place,
                       fmt::format("longitude {} lies beyond 180 degrees", write(*longitude)),
                       longitude_mend(*longitude));
    } else {
        value = {*latitude, *longitude};
    }
}
std::optional<Node> to_node(const Position& value, Type<Position>) {
    return Node::list({Node::of(write(value.latitude)), Node::of(write(value.longitude))});
}

Description describe(Type<SizeRange>) {
    return {
        "all, a number, or a range such as 0..3",
        R"({"anyOf": [{"type": "integer", "minimum": 0}, {"type": "string", "pattern": "^(all|[0-9]+|[0-9]+[.][.][0-9]+)$"}]})"};
}
void from_node(const Node& node, SizeRange& value, Diagnostics& problems) {
    const auto words = describe(Type<SizeRange>{}).words;
    value.place = node.place;
    if (!is_said(node, words, problems)) return;
    if (node.text == "all") {
        return;
    }
    const auto number = [](std::string_view text) -> std::optional<int> {
        int read = 0;
        const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), read);
        const bool whole = error == std::errc{} && stop == text.data() + text.size() && read >= 0;
        return whole ? std::optional(read) : std::nullopt;
    };
    const std::string_view text = node.text;
    const auto dots = text.find("..");
    const auto least = number(text.substr(0, dots));
    const auto most = dots == std::string_view::npos ? least : number(text.substr(dots + 2));
    if (!least || !most || *least > *most) {
        problems.error(node.place, fmt::format("'{}' is no size", node.text), "write " + words);
    } else {
        value.least = least;
        value.most = most;
    }
}
std::optional<Node> to_node(const SizeRange& value, Type<SizeRange>) {
    if (!value.least || !value.most) return std::nullopt;
    if (value.least == value.most) return Node::of(std::to_string(*value.least));
    return Node::of(fmt::format("{}..{}", *value.least, *value.most));
}

}  // namespace entente
