#include "definition/field/code.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace entente {

namespace {

/// What to write for a code of digits that is too short or too long.
std::string length_mend(const std::string& text, const std::vector<std::size_t>& lengths) {
    const auto most = *std::max_element(lengths.begin(), lengths.end());
    if (std::find(lengths.begin(), lengths.end(), text.size() + 1) != lengths.end())
        return fmt::format("a leading zero was lost? write \"0{}\"", text);
    if (text.size() > most)
        return fmt::format("write its first {} digits: \"{}\"", most, text.substr(0, most));
    return fmt::format("write {} digits in quotes", fmt::join(lengths, " or "));
}

}  // namespace

bool read_code(const Node& node, std::string_view what, const std::vector<std::size_t>& lengths,
               std::string& code, Diagnostics& problems) {
    if (!is_said(node, "a code of digits in quotes", problems)) return false;
    const auto& text = node.text;
    const auto fits = [&](std::size_t length) {
        return std::find(lengths.begin(), lengths.end(), length) != lengths.end();
    };
    const bool digits = text.find_first_not_of("0123456789") == std::string::npos;
    if (!digits) {
        problems.error(node.place, fmt::format("{} '{}' is no code of digits", what, text),
                       "write digits alone, in quotes");
    } else if (!fits(text.size())) {
        problems.error(
            node.place,
            fmt::format("{} '{}' has {} digits, not {}", what, text, text.size(), fmt::join(lengths, " or ")),
            length_mend(text, lengths));
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
