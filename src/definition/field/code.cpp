#include "definition/field/code.hpp"

#include <fmt/format.h>

namespace entente {

bool read_code(const Node& node, std::string_view what, const std::vector<std::size_t>& lengths,
               std::string& code, Diagnostics& problems) {
    if (!is_said(node, "a code of digits in quotes", problems)) return false;
    const auto& text = node.text;
    const auto fits = [&](std::size_t length) {
        return std::find(lengths.begin(), lengths.end(), length) != lengths.end();
    };
    const bool digits = text.find_first_not_of("0123456789") == std::string::npos;
    const std::string zero = fits(text.size() + 1) ? "0" : "";
    if (!digits) {
        problems.error(node.place, fmt::format("{} '{}' is no code of digits", what, text),
                       "write digits alone, in quotes");
    } else if (!fits(text.size())) {
        problems.error(
            node.place,
            fmt::format("{} '{}' has {} digits, not {}", what, text, text.size(), fmt::join(lengths, " or ")),
            zero.empty() ? "" : fmt::format("a leading zero was lost? write \"0{}\"", text));
    } else if (!node.quoted) {
        problems.error(node.place,
                       fmt::format("{} {} is a number here, and numbers lose leading zeros", what, text),
                       fmt::format("write \"{}\" in quotes", text));
    } else {
        code = text;
        return true;
    }
    return false;
}

}  // namespace entente
