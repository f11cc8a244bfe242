#include "definition/field/shaped.hpp"

#include <fmt/format.h>

namespace entente {

template <>
const Shape<Pairs>& shape<Pairs>() {
    static const Shape<Pairs> shape{
        "pairs",
        "Candidates made by rule: one new link, both ways open to choice, for each pair of two groups.",
        {
            field<&Pairs::between>("between", "one group", {.required = true, .words = "nations or blocs"}),
            field<&Pairs::and_>("and", "the other group", {.required = true, .words = "nations or blocs"}),
            field<&Pairs::stage>("stage", "whose product the links carry",
                                 {.required = true, .words = "the id of a stage"}),
            field<&Pairs::capacity>("capacity", "what each could carry"),
        }};
    return shape;
}

Description describe(Type<Candidates>) {
    const auto names = describe(Type<std::vector<Name>>{}).schema;
    const auto states = describe(Type<std::vector<State>>{}).schema;
    return {"a list of agreements and scenarios, {state: [...]} or {pairs: {...}}",
            R"({"anyOf": [)" + names + R"(, {"type": "object", "properties": {"named": )" + names +
                R"(, "state": )" + states + R"(, "pairs": )" + schema_of("pairs") +
                R"(}, "additionalProperties": false}]})"};
}
void from_node(const Node& node, Candidates& value, Diagnostics& problems) {
    if (!node.is_mapping()) {
        from_node(node, value.named, problems);
        return;
    }
    for (const auto& [key, item] : node.entries) {
        if (key.text == "named") {
            from_node(item, value.named, problems);
        } else if (key.text == "state") {
            from_node(item, value.state, problems);
        } else if (key.text == "pairs") {
            from_node(item, value.pairs, problems);
        } else {
            unknown_field(key, "candidates", {"named", "state", "pairs"}, problems);
        }
    }
}
std::optional<Node> to_node(const Candidates& value, Type<Candidates>) {
    auto named = to_node(value.named, Type<std::vector<Name>>{});
    if (value.state.empty() && !value.pairs) return named;
    auto node = Node::map();
    if (named) node.add("named", std::move(*named));
    if (auto state = to_node(value.state, Type<std::vector<Located<State>>>{}))
        node.add("state", std::move(*state));
    if (value.pairs) node.add("pairs", write_shaped(*value.pairs));
    return node;
}

Description describe(Type<std::vector<Future>>) {
    return {"a list of scenarios, or chances by scenario such as {none: 70%, embargo: 30%}",
            R"({"anyOf": [)" + describe(Type<std::vector<Name>>{}).schema +
                R"(, {"type": "object", "additionalProperties": )" + describe(Type<Percent>{}).schema +
                "}]}"};
}
void from_node(const Node& node, std::vector<Future>& value, Diagnostics& problems) {
    if (node.is_mapping()) {
        for (const auto& [key, item] : node.entries) {
            Future future{{key.text, key.place}, {}};
            from_node(item, future.chance, problems);
            value.push_back(std::move(future));
        }
        return;
    }
    std::vector<Name> names;
    from_node(node, names, problems);
    for (auto& name : names) value.push_back({std::move(name), {}});
}
std::optional<Node> to_node(const std::vector<Future>& value, Type<std::vector<Future>>) {
    if (value.empty()) return std::nullopt;
    const bool chances = value.front().chance.has_value();
    auto node = chances ? Node::map() : Node::list();
    for (const auto& future : value) {
        if (chances) {
            node.add(future.scenario.value,
                     to_node(future.chance, Type<std::optional<Percent>>{}).value_or(Node{}));
        } else {
            node.items.push_back(Node::of(future.scenario.value));
        }
    }
    return node;
}

Description describe(Type<Goal>) {
    return {"an objective and the most it may be, as in {top_share: 65%, nation: TUR}",
            R"({"type": "object", "minProperties": 1, "maxProperties": 2})"};
}
void from_node(const Node& node, Goal& value, Diagnostics& problems) {
    const auto words = describe(Type<Goal>{}).words;
    if (!node.is_mapping()) {
        expected(node, words, problems);
        return;
    }
    for (const auto& [key, item] : node.entries) {
        if (key.text == "nation") {
            from_node(item, value.nation, problems);
        } else if (value.objective.value.empty()) {
            value.objective = {key.text, key.place};
            from_node(item, value.at_most, problems);
        } else {
            problems.error(key.place, "a target has one objective", "write a second target");
        }
    }
    if (value.objective.value.empty()) problems.error(node.place, "a target needs an objective", words);
}
std::optional<Node> to_node(const Goal& value, Type<Goal>) {
    auto node = Node::map();
    node.add(value.objective.value, to_node(value.at_most, Type<Target>{}).value_or(Node{}));
    if (value.nation) node.add("nation", Node::of(value.nation->value));
    return node;
}

template <>
const Shape<AlliancePlan>& shape<AlliancePlan>() {
    static const Shape<AlliancePlan> shape{
        "alliance plan",
        "A batch of hypothetical alliances: every set of the candidates, in every future.",
        {
            field<&AlliancePlan::say>("say", "what is asked, in a sentence"),
            field<&AlliancePlan::candidates>("candidates", "what may be concluded", {.required = true}),
            field<&AlliancePlan::size>("size", "how many members an alliance has", {.fallback = "all"}),
            field<&AlliancePlan::futures>("futures", "scenarios as assumptions; `none` is the unchanged one",
                                          {.fallback = "none alone"}),
            field<&AlliancePlan::for_>("for", "whose view is taken",
                                       {.fallback = "all", .words = "nations or blocs"}),
            field<&AlliancePlan::objectives>("objectives", "what should be small",
                                             {.words = "unmet, cost, top_share, hhi, worst_loss, effort"}),
            field<&AlliancePlan::targets>("targets", "bounds that an alliance should reach"),
            field<&AlliancePlan::require>("require", "candidates every alliance has",
                                          {.words = "ids of candidates"}),
            field<&AlliancePlan::forbid>("forbid", "candidates no alliance has",
                                         {.words = "ids of candidates"}),
            field<&AlliancePlan::budget>("budget", "the most an alliance may cost",
                                         {.words = "as in {effort: 5}"}),
            field<&AlliancePlan::note>("note", "anything else worth knowing"),
        }};
    return shape;
}

}  // namespace entente
