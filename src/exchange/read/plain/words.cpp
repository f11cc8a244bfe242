#include "exchange/read/plain/words.hpp"

#include <algorithm>

namespace entente {

TextLines::TextLines(TextIndex text, std::string_view content) : rest_(content), place_{text, 0, 1} {
    if (rest_.starts_with("\xEF\xBB\xBF")) rest_.remove_prefix(3);
}

bool TextLines::next() {
    if (rest_.empty()) return false;
    const auto end = std::min(rest_.find('\n'), rest_.size());
    line_ = rest_.substr(0, end);
    if (line_.ends_with('\r')) line_.remove_suffix(1);
    rest_.remove_prefix(std::min(end + 1, rest_.size()));
    ++place_.line;
    return true;
}

std::vector<Located<std::string>> words_in(std::string_view line, Place place) {
    constexpr std::string_view blanks = " \t";
    std::vector<Located<std::string>> words;
    std::size_t counted = 0;  // how many bytes the column has in it
    place.column = 1;
    for (std::size_t at = 0; (at = line.find_first_not_of(blanks, at)) != std::string_view::npos;) {
        const bool quoted = line[at] == '"' && line.find('"', at + 1) != std::string_view::npos;
        const auto begin = quoted ? at + 1 : at;
        const auto end =
            std::min(quoted ? line.find('"', begin) : line.find_first_of(blanks, begin), line.size());
        const auto before = line.substr(counted, at - counted);
        const auto letters = std::count_if(before.begin(), before.end(), [](char c) {
            return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
        });
        place.column += static_cast<std::uint32_t>(letters);
        counted = at;
        words.push_back({std::string(line.substr(begin, end - begin)), place});
        at = std::min(quoted ? end + 1 : end, line.size());
    }
    return words;
}

}  // namespace entente
