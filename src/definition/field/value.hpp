#pragma once

#include "base/diagnostic.hpp"
#include "definition/change.hpp"
#include "definition/definition.hpp"
#include "definition/yaml/node.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

// How each type of value is written by a person: three functions a type, found by overload.
//
//   describe(Type<T>)                  what to write, in words and as JSON Schema
//   from_node(node, value, problems)   fills the value; reports what is wrong at its place and then leaves it
//   to_node(value, Type<T>)            nothing where the value is absent or says what holds anyway

template <class T>
struct Type {};

/// Whether a type is written as a mapping of named fields.
template <class T>
inline constexpr bool is_shaped = false;

/// What a value looks like, for a person and for an editor.
struct Description {
    std::string words;   ///< "a date such as 2026-02-12"
    std::string schema;  ///< JSON text
};

Description describe(Type<std::string>);
Description describe(Type<bool>);
Description describe(Type<int>);
Description describe(Type<Name>);
Description describe(Type<Decimal>);
Description describe(Type<Percent>);
Description describe(Type<Date>);
Description describe(Type<Position>);
Description describe(Type<Amount>);
Description describe(Type<Target>);
Description describe(Type<State>);
Description describe(Type<Instrument>);
Description describe(Type<Status>);
Description describe(Type<Side>);
Description describe(Type<Requirement>);
Description describe(Type<SizeRange>);

void from_node(const Node& node, std::string& value, Diagnostics& problems);
void from_node(const Node& node, bool& value, Diagnostics& problems);
void from_node(const Node& node, int& value, Diagnostics& problems);
void from_node(const Node& node, Name& value, Diagnostics& problems);
void from_node(const Node& node, Decimal& value, Diagnostics& problems);
void from_node(const Node& node, Percent& value, Diagnostics& problems);
void from_node(const Node& node, Date& value, Diagnostics& problems);
void from_node(const Node& node, Position& value, Diagnostics& problems);
void from_node(const Node& node, Amount& value, Diagnostics& problems);
void from_node(const Node& node, Target& value, Diagnostics& problems);
void from_node(const Node& node, State& value, Diagnostics& problems);
void from_node(const Node& node, Instrument& value, Diagnostics& problems);
void from_node(const Node& node, Status& value, Diagnostics& problems);
void from_node(const Node& node, Side& value, Diagnostics& problems);
void from_node(const Node& node, Requirement& value, Diagnostics& problems);
void from_node(const Node& node, SizeRange& value, Diagnostics& problems);

std::optional<Node> to_node(const std::string& value, Type<std::string>);
std::optional<Node> to_node(const bool& value, Type<bool>);
std::optional<Node> to_node(const std::optional<bool>& value, Type<std::optional<bool>>);
std::optional<Node> to_node(const int& value, Type<int>);
std::optional<Node> to_node(const Name& value, Type<Name>);
std::optional<Node> to_node(const Decimal& value, Type<Decimal>);
std::optional<Node> to_node(const Percent& value, Type<Percent>);
std::optional<Node> to_node(const Date& value, Type<Date>);
std::optional<Node> to_node(const Position& value, Type<Position>);
std::optional<Node> to_node(const Amount& value, Type<Amount>);
std::optional<Node> to_node(const Target& value, Type<Target>);
std::optional<Node> to_node(const State& value, Type<State>);
std::optional<Node> to_node(const Instrument& value, Type<Instrument>);
std::optional<Node> to_node(const Status& value, Type<Status>);
std::optional<Node> to_node(const Side& value, Type<Side>);
std::optional<Node> to_node(const Requirement& value, Type<Requirement>);
std::optional<Node> to_node(const SizeRange& value, Type<SizeRange>);

/// "nothing", "a single value", "a list", "a mapping".
std::string_view kind_in_words(const Node& node);

/// Reports a value of the wrong kind: "expected WORDS, found a list".
void expected(const Node& node, std::string_view words, Diagnostics& problems, std::string mend = {});

/// Whether the node is a scalar that says something; else reports what was expected.
bool is_said(const Node& node, std::string_view words, Diagnostics& problems);

/// A fraction of numbers with a percent sign, such as `92%`; nothing where the text is none.
std::optional<Percent> percent_of(std::string_view text);

