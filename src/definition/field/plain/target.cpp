#include "definition/field/plain/measure.hpp"

#include <utility>
#include <variant>

namespace entente {

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
