#include "report/page/summary/names.hpp"

#include "report/page/summary/isolated.hpp"

#include <algorithm>
#include <string_view>

namespace entente {

namespace {

constexpr std::string_view opens = "\u201C", closes = "\u201D";

bool is_of_a_code(char letter) {
    return (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9') || letter == '_';
}

bool is_small(char letter) {
    return letter >= 'a' && letter <= 'z';
}

}  // namespace

std::string with_names(const std::string& text, const NationNames& names) {
    std::string named;
    for (std::size_t start = 0; start < text.size();) {
        const bool is_quoted = std::string_view(text).substr(start).starts_with(opens);
        auto end = is_quoted ? std::min(text.find(closes, start), text.size()) : start;
        while (!is_quoted && end < text.size() && is_of_a_code(text[end])) ++end;
        if (end == start) end = start + 1;  // any other letter
        const auto word = text.substr(start, end - start);
        const bool whole =
            (start == 0 || !is_small(text[start - 1])) && (end == text.size() || !is_small(text[end]));
        const auto found = names.find(word);
        named += whole && found != names.end() ? isolated_in_short(found->second) : word;
        start = end;
    }
    return named;
}

}  // namespace entente
