#include "definition/field/catalogue.hpp"

#include "definition/field/shaped.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace entente {

namespace {

template <class T>
FieldEntry entry_of(std::string_view shape_name, const LanguageField<T>& field) {
    FieldEntry entry;
    entry.name = field.name;
    entry.meaning = field.meaning;
    entry.choices.assign(field.rules.choices.begin(), field.rules.choices.end());
    entry.type = entry.choices.empty() ? field.description.words
                                       : fmt::format("one of: {}", fmt::join(entry.choices, ", "));
    entry.fallback = field.rules.fallback;
    entry.example =
        entry.choices.empty() ? std::string(example_of(shape_name, field.name)) : entry.choices.front();
    entry.schema = field.description.schema;
    entry.required = field.rules.required;
    entry.read = [read = field.read](const Node& node, Diagnostics& problems) {
        T forgotten{};
        read(node, forgotten, problems);
    };
    return entry;
}

template <class T>
ShapeEntry entry_of() {
    const auto& form = shape<T>();
    ShapeEntry entry{std::string(form.name), std::string(form.meaning), {}, {}};
    for (const auto& field : form.fields) entry.fields.push_back(entry_of(form.name, field));
    return entry;
}

const FieldEntry* find(const ShapeEntry& shape, std::string_view name) {
    const auto found =
        std::find_if(shape.fields.begin(), shape.fields.end(), [&](const auto& f) { return f.name == name; });
    return found == shape.fields.end() ? nullptr : &*found;
}

/// Rows of a table beside the file: where it is, and what holds for all of them.
ShapeEntry link_table() {
    auto entry = entry_of<Link>();
    entry.name = "link table";
    entry.meaning =
        "Links in a CSV file beside this one: a row a link, a column a field of a link, null an unknown "
        "amount; columns low and high are the interval of the quantity, via holds passages joined by "
        "semicolons. What stands beside `table` holds for every row that does not say otherwise.";
    for (auto& field : entry.fields) field.required = false;
    FieldEntry table;
    table.name = "table";
    table.meaning = "the path of the CSV file, from this file";
    table.type = "a path";
    table.example = "trade.csv";
    table.schema = R"({"type": "string"})";
    table.required = true;
    table.read = [](const Node& node, Diagnostics& problems) { is_said(node, "a path", problems); };
    entry.fields.insert(entry.fields.begin(), std::move(table));
    return entry;
}

/// What one kind of change takes: selectors, and what it changes them to.
ShapeEntry change(const ActionForm& form, const ShapeEntry& selector, const ShapeEntry& link) {
    ShapeEntry entry{std::string(word(form.action)), std::string(form.meaning), selector.fields,
                     std::string(form.example)};
    const bool moves = form.action == Action::limit || form.action == Action::reprice;
    for (const auto name : form.takes) {
        if (form.action == Action::open) continue;
        FieldEntry field;
        field.name = name;
        const auto target = describe(Type<Target>{});
        field.meaning =
            name == "add" ? "how much comes on top, or goes where it is negative" : "how much it is to be";
        field.type = target.words;
        field.schema = target.schema;
        field.example = "60%";
        field.read = [](const Node& node, Diagnostics& problems) {
            Target target_read;
            from_node(node, target_read, problems);
        };
        if (name == "state") {
            const auto state = describe(Type<State>{});
            field = {"state", "the state it comes into", state.words, "", "in_force", state.schema, {}, false,
                     {}};
        } else if (name == "cost") {
            field = *find(link, "cost");
            field.fallback.clear();
        }
        auto* same = const_cast<FieldEntry*>(find(entry, field.name));
        if (same == nullptr) {
            entry.fields.push_back(std::move(field));
        } else if (moves) {
            same->meaning = "links that enter these; or else how much it is to be";
            same->type += ", or else " + field.type;
            same->schema = fmt::format(R"({{"anyOf": [{}, {}]}})", same->schema, field.schema);
        } else {
            *same = std::move(field);
        }
    }
    if (form.action == Action::open) {
        for (const auto& field : link.fields) {
            if (find(entry, field.name) != nullptr) continue;
            entry.fields.push_back(field);
            entry.fields.back().required = false;
        }
    } else {
        entry.fields.push_back(*find(link, "note"));
    }
    return entry;
}

std::vector<ShapeEntry> all() {
    std::vector<ShapeEntry> shapes{entry_of<Definition>(),
                                   entry_of<Source>(),
                                   entry_of<Chain>(),
                                   entry_of<Stage>(),
                                   entry_of<Nation>(),
                                   entry_of<Amount>(),
                                   entry_of<Governance>(),
                                   entry_of<Owner>(),
                                   entry_of<Plant>(),
                                   entry_of<Link>(),
                                   link_table(),
                                   entry_of<Passage>(),
                                   entry_of<Bloc>(),
                                   entry_of<Agreement>(),
                                   entry_of<HistoryEntry>(),
                                   entry_of<Scenario>(),
                                   entry_of<Selection>(),
                                   entry_of<AlliancePlan>(),
                                   entry_of<Pairs>(),
                                   entry_of<Rationing>(),
                                   entry_of<Weighting>(),
                                   entry_of<Freight>(),
                                   entry_of<Negotiation>(),
                                   entry_of<StateEffect>(),
                                   entry_of<Rate>()};
    const auto link = entry_of<Link>();
    const auto selector = entry_of<Selection>();
    const auto after =
        std::find_if(shapes.begin(), shapes.end(), [](const auto& s) { return s.name == "alliance plan"; });
    std::vector<ShapeEntry> changes;
    for (const auto& form : action_forms()) changes.push_back(change(form, selector, link));
    shapes.insert(after, changes.begin(), changes.end());
    return shapes;
}

}  // namespace

const std::vector<ShapeEntry>& catalogue() {
    static const auto shapes = all();
    return shapes;
}

}  // namespace entente
