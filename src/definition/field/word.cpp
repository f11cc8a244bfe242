#include "base/spelling.hpp"
#include "definition/field/shape.hpp"
#include "definition/field/value.hpp"

#include <fmt/format.h>

#include <array>
#include <span>

namespace entente {

namespace {

constexpr std::array<std::string_view, 4> status_words{"active", "potential", "blocked", "informal"};
constexpr std::array<std::string_view, 2> side_words{"export", "import"};
constexpr std::array<std::string_view, action_count> action_words{
    "open", "close", "limit", "reprice", "produce", "process", "demand", "stock", "set_state", "hasten"};

/// All words of an enumeration, in order.
template <class Enum>
std::vector<std::string> words_of(std::size_t count) {
    std::vector<std::string> words;
    for (std::size_t i = 0; i < count; ++i) words.emplace_back(word(static_cast<Enum>(i)));
    return words;
}

Description one_of(std::span<const std::string> words) {
    Description description{"", R"({"enum": [)"};
    for (std::size_t i = 0; i < words.size(); ++i) {
        description.words += (i == 0 ? "" : ", ") + words[i];
        description.schema += (i == 0 ? "\"" : ", \"") + words[i] + "\"";
    }
    description.words = "one of: " + description.words;
    description.schema += "]}";
    return description;
}

template <class Enum>
void read_word(const Node& node, Enum& value, const std::vector<std::string>& words, std::string_view what,
               Diagnostics& problems) {
    if (!is_said(node, one_of(words).words, problems)) return;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] == node.text) {
            value = static_cast<Enum>(i);
            return;
        }
    }
    const auto near = did_you_mean(node.text, words);
    problems.error(node.place, fmt::format("unknown {} '{}'", what, node.text),
                   near.empty() ? one_of(words).words : near);
}

}  // namespace

std::string_view word(Status status) {
    return status_words[static_cast<std::size_t>(status)];
}
std::string_view word(Side side) {
    return side_words[static_cast<std::size_t>(side)];
}
std::string_view word(Action action) {
    return action_words[static_cast<std::size_t>(action)];
}

Description describe(Type<State>) {
    return one_of(words_of<State>(state_count));
}
void from_node(const Node& node, State& value, Diagnostics& problems) {
    read_word(node, value, words_of<State>(state_count), "state", problems);
}
std::optional<Node> to_node(const State& value, Type<State>) {
    return Node::of(std::string(word(value)));
}

Description describe(Type<Instrument>) {
    return one_of(words_of<Instrument>(instrument_count));
}
void from_node(const Node& node, Instrument& value, Diagnostics& problems) {
    read_word(node, value, words_of<Instrument>(instrument_count), "instrument", problems);
}
std::optional<Node> to_node(const Instrument& value, Type<Instrument>) {
    return Node::of(std::string(word(value)));
}

Description describe(Type<Status>) {
    return one_of(words_of<Status>(status_words.size()));
}
void from_node(const Node& node, Status& value, Diagnostics& problems) {
    read_word(node, value, words_of<Status>(status_words.size()), "status", problems);
}
std::optional<Node> to_node(const Status& value, Type<Status>) {
    if (value == Status::active) return std::nullopt;
    return Node::of(std::string(word(value)));
}

Description describe(Type<Side>) {
    return one_of(words_of<Side>(side_words.size()));
}
void from_node(const Node& node, Side& value, Diagnostics& problems) {
    read_word(node, value, words_of<Side>(side_words.size()), "side", problems);
}
std::optional<Node> to_node(const Side& value, Type<Side>) {
    return Node::of(std::string(word(value)));
}

Description describe(Type<Requirement>) {
    const auto names = describe(Type<std::vector<Name>>{}).schema;
    return {"an agreement, a list (all of them) or {any: [...]}",
            R"({"anyOf": [)" + names + R"(, {"type": "object", "properties": {"any": )" + names +
                R"(}, "required": ["any"], "additionalProperties": false}]})"};
}
void from_node(const Node& node, Requirement& value, Diagnostics& problems) {
    if (!node.is_mapping()) {
        from_node(node, value.agreements, problems);
        return;
    }
    const auto* any = node.find("any");
    if (node.entries.size() != 1 || any == nullptr) {
        problems.error(node.place, "what is required is not clear",
                       "write " + describe(Type<Requirement>{}).words);
        return;
    }
    value.kind = Requirement::Kind::any;
    from_node(*any, value.agreements, problems);
    if (value.agreements.empty())
        problems.error(any->place, "any of nothing can never hold", "name agreements");
}
std::optional<Node> to_node(const Requirement& value, Type<Requirement>) {
    auto names = to_node(value.agreements, Type<std::vector<Name>>{});
    if (!names || value.kind == Requirement::Kind::all) return names;
    auto any = Node::map();
    any.add("any", std::move(*names));
    return any;
}

}  // namespace entente
