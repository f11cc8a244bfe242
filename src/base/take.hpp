#pragma once

#include "base/place.hpp"

#include <string_view>

namespace entente {

/// Takes the first byte of what is left of a text, which must not be empty; the place goes on by a line or a character.
inline char take(std::string_view& rest, Place& place) {
    const char c = rest.front();
    rest.remove_prefix(1);
    if (c == '\n') {
        ++place.line;
        place.column = 1;
    } else if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) {  // not inside a character
        ++place.column;
    }
    return c;
}

}  // namespace entente
