#include "definition/field/shape.hpp"
#include "definition/field/value.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace entente {

namespace {

constexpr std::string_view amount_words =
    R"(an amount: 12, "12 kt", null (unknown) or {value, low, high, source, year})";

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

/// Reads a number with its unit; reports what is none, infinite, or cut by a leading zero.
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

void refuse_negative(const Node& node, const std::optional<Measure>& measure, Diagnostics& problems) {
    if (measure && measure->number.digits < 0) {
        problems.error(node.place, fmt::format("amount {} is negative", write(measure->number)),
                       "amounts are zero or more; exchange from and to for the other direction");
    }
}

std::optional<Node> node_of(const std::optional<Measure>& measure) {
    if (!measure) return std::nullopt;
    return Node::of(measure->unit.empty() ? write(measure->number)
                                          : write(measure->number) + " " + measure->unit);
}

/// One end of an amount in its long form. `null` says that it exists and is unknown.
Field<Amount> measure_field(std::string_view name, std::string_view meaning,
                            std::optional<Measure> Amount::*member) {
    return {name,
            meaning,
            {},
            {"a number, perhaps with a unit", R"({"type": ["number", "string", "null"]})"},
            [member](const Node& node, Amount& amount, Diagnostics& problems) {
                if (node.is_null()) return;
                amount.*member = read_measure(node, problems);
                refuse_negative(node, amount.*member, problems);
            },
            [member](const Amount& amount) { return node_of(amount.*member); }};
}

bool has_particulars(const Amount& amount) {
    return amount.low || amount.high || amount.source || amount.year || !amount.confidence.empty() ||
           amount.estimated || !amount.rule.empty() || !amount.note.empty() || !amount.kind.empty();
}

void check_order(const Node& node, const Amount& amount, Diagnostics& problems) {
    const auto above = [](const std::optional<Measure>& a, const std::optional<Measure>& b) {
        return a && b && a->unit == b->unit && compare(a->number, b->number) > 0;
    };
    const auto refuse = [&](std::string_view lower, std::string_view upper) {
        problems.error(node.find(lower)->place, fmt::format("{} lies above {}", lower, upper),
                       "low ≤ value ≤ high");
    };
    if (above(amount.low, amount.value)) {
        refuse("low", "value");
    } else if (above(amount.value, amount.high)) {
        refuse("value", "high");
    } else if (above(amount.low, amount.high)) {
        refuse("low", "high");
    }
}

void read_particulars(const Node& node, Amount& amount, Diagnostics& problems) {
    read_shaped(node, amount, problems);
    if (node.find("value") == nullptr && node.find("low") == nullptr && node.find("high") == nullptr) {
        problems.error(node.place, "an amount needs 'value', or 'low' and 'high'",
                       "value: 12500, or value: null where the size is unknown");
    }
    check_order(node, amount, problems);
}

}  // namespace

template <>
const Shape<Amount>& shape<Amount>() {
    static const Shape<Amount> shape{
        "amount",
        "A quantity, a capacity or a sum of money, with where it comes from.",
        {
            measure_field("value", "the best figure; null: it exists, size unknown", &Amount::value),
            measure_field("low", "the least it can be", &Amount::low),
            measure_field("high", "the most it can be", &Amount::high),
            field<&Amount::kind>("kind", "of a stock: who may use it",
                                 {.choices = {"strategic", "commercial"}}),
            field<&Amount::source>("source", "the source it is taken from", {.words = "the id of a source"}),
            field<&Amount::year>("year", "the year it holds for", {.range = Range::year}),
            field<&Amount::confidence>("confidence", "how far to trust it",
                                       {.choices = {"high", "medium", "low"}}),
            field<&Amount::estimated>("estimated", "true where it was worked out and not read in a source",
                                      {.fallback = "false"}),
            field<&Amount::rule>("rule", "how an estimate was made, in a sentence"),
            field<&Amount::note>("note", "anything else worth knowing"),
        }};
    return shape;
}

Description describe(Type<Amount>) {
    return {std::string(amount_words), R"({"$ref": "#/$defs/amount"})"};
}

bool is_amount_mapping(const Node& node) {
    const auto& fields = shape<Amount>().fields;
    return node.is_mapping() && std::any_of(node.entries.begin(), node.entries.end(), [&](const auto& entry) {
               return std::any_of(fields.begin(), fields.end(),
                                  [&](const auto& f) { return f.name == entry.first.text; });
           });
}

void from_node(const Node& node, Amount& value, Diagnostics& problems) {
    value.place = node.place;
    if (node.is_null()) return;
    if (node.is_mapping()) {
        read_particulars(node, value, problems);
    } else if (node.is_scalar() && node.text == "unlimited") {
        value.unlimited = true;
    } else {
        value.value = read_measure(node, problems);
        refuse_negative(node, value.value, problems);
    }
}

std::optional<Node> to_node(const Amount& value, Type<Amount>) {
    if (value.unlimited) return Node::of("unlimited");
    if (!has_particulars(value)) return node_of(value.value).value_or(Node{});
    auto node = write_shaped(value);
    if (value.unknown()) node.entries.insert(node.entries.begin(), {Node::of("value"), Node{}});
    return node;
}

Description describe(Type<Target>) {
    return {"an amount, or a percentage of the value before any change",
            R"({"anyOf": [{"$ref": "#/$defs/amount"}, {"type": "string", "pattern": "%$"}]})"};
}
void from_node(const Node& node, Target& value, Diagnostics& problems) {
    if (node.is_scalar()) {
        if (const auto percent = percent_of(node.text)) {
            value = *percent;
            return;
        }
        // What is added may be negative, so a plain number is read without that check.
        Amount amount;
        amount.place = node.place;
        if (node.text == "unlimited") {
            amount.unlimited = true;
        } else {
            amount.value = read_measure(node, problems);
        }
        value = std::move(amount);
        return;
    }
    Amount amount;
    from_node(node, amount, problems);
    value = std::move(amount);
}
std::optional<Node> to_node(const Target& value, Type<Target>) {
    if (const auto* percent = std::get_if<Percent>(&value)) return to_node(*percent, Type<Percent>{});
    return to_node(std::get<Amount>(value), Type<Amount>{});
}

}  // namespace entente
