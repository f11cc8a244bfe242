#include "definition/field/value.hpp"

#include <fmt/format.h>

#include <string_view>
#include <utility>

namespace entente {

std::string_view kind_in_words(const Node& node) {
    switch (node.kind) {
        case Node::Kind::null:
            return "nothing";
        case Node::Kind::scalar:
            return "a single value";
        case Node::Kind::sequence:
            return "a list";
        case Node::Kind::mapping:
            return "a mapping";
    }
    return "";
}

void expected(const Node& node, std::string_view words, Diagnostics& problems, std::string mend) {
    if (mend.empty())
        mend = fmt::format("write {}{}", words, node.is_null() ? ", or leave the field out" : "");
    problems.error(node.place, fmt::format("expected {}, found {}", words, kind_in_words(node)),
                   std::move(mend));
}

bool is_said(const Node& node, std::string_view words, Diagnostics& problems) {
    if (node.is_scalar() && (node.quoted || !node.text.empty())) return true;
    expected(node, words, problems);
    return false;
}

}  // namespace entente
