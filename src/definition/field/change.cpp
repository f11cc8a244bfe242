#include "definition/field/shaped.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace entente {

namespace {

const ActionForm& form_of(Action action) {
    return action_forms()[static_cast<std::size_t>(action)];
}

/// Whether a value of `to` names where goods go, and not how much: a code or a list of codes.
bool is_destination(const Node& node) {
    if (node.is_sequence()) return true;
    return node.is_scalar() && !node.text.empty() &&
           node.text.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ_0123456789-") == std::string::npos &&
           node.text.find_first_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ_") != std::string::npos && node.text != "E";
}

bool moves_goods(Action action) {
    return action == Action::limit || action == Action::reprice;
}

bool declares_link(Action action, const Node& node) {
    return action == Action::open && node.find("from") && node.find("to") && node.find("stage");
}

bool takes(Action action, std::string_view field) {
    const auto& fields = form_of(action).takes;
    return std::find(fields.begin(), fields.end(), field) != fields.end();
}

std::vector<std::string> fields_of(Action action) {
    std::vector<std::string> names;
    for (const auto& field : shape<Selection>().fields) names.emplace_back(field.name);
    for (const auto field : form_of(action).takes) names.emplace_back(field);
    return names;
}

/// Reads one field of a change; true where it was one.
bool read_change_field(const std::string& key, const Node& item, Change& change, Diagnostics& problems) {
    const bool amount = takes(change.action, "to");
    if (amount && key == "to" && !(moves_goods(change.action) && is_destination(item))) {
        from_node(item, change.to, problems);
    } else if (amount && key == "amount") {
        from_node(item, change.to, problems);
    } else if (takes(change.action, "add") && key == "add") {
        from_node(item, change.add, problems);
    } else if (takes(change.action, "state") && key == "state") {
        from_node(item, change.state, problems);
    } else if (takes(change.action, "cost") && key == "cost") {
        from_node(item, change.cost, problems);
    } else if (key == "note") {
        from_node(item, change.note, problems);
    } else {
        const auto& selectors = shape<Selection>().fields;
        const auto found =
            std::find_if(selectors.begin(), selectors.end(), [&](const auto& f) { return f.name == key; });
        if (found == selectors.end()) return false;
        found->read(item, change.select, problems);
    }
    return true;
}

void select_declared(Change& change) {
    change.select.from = {change.declared->from};
    change.select.to = {change.declared->to};
    change.select.stage = {change.declared->stage};
    if (change.declared->id) change.select.link = {*change.declared->id};
}

void check_complete(const Node& node, const Change& change, Diagnostics& problems) {
    const auto action = word(change.action);
    if (change.action == Action::set_state) {
        if (!change.state || change.select.agreement.empty()) {
            problems.error(node.place, "set_state needs an agreement and a state",
                           "as in " + std::string(form_of(change.action).example));
        }
    } else if (takes(change.action, "to") && !change.to && !change.add) {
        problems.error(node.place, fmt::format("{} does not say how much", action),
                       "as in " + std::string(form_of(change.action).example));
    }
    if (change.to && change.add) {
        problems.error(node.place, fmt::format("{} has both 'to' and 'add'", action),
                       "write two changes, or one amount");
    }
    if (change.select == Selection{}) {
        problems.error(node.place, fmt::format("{} selects nothing", action),
                       "as in " + std::string(form_of(change.action).example));
    }
}

/// A field that no change has under this name; one of a link that could exist if `open` said between whom.
void refuse_field(const Node& key, Action action, Diagnostics& problems) {
    if (action != Action::open || !takes(action, key.text)) {
        unknown_field(key, word(action), fields_of(action), problems);
        return;
    }
    problems.error(key.place, fmt::format("'{}' is of a link, and this open does not say of which", key.text),
                   "say from, to and stage, as in " + std::string(form_of(action).example));
}

void read_fields(const Node& node, Change& change, Diagnostics& problems) {
    if (!node.is_mapping()) {
        expected(node, "the fields of a change", problems,
                 "as in " + std::string(form_of(change.action).example));
        return;
    }
    const auto before = problems.errors();
    if (declares_link(change.action, node)) {
        const auto& to = *node.find("to");
        if (to.is_scalar() && percent_of(to.text))
            return void(problems.error(
                to.place, fmt::format("'{}' is no place: open says between whom the link leads", to.text),
                "write how much as capacity, as in " + std::string(form_of(change.action).example)));
        from_node(node, change.declared, problems);
        if (change.declared) select_declared(change);
    } else {
        for (const auto& [key, item] : node.entries) {
            if (!read_change_field(key.text, item, change, problems))
                refuse_field(key, change.action, problems);
        }
    }
    if (problems.errors() == before) check_complete(node, change, problems);
}

std::vector<std::string> all_actions() {
    std::vector<std::string> words;
    for (const auto& form : action_forms()) words.emplace_back(word(form.action));
    return words;
}

}  // namespace

Description describe(Type<Change>) {
    std::string properties;
    for (const auto& name : all_actions()) {
        properties += (properties.empty() ? "\"" : ", \"") + name + R"(": )" + schema_of(name);
    }
    return {
        "a change such as " + std::string(action_forms()[1].example),
        R"({"type": "object", "minProperties": 1, "maxProperties": 1, "additionalProperties": false, "properties": {)" +
            properties + "}}"};
}

void from_node(const Node& node, Change& value, Diagnostics& problems) {
    value.place = node.place;
    if (!node.is_mapping() || node.entries.size() != 1) {
        problems.error(node.place, "a change is one mapping with one kind of change",
                       "write each as an item of its own, as in - " + std::string(action_forms()[1].example));
        return;
    }
    const auto& [key, fields] = node.entries.front();
    const auto words = all_actions();
    const auto found = std::find(words.begin(), words.end(), key.text);
    if (found == words.end()) {
        const auto near = did_you_mean(key.text, words);
        problems.error(key.place, fmt::format("unknown change '{}'", key.text),
                       near.empty() ? fmt::format("one of: {}", fmt::join(words, ", ")) : near);
        return;
    }
    value.action = static_cast<Action>(found - words.begin());
    value.place = key.place;
    read_fields(fields, value, problems);
}

std::optional<Node> to_node(const Change& value, Type<Change>) {
    Node fields = Node::map();
    if (value.declared) {
        fields = write_shaped(*value.declared);
    } else {
        fields = write_shaped(value.select);
        const bool both = moves_goods(value.action) && !value.select.to.empty();
        if (auto to = to_node(value.to, Type<std::optional<Target>>{}))
            fields.add(both ? "amount" : "to", std::move(*to));
        if (auto add = to_node(value.add, Type<std::optional<Target>>{})) fields.add("add", std::move(*add));
        if (value.state) fields.add("state", Node::of(std::string(word(*value.state))));
        if (auto cost = to_node(value.cost, Type<std::optional<Amount>>{}))
            fields.add("cost", std::move(*cost));
        if (auto note = to_node(value.note, Type<std::string>{})) fields.add("note", std::move(*note));
    }
    auto change = Node::map();
    change.add(std::string(word(value.action)), std::move(fields));
    return change;
}

}  // namespace entente
