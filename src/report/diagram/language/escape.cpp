#include "report/diagram/language/escape.hpp"

#include <cstddef>

namespace entente {
namespace {

/// How many bytes the character that starts here has; 0 where it is no UTF-8.
std::size_t length_at(std::string_view text, std::size_t at) {
    auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    auto first = byte(at);
    if (first < 0x80) return 1;
    std::size_t length = first >= 0xF0 && first < 0xF5 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 0;
    if (first >= 0xF5 || length == 0 || at + length > text.size()) return 0;
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(at + i) & 0xC0U) != 0x80U) return 0;
    }
    auto second = byte(at + 1);
    bool overlong = (first == 0xE0 && second < 0xA0) || (first == 0xF0 && second < 0x90);
    bool outside = (first == 0xED && second >= 0xA0) || (first == 0xF4 && second >= 0x90);
    return overlong || outside ? 0 : length;
}

/// Whether a character is a control sign: of ASCII, or one of the 32 behind it.
bool is_control(std::string_view character) {
    const auto first = static_cast<unsigned char>(character.front());
    if (character.size() == 1) return first < 0x20 || first == 0x7F;
    return character.size() == 2 && first == 0xC2 && static_cast<unsigned char>(character[1]) < 0xA0;
}

}  // namespace

std::string clean(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        auto length = length_at(text, at);
        auto byte = static_cast<unsigned char>(text[at]);
        auto piece = text.substr(at, length);
        if (length == 0 || piece == "\xEF\xBF\xBE" || piece == "\xEF\xBF\xBF")
            result += "\xEF\xBF\xBD";
        else if (is_control(piece) && byte != '\n')
            result += ' ';
        else
            result += piece;
        at += length == 0 ? 1 : length;
    }
    return result;
}

std::string escaped_label(std::string_view text, char line_end) {
    std::string result;
    for (char c : clean(text)) {
        if (c == '\\')
            result += "\\\\";
        else if (c == '\n')
            result += {'\\', line_end};
        // Graphviz would read an entity where none was written.
        else if (c == '&')
            result += "&amp;";
        else
            result += c;
    }
    return result;
}

std::string escaped_html(std::string_view text, std::string_view line_end) {
    std::string result;
    for (char c : clean(text)) {
        if (c == '&')
            result += "&amp;";
        else if (c == '<')
            result += "&lt;";
        else if (c == '>')
            result += "&gt;";
        else if (c == '"')
            result += "&quot;";
        else if (c == '\n')
            result += line_end;
        else
            result += c;
    }
    return result;
}

}  // namespace entente
