#include "report/page/summary/names.hpp"

#include "report/page/summary/isolated.hpp"

namespace entente {

namespace {

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
        auto end = start;
        while (end < text.size() && is_of_a_code(text[end])) ++end;
        const auto word = text.substr(start, end - start);
        const bool whole =
            (start == 0 || !is_small(text[start - 1])) && (end == text.size() || !is_small(text[end]));
        const auto found = names.find(word);
        named += whole && found != names.end() ? isolated(found->second) : word;
        for (start = end; start < text.size() && !is_of_a_code(text[start]); ++start) named += text[start];
    }
    return named;
}

}  // namespace entente
