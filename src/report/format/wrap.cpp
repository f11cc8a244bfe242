#include "report/format/wrap.hpp"

#include "base/width.hpp"

#include <algorithm>

namespace entente {

std::string wrapped(std::string_view line, std::size_t width, std::size_t indent, std::size_t begun) {
    if (width == 0) return std::string(line) + "\n";
    std::string text;
    auto column = begun;
    bool first = true;  // of its line
    for (std::size_t from = 0; from < line.size();) {
        const auto to = std::min(line.find(' ', from), line.size());
        const auto word = line.substr(from, to - from);
        const auto wide = shown_width(word);
        if (!first && column + 1 + wide > width) {
            text += "\n" + std::string(indent, ' ');
            column = indent;
            first = true;
        }
        if (!first) text += ' ';
        text += word;
        column += wide + (first ? 0 : 1);
        first = false;
        from = to + 1;
    }
    return text + "\n";
}

}  // namespace entente
