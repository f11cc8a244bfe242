#include "definition/field/value.hpp"

#include <fmt/format.h>

#include <charconv>
#include <string_view>

namespace entente {

Description describe(Type<SizeRange>) {
    return {
        "all, a number, or a range such as 0..3",
        R"({"anyOf": [{"type": "integer", "minimum": 0}, {"type": "string", "pattern": "^(all|[0-9]+|[0-9]+[.][.][0-9]+)$"}]})"};
}
void from_node(const Node& node, SizeRange& value, Diagnostics& problems) {
    const auto words = describe(Type<SizeRange>{}).words;
    value.place = node.place;
    if (!is_said(node, words, problems)) return;
    if (node.text == "all") {
        return;
    }
    const auto number = [](std::string_view text) -> std::optional<int> {
        int read = 0;
        const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), read);
        const bool whole = error == std::errc{} && stop == text.data() + text.size() && read >= 0;
        return whole ? std::optional(read) : std::nullopt;
    };
    const std::string_view text = node.text;
    const auto dots = text.find("..");
    const auto least = number(text.substr(0, dots));
    const auto most = dots == std::string_view::npos ? least : number(text.substr(dots + 2));
    if (!least || !most || *least > *most) {
        problems.error(node.place, fmt::format("'{}' is no size", node.text), "write " + words);
    } else {
        value.least = least;
        value.most = most;
    }
}
std::optional<Node> to_node(const SizeRange& value, Type<SizeRange>) {
    if (!value.least || !value.most) return std::nullopt;
    if (value.least == value.most) return Node::of(std::to_string(*value.least));
    return Node::of(fmt::format("{}..{}", *value.least, *value.most));
}

}  // namespace entente
