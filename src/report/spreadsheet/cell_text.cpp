#include "report/spreadsheet/cell_text.hpp"

#include "report/diagram/language/escape.hpp"

#include <algorithm>
#include <cstddef>

namespace entente {
namespace {

constexpr std::size_t most_in_cell = 32'767;  // of which one beyond 16 bits is two
constexpr std::string_view low_line = "_x005F_", ellipsis = "…";

bool is_hexadecimal(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f');
}

/// Whether a text begins like the escape of a character: _xHHHH_.
bool is_escape(std::string_view text) {
    return text.size() >= 7 && text.starts_with("_x") && text[6] == '_' &&
           std::all_of(text.begin() + 2, text.begin() + 6, is_hexadecimal);
}

std::size_t bytes_of(char lead) {
    const auto byte = static_cast<unsigned char>(lead);
    return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

}  // namespace

std::string cell_text(std::string_view text) {
    const auto whole = clean(text);
    std::string result;
    std::size_t characters = 0, room = 0;  // what fits before the ellipsis, in bytes
    for (std::size_t at = 0; at < whole.size();) {
        const auto bytes = bytes_of(whole[at]);
        const auto rest = std::string_view(whole).substr(at);
        const auto piece = is_escape(rest) ? low_line : rest.substr(0, bytes);
        characters += bytes == 4 ? 2 : piece.size() > bytes ? piece.size() : 1;
        if (characters > most_in_cell) return result.substr(0, room) + std::string(ellipsis);
        result += piece;
        if (characters < most_in_cell) room = result.size();
        at += bytes;
    }
    return result;
}

}  // namespace entente
