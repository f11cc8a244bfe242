#include "base/width.hpp"
#include "definition/field/value.hpp"

#include <fmt/format.h>

namespace entente {

Description describe(Type<std::string>) {
    return {"a text", R"({"type": ["string", "number"]})"};
}
void from_node(const Node& node, std::string& value, Diagnostics& problems) {
    if (!is_said(node, "a text", problems)) return;
    if (!node.text.empty() && shows_nothing(node.text))
        problems.warning(node.place, "nothing of this text can be seen",
                         "write letters, or leave the field out");
    value = node.text;
}
std::optional<Node> to_node(const std::string& value, Type<std::string>) {
    if (value.empty()) return std::nullopt;
    return Node::of(value, is_taken_for_another(value));
}

Description describe(Type<Name>) {
    return {"a name", R"({"type": ["string", "integer"]})"};
}
void from_node(const Node& node, Name& value, Diagnostics& problems) {
    if (!is_said(node, "a name", problems)) return;
    if (node.text.empty())
        return void(problems.error(node.place, "this name is empty", "write a name, or leave the field out"));
    value = {node.text, node.place};
}
std::optional<Node> to_node(const Name& value, Type<Name>) {
    return to_node(value.value, Type<std::string>{});
}

Description describe(Type<bool>) {
    return {"true or false", R"({"type": "boolean"})"};
}
void from_node(const Node& node, bool& value, Diagnostics& problems) {
    if (node.is_scalar() && !node.quoted && (node.text == "true" || node.text == "false")) {
        value = node.text == "true";
    } else if (is_said(node, "true or false", problems)) {
        problems.error(node.place, fmt::format("'{}' is not true or false", node.text),
                       "write true or false");
    }
}
std::optional<Node> to_node(const bool& value, Type<bool>) {
    return value ? std::optional(Node::of("true")) : std::nullopt;
}
std::optional<Node> to_node(const std::optional<bool>& value, Type<std::optional<bool>>) {
    if (!value) return std::nullopt;
    return Node::of(*value ? "true" : "false");
}

}  // namespace entente
