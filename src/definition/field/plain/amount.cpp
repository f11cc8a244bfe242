#include "definition/field/plain/measure.hpp"
#include "definition/field/shape.hpp"
#include "definition/field/value.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace entente {

namespace {

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
LanguageField<Amount> measure_field(std::string_view name, std::string_view meaning,
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

}  // namespace entente
