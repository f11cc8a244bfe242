#include "definition/yaml/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace entente {

namespace {

/// Bytes of the well-formed UTF-8 character at the start of `rest`, or 0 where there is none (Unicode 15,
/// table 3-7).
std::size_t character_length(std::string_view rest) {
    const auto byte = [&](std::size_t i) {
        return i < rest.size() ? static_cast<unsigned char>(rest[i]) : 0U;
    };
    const auto follows = [&](std::size_t i, unsigned low = 0x80, unsigned high = 0xBF) {
        return byte(i) >= low && byte(i) <= high;
    };
    const unsigned first = byte(0);
    if (first < 0x80) return 1;
    if (first >= 0xC2 && first <= 0xDF) return follows(1) ? 2 : 0;
    if (first >= 0xE0 && first <= 0xEF) {
        const unsigned low = first == 0xE0 ? 0xA0 : 0x80;
        const unsigned high = first == 0xED ? 0x9F : 0xBF;
        return follows(1, low, high) && follows(2) ? 3 : 0;
    }
    if (first >= 0xF0 && first <= 0xF4) {
        const unsigned low = first == 0xF0 ? 0x90 : 0x80;
        const unsigned high = first == 0xF4 ? 0x8F : 0xBF;
        return follows(1, low, high) && follows(2) && follows(3) ? 4 : 0;
    }
    return 0;
}

bool is_control(char byte) {
    const auto code = static_cast<unsigned char>(byte);
    return (code < 0x20 && byte != '\t' && byte != '\n' && byte != '\r') || code == 0x7F;
}

Place place_of(TextIndex text, std::string_view content, std::size_t offset) {
    const auto before = content.substr(0, offset);
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const auto start = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
    const auto on_line = before.substr(start);
    const auto column = std::count_if(on_line.begin(), on_line.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    });
    return {text, static_cast<std::uint32_t>(line), static_cast<std::uint32_t>(column + 1)};
}

}  // namespace

bool is_plain_text(TextIndex text, Diagnostics& diagnostics) {
    const std::string_view content = diagnostics.texts.content(text);
    for (std::size_t at = 0; at < content.size();) {
        const auto length = character_length(content.substr(at));
        if (length == 0 || is_control(content[at])) {
            const auto byte = static_cast<unsigned>(static_cast<unsigned char>(content[at]));
            diagnostics.error(place_of(text, content, at),
                              length == 0 ? fmt::format("byte 0x{:02X} is not UTF-8", byte)
                                          : fmt::format("control character 0x{:02X} in a text", byte),
                              "save the file as plain text in UTF-8");
            return false;
        }
        at += length;
    }
    return true;
}

}  // namespace entente
