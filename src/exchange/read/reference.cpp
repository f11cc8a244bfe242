#include "exchange/read/reference.hpp"

#include <cstdint>
#include <utility>

namespace entente {

namespace {

void append_utf8(std::string& text, std::uint32_t code) {
    const auto byte = [&](std::uint32_t bits) { text += static_cast<char>(bits); };
    if (code < 0x80) return byte(code);
    if (code < 0x800) {
        byte(0xC0 | code >> 6);
    } else if (code < 0x10000) {
        byte(0xE0 | code >> 12);
        byte(0x80 | (code >> 6 & 0x3F));
    } else {
        byte(0xF0 | code >> 18);
        byte(0x80 | (code >> 12 & 0x3F));
        byte(0x80 | (code >> 6 & 0x3F));
    }
    byte(0x80 | (code & 0x3F));
}

/// The number of a reference such as #10 or #xA; 0 where it is none.
std::uint32_t number_of(std::string_view reference) {
    if (!reference.starts_with('#') || reference.size() > 9) return 0;
    reference.remove_prefix(1);
    const std::uint32_t base = reference.starts_with('x') ? 16 : 10;
    if (base == 16) reference.remove_prefix(1);
    std::uint32_t code = 0;
    for (const char c : reference) {
        const auto digit = c >= '0' && c <= '9'   ? c - '0'
                           : c >= 'a' && c <= 'f' ? c - 'a' + 10
                           : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                                  : 99;
        if (digit >= static_cast<int>(base)) return 0;
        code = code * base + static_cast<std::uint32_t>(digit);
    }
    return code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF) ? code : 0;
}

}  // namespace

std::optional<std::string> referred_to(std::string_view name) {
    constexpr std::pair<std::string_view, char> known[] = {
        {"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}};
    for (const auto& [word, mark] : known) {
        if (name == word) return std::string(1, mark);
    }
    const auto code = number_of(name);
    if (code == 0) return std::nullopt;
    std::string text;
    append_utf8(text, code);
    return text;
}

std::string with_references(std::string_view text) {
    std::string plain;
    while (!text.empty()) {
        const auto mark = text.find('&');
        plain += text.substr(0, mark);
        if (mark == std::string_view::npos) break;
        text.remove_prefix(mark);
        const auto end = text.find(';');
        const auto character =
            end == std::string_view::npos ? std::nullopt : referred_to(text.substr(1, end - 1));
        plain += character ? *character : "&";
        text.remove_prefix(character ? end + 1 : 1);
    }
    return plain;
}

}  // namespace entente
