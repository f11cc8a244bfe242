#include "definition/field/shaped.hpp"

#include <fmt/format.h>

namespace entente {

namespace {

/// Reads a mapping whose keys are states.
template <class T>
void read_by_state(const Node& node, std::map<State, T>& value, Diagnostics& problems) {
    if (!node.is_mapping()) {
        expected(node, "a mapping by state", problems, "write each as STATE: …, as in in_force: …");
        return;
    }
    for (const auto& [key, item] : node.entries) {
        std::optional<State> state;
        from_node(key, state, problems);
        if (!state) continue;
        if (item.is_sequence() && item.items.empty()) {
            value[*state] = {};
        } else {
            from_node(item, value[*state], problems);
        }
    }
}

template <class T>
Node write_by_state(const std::map<State, T>& value, const Node& empty) {
    auto node = Node::map();
    for (const auto& [state, item] : value)
        node.add(std::string(word(state)), to_node(item, Type<T>{}).value_or(empty));
    return node;
}

}  // namespace

template <>
const Shape<Freight>& shape<Freight>() {
    static const Shape<Freight> shape{
        "freight",
        "What carrying costs where nobody says: an estimate, and marked as one.",
        {
            field<&Freight::fixed>("fixed", "money per unit, whatever the distance"),
            field<&Freight::per_1000_km>("per_1000_km", "money per unit and 1,000 km"),
        }};
    return shape;
}

template <>
const Shape<Weighting>& shape<Weighting>() {
    static const Shape<Weighting> shape{
        "weighting",
        "How figures that nobody states are worked out. What a file leaves out, config/weighting.yaml says.",
        {
            field<&Weighting::headroom>("headroom",
                                        "capacity of a link that states none, as a share of its quantity",
                                        {.range = Range::all_or_more}),
            field<&Weighting::surge>("surge",
                                     "cost beyond the reported quantity, as a share of the cost up to it",
                                     {.range = Range::all_or_more}),
            field<&Weighting::balance>("balance",
                                       "how far a market's in and out may differ without a warning",
                                       {.range = Range::share}),
            field<&Weighting::freight>("freight", "what carrying costs"),
            field<&Weighting::processing>("processing", "money per unit produced or processed"),
            field<&Weighting::note>("note", "anything else worth knowing"),
        }};
    return shape;
}

template <>
const Shape<Rationing>& shape<Rationing>() {
    static const Shape<Rationing> shape{
        "rationing",
        "Who goes short when there is not enough.",
        {
            field<&Rationing::rule>(
                "rule", "fair: equal shares short; price: the dearest to serve; priority: the last in order",
                {.required = true, .choices = {"fair", "price", "priority"}}),
            field<&Rationing::steps>("steps", "of `fair`: steps of the penalty",
                                     {.fallback = "20", .range = Range::steps}),
            field<&Rationing::order>("order", "of `priority`: who is served first",
                                     {.words = "sectors, blocs or nations"}),
        }};
    return shape;
}

Description describe(Type<Rationing>) {
    return {"fair, price, priority, or {rule, steps, order}",
            R"({"anyOf": [{"enum": ["fair", "price", "priority"]}, {"$ref": "#/$defs/rationing"}]})"};
}
void from_node(const Node& node, Rationing& value, Diagnostics& problems) {
    if (!node.is_scalar()) {
        read_shaped(node, value, problems);
        return;
    }
    value.rule = node.text;
    value.place = node.place;
    check_rules(node, "rule", shape<Rationing>().fields.front().rules, problems);
}
std::optional<Node> to_node(const Rationing& value, Type<Rationing>) {
    if (!value.steps && value.order.empty()) return Node::of(value.rule);
    return write_shaped(value);
}

template <>
const Shape<Rate>& shape<Rate>() {
    static const Shape<Rate> shape{
        "rate",
        "How fast negotiations of some instruments leave one state for another.",
        {
            field<&Rate::instruments>("instruments", "which legal objects it holds for", {.required = true}),
            field<&Rate::from>("from", "the state that is left", {.required = true}),
            field<&Rate::to>("to", "the state that follows", {.required = true}),
            field<&Rate::rate>("rate", "chance a month, in continuous time",
                               {.required = true, .range = Range::not_negative}),
            field<&Rate::source>("source", "the source it is taken from", {.words = "the id of a source"}),
            field<&Rate::rule>("rule", "how it was worked out, in a sentence"),
            field<&Rate::note>("note", "anything else worth knowing"),
        }};
    return shape;
}

template <>
const Shape<StateEffect>& shape<StateEffect>() {
    static const Shape<StateEffect> shape{
        "state effect",
        "What a state lets through.",
        {
            field<&StateEffect::share>("share", "of the capacity of what requires the agreement",
                                       {.range = Range::share}),
            field<&StateEffect::cost>("cost", "factor on the cost of what requires the agreement",
                                      {.fallback = "100%", .range = Range::not_negative}),
        }};
    return shape;
}

Description describe(Type<std::map<State, StateEffect>>) {
    return {"by state: {share, cost}",
            R"({"type": "object", "additionalProperties": {"$ref": "#/$defs/state_effect"}})"};
}
void from_node(const Node& node, std::map<State, StateEffect>& value, Diagnostics& problems) {
    read_by_state(node, value, problems);
}
std::optional<Node> to_node(const std::map<State, StateEffect>& value, Type<std::map<State, StateEffect>>) {
    if (value.empty()) return std::nullopt;
    return write_by_state(value, Node::map());
}

Description describe(Type<std::map<State, std::vector<State>>>) {
    return {"by state: the states that can follow", R"({"type": "object", "additionalProperties": )" +
                                                        describe(Type<std::vector<State>>{}).schema + "}"};
}
void from_node(const Node& node, std::map<State, std::vector<State>>& value, Diagnostics& problems) {
    read_by_state(node, value, problems);
}
std::optional<Node> to_node(const std::map<State, std::vector<State>>& value,
                            Type<std::map<State, std::vector<State>>>) {
    if (value.empty()) return std::nullopt;
    return write_by_state(value, Node::list());
}

template <>
const Shape<Negotiation>& shape<Negotiation>() {
    static const Shape<Negotiation> shape{
        "negotiation",
        "The rules by which agreements move and act. What a file leaves out, config/negotiation.yaml says.",
        {
            field<&Negotiation::non_binding>("non_binding", "instruments that are operative at signature"),
            field<&Negotiation::states>("states", "what each state lets through"),
            field<&Negotiation::transitions>("transitions", "which states can follow which"),
            field<&Negotiation::rates>("rates", "how fast negotiations move",
                                       {.words = "by set (optimistic, pessimistic): a list of rates"}),
            field<&Negotiation::stale>("stale",
                                       "without news for longer than this, a negotiation is warned of",
                                       {.words = "a time such as 12 months"}),
            field<&Negotiation::note>("note", "anything else worth knowing"),
        }};
    return shape;
}

}  // namespace entente
