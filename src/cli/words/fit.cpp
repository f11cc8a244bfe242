#include "cli/words/fit.hpp"

#include "base/width.hpp"
#include "cli/session/terminal.hpp"
#include "report/format/wrap.hpp"

#include <algorithm>
#include <ostream>
#include <vector>

namespace entente {

namespace {

constexpr std::size_t narrow_indent =
    8;  // of what stands to the right, where its own column leaves too little room

std::vector<std::string_view> lines_of(std::string_view page) {
    std::vector<std::string_view> lines;
    while (!page.empty()) {
        const auto end = std::min(page.find('\n'), page.size());
        lines.push_back(page.substr(0, end));
        page.remove_prefix(std::min(end + 1, page.size()));
    }
    return lines;
}

bool is_of_paragraph(std::string_view line) {
    return !line.empty() && line.front() != ' ';
}

/// Where the right side of a line begins: behind two spaces and more; 0 where there is none.
std::size_t right_side(std::string_view line) {
    const auto left = std::min(line.find_first_not_of(' '), line.size());
    const auto gap = line.find("  ", left);
    if (gap != std::string_view::npos) return line.find_first_not_of(' ', gap);
    return left >= 2 * narrow_indent ? left : 0;  // below an option that is long
}

std::string fitted_line(std::string_view line, std::size_t width) {
    auto right = right_side(line);
    const bool is_example = line.starts_with("  entente ") && right == 0;
    if (is_example || shown_width(line) <= width) return std::string(line) + "\n";
    if (right == 0) right = std::min(line.find_first_not_of(' '), line.size());
    if (right + width / 3 <= width)
        return std::string(line.substr(0, right)) + wrapped(line.substr(right), width, right, right);
    auto left = line.substr(0, right);
    left = left.substr(0, left.find_last_not_of(' ') + 1);
    return std::string(left) + (left.empty() ? "" : "\n") + std::string(narrow_indent, ' ') +
           wrapped(line.substr(right), width, narrow_indent, narrow_indent);
}

/// The lines of a paragraph as they are where all fit, else filled again.
std::string fitted_paragraph(const std::vector<std::string_view>& lines, std::size_t width) {
    std::string whole, joined;
    bool fits = true;
    for (const auto line : lines) {
        fits = fits && shown_width(line) <= width;
        whole += std::string(line) + "\n";
        joined += (joined.empty() ? "" : " ") + std::string(line);
    }
    return fits ? whole : wrapped(joined, width, 0);
}

}  // namespace

std::string fitted(std::string_view page, std::size_t width) {
    if (width == 0) return std::string(page);
    std::string text;
    std::vector<std::string_view> paragraph;
    for (const auto line : lines_of(page)) {
        if (is_of_paragraph(line)) {
            paragraph.push_back(line);
            continue;
        }
        text += fitted_paragraph(paragraph, width) + fitted_line(line, width);
        paragraph.clear();
    }
    return text + fitted_paragraph(paragraph, width);
}

std::string with_bold_headings(std::string_view page) {
    constexpr std::string_view bold = "\033[1m", plain = "\033[0m", program = "entente ";
    std::string text;
    for (const auto line : lines_of(page)) {
        const bool is_heading = is_of_paragraph(line) && line.back() == ':';
        const bool is_call = text.empty() && line.starts_with(program);
        const auto end = is_heading ? line.size() : is_call ? std::min(line.find(':'), line.size()) : 0;
        if (end != 0) text.append(bold).append(line.substr(0, end)).append(plain);
        text.append(line.substr(end)) += '\n';
    }
    return text;
}

void write_page(std::string_view page, std::ostream& out) {
    const auto text = fitted(page, reading_width(out));
    out << (terminal_width(out) != 0 && wants_colour() ? with_bold_headings(text) : text);
}

}  // namespace entente
