#pragma once

#include "base/diagnostic.hpp"
#include "base/spelling.hpp"
#include "definition/field/value.hpp"
#include "definition/yaml/node.hpp"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace entente {

/// The numbers a field allows.
enum class Range : std::uint8_t {
    any,
    not_negative,
    positive,
    share,           ///< 0 % to 100 %
    positive_share,  ///< above 0 %, to 100 %
    all_or_more,     ///< 100 % or more
    year,            ///< of our calendar, and of our time
    steps,           ///< 1 to 1,000
};

/// What else is true of a field.
struct FieldRules {
    bool required = false;
    std::string_view fallback{};  ///< what holds where it is absent, in words
    std::string_view words{};     ///< what to write, where the type alone does not say it
    Range range = Range::any;
    std::vector<std::string_view> choices{};  ///< the only texts allowed
};

/// One field of the language. The reader, the writer, `help` and `schema` all go by this.
template <class T>
struct LanguageField {
    std::string_view name;
    std::string_view meaning;
    FieldRules rules;
    Description description;
    std::function<void(const Node&, T&, Diagnostics&)> read;
    std::function<std::optional<Node>(const T&)> write;
};

/// What a mapping of the language may hold.
template <class T>
struct Shape {
    std::string_view name;     ///< as a person says it: "link"
    std::string_view meaning;  ///< a sentence
    std::vector<LanguageField<T>> fields;
};

template <class T>
concept Shaped = is_shaped<T>;

/// The shape of such a type; specialised for each in the file of its subject.
template <class T>
const Shape<T>& shape();

/// Reports a number outside its range, or a text that is none of the choices, at the node's place.
void check_rules(const Node& node, std::string_view name, const FieldRules& rules, Diagnostics& problems);

template <auto Member, class T, class V>
LanguageField<T> field_of(V T::*, std::string_view name, std::string_view meaning, FieldRules rules) {
    auto description = describe(Type<V>{});
    if (!rules.words.empty()) description.words = rules.words;
    const auto read = [name, rules](const Node& node, T& whole, Diagnostics& problems) {
        const auto before = problems.errors();
        from_node(node, whole.*Member, problems);
        if (problems.errors() == before) check_rules(node, name, rules, problems);
    };
    const auto write = [](const T& whole) { return to_node(whole.*Member, Type<V>{}); };
    return {name, meaning, rules, std::move(description), read, write};
}

/// A field that fills one member.
template <auto Member>
auto field(std::string_view name, std::string_view meaning, FieldRules rules = {}) {
    return field_of<Member>(Member, name, meaning, std::move(rules));
}

/// The JSON Schema that points to the shape of this name.
std::string schema_of(std::string_view shape);

/// "a link", "an agreement".
std::string with_article(std::string_view noun);

/// Reports a field that the shape does not have, with the nearest that it has.
void unknown_field(const Node& key, std::string_view shape, const std::vector<std::string>& names,
                   Diagnostics& problems);

/// Reports a value that is no mapping, with the fields that such a mapping needs.
void expected_fields(const Node& node, std::string_view shape, const std::vector<std::string_view>& needed,
                     Diagnostics& problems);

/// Reports a field that must say something and is empty.
void says_nothing(const Node& key, std::string_view shape, const std::string& words, Diagnostics& problems);

/// Reads a mapping by its shape: each field once, unknown fields and missing required ones reported.
template <class T>
void read_shaped(const Node& node, T& value, Diagnostics& problems) {
    const auto& form = shape<T>();
    if constexpr (requires { value.place = node.place; }) value.place = node.place;
    if (!node.is_mapping()) {
        std::vector<std::string_view> needed;
        for (const auto& field : form.fields) {
            if (field.rules.required) needed.push_back(field.name);
        }
        expected_fields(node, form.name, needed, problems);
        return;
    }
    for (const auto& [key, item] : node.entries) {
        const auto field = std::find_if(form.fields.begin(), form.fields.end(),
                                        [&name = key.text](const auto& f) { return f.name == name; });
        if (field == form.fields.end()) {
            std::vector<std::string> names;
            for (const auto& f : form.fields) names.emplace_back(f.name);
            unknown_field(key, form.name, names, problems);
        } else {
            const auto before = problems.errors();
            field->read(item, value, problems);
            if (field->rules.required && problems.errors() == before && !field->write(value))
                says_nothing(key, form.name, field->description.words, problems);
        }
    }
    for (const auto& field : form.fields) {
        if (field.rules.required && node.find(field.name) == nullptr) {
            problems.error(node.place, with_article(form.name) + " needs '" + std::string(field.name) + "'",
                           std::string(field.name) + ": " + field.description.words);
        }
    }
}

/// The mapping of a value, its fields in the order of the shape.
template <class T>
Node write_shaped(const T& value) {
    auto node = Node::map();
    for (const auto& field : shape<T>().fields) {
        if (auto written = field.write(value)) node.add(std::string(field.name), std::move(*written));
    }
    return node;
}

template <Shaped T>
Description describe(Type<T>) {
    const auto name = shape<T>().name;
    return {"the fields of " + with_article(name), schema_of(name)};
}
template <Shaped T>
void from_node(const Node& node, T& value, Diagnostics& problems) {
    read_shaped(node, value, problems);
}
template <Shaped T>
std::optional<Node> to_node(const T& value, Type<T>) {
    return write_shaped(value);
}

}  // namespace entente
