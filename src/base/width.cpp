#include "base/width.hpp"

#include <utf8proc.h>

namespace entente {

namespace {

struct Letter {
    std::size_t bytes;
    std::size_t columns;
    bool blank;
};

/// The first character of a text that is not empty.
Letter first_letter(std::string_view text) {
    if (static_cast<unsigned char>(text.front()) < 0x80) return {1, 1, text.front() == ' '};
    utf8proc_int32_t code = 0;
    const auto bytes = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                        static_cast<utf8proc_ssize_t>(text.size()), &code);
    if (bytes <= 0) return {1, 1, false};
    return {static_cast<std::size_t>(bytes), static_cast<std::size_t>(utf8proc_charwidth(code)),
            utf8proc_category(code) == UTF8PROC_CATEGORY_ZS};
}

}  // namespace

std::size_t shown_width(std::string_view text) {
    std::size_t columns = 0;
    while (!text.empty()) {
        const auto letter = first_letter(text);
        columns += letter.columns;
        text.remove_prefix(letter.bytes);
    }
    return columns;
}

bool shows_nothing(std::string_view text) {
    while (!text.empty()) {
        const auto letter = first_letter(text);
        const bool is_line_end = text.front() == '\n' || text.front() == '\t' || text.front() == '\r';
        if (letter.columns > 0 && !letter.blank && !is_line_end) return false;
        text.remove_prefix(letter.bytes);
    }
    return true;
}

std::string shortened(std::string_view text, std::size_t width) {
    if (shown_width(text) <= width) return std::string(text);
    if (width == 0) return {};
    std::size_t bytes = 0, columns = 0;
    for (;;) {
        const auto letter = first_letter(text.substr(bytes));
        columns += letter.columns;
        if (columns > width - 1) break;
        bytes += letter.bytes;
    }
    while (bytes > 0 && text[bytes - 1] == ' ') --bytes;
    return std::string(text.substr(0, bytes)) + "…";
}

}  // namespace entente
