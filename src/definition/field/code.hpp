#pragma once

#include "definition/field/shape.hpp"

namespace entente {

/// Reads a code of digits, which must be a quoted text of one of the given lengths: a number read by YAML
/// loses its leading zeros (010121 becomes 4177).
bool read_code(const Node& node, std::string_view what, const std::vector<std::size_t>& lengths,
               std::string& code, Diagnostics& problems);

/// A field of one such code.
template <class T>
LanguageField<T> code_field(std::string_view name, std::string_view meaning, std::string T::*member,
                            std::size_t length) {
    return {name,
            meaning,
            {},
            {"a code of digits in quotes", R"({"type": "string", "pattern": "^[0-9]+$"})"},
            [=](const Node& node, T& whole, Diagnostics& problems) {
                read_code(node, name, {length}, whole.*member, problems);
            },
            [=](const T& whole) -> std::optional<Node> {
                if ((whole.*member).empty()) return std::nullopt;
                return Node::of(whole.*member, true);
            }};
}

}  // namespace entente