/// Whether a mapping is an amount with particulars ({value, low, high, source …}) and no map of its own
/// names.
bool is_amount_mapping(const Node& node);

// Values made of others.

template <class T>
Description describe(Type<std::optional<T>>) {
    return describe(Type<T>{});
}
template <class T>
Description describe(Type<Located<T>>) {
    return describe(Type<T>{});
}
template <class T>
Description describe(Type<std::vector<T>>) {
    const auto item = describe(Type<T>{});
    return {"a list of: " + item.words,
            R"({"anyOf": [{"type": "array", "items": )" + item.schema + "}, " + item.schema + "]}"};
}
template <class T>
Description describe(Type<std::map<std::string, T>>) {
    const auto item = describe(Type<T>{});
    return {"a mapping of names to " + item.words,
            R"({"type": "object", "additionalProperties": )" + item.schema + "}"};
}

template <class T>
void from_node(const Node& node, std::optional<T>& value, Diagnostics& problems) {
    T read{};
    const auto before = problems.errors();
    from_node(node, read, problems);
    if (problems.errors() == before) value = std::move(read);
}
template <class T>
void from_node(const Node& node, Located<T>& value, Diagnostics& problems) {
    const auto before = problems.errors();
    from_node(node, value.value, problems);
    if (problems.errors() == before) value.place = node.place;
}
/// A list; one value alone is a list of one. A mapping is kept even if a part of it is wrong, so that what
/// names it is not wrong too.
template <class T>
void from_node(const Node& node, std::vector<T>& value, Diagnostics& problems) {
    const auto add = [&](const Node& item) {
        T read{};
        const auto before = problems.errors();
        from_node(item, read, problems);
        if (problems.errors() == before || is_shaped<T>) value.push_back(std::move(read));
    };
    if (node.is_sequence()) {
        for (const auto& item : node.items) add(item);
    } else if (!node.is_null()) {
        add(node);
    } else {
        expected(node, describe(Type<std::vector<T>>{}).words, problems);
    }
}
template <class T>
void from_node(const Node& node, std::map<std::string, T>& value, Diagnostics& problems) {
    if (!node.is_mapping()) {
        expected(node, describe(Type<std::map<std::string, T>>{}).words, problems, "write each as NAME: …");
        return;
    }
    for (const auto& [key, item] : node.entries) from_node(item, value[key.text], problems);
}
/// Values by name, each with the place of its name.
template <class T>
void from_node(const Node& node, std::map<std::string, Located<T>>& value, Diagnostics& problems) {
    if (!node.is_mapping()) {
        expected(node, describe(Type<std::map<std::string, T>>{}).words, problems, "write each as NAME: …");
        return;
    }
    for (const auto& [key, item] : node.entries) {
        auto& [read, place] = value[key.text];
        place = key.place;
        from_node(item, read, problems);
    }
}

template <class T>
std::optional<Node> to_node(const std::optional<T>& value, Type<std::optional<T>>) {
    if (!value) return std::nullopt;
    auto node = to_node(*value, Type<T>{});
    return node ? node : Node{};
}
template <class T>
std::optional<Node> to_node(const std::optional<std::vector<T>>& value, Type<std::optional<std::vector<T>>>) {
    if (!value) return std::nullopt;
    return to_node(*value, Type<std::vector<T>>{}).value_or(Node::list());
}
template <class T>
std::optional<Node> to_node(const Located<T>& value, Type<Located<T>>) {
    return to_node(value.value, Type<T>{});
}
template <class T>
std::optional<Node> to_node(const std::vector<T>& value, Type<std::vector<T>>) {
    if (value.empty()) return std::nullopt;
    auto list = Node::list();
    for (const auto& item : value) list.items.push_back(to_node(item, Type<T>{}).value_or(Node{}));
    return list;
}
template <class T>
std::optional<Node> to_node(const std::map<std::string, T>& value, Type<std::map<std::string, T>>) {
    if (value.empty()) return std::nullopt;
    auto map = Node::map();
    for (const auto& [name, item] : value) map.add(name, to_node(item, Type<T>{}).value_or(Node::map()));
    return map;
}

}  // namespace entente
