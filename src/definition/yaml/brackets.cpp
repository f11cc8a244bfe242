#include "definition/yaml/brackets.hpp"

#include <string_view>

namespace entente {

bool is_bracketed(TextIndex text, Diagnostics& diagnostics) {
    constexpr int deepest = 10'000;
    int depth = 0;
    Place place{text, 1, 1};
    for (const char c : std::string_view(diagnostics.texts.content(text))) {
        if (c == '\n') {
            ++place.line;
            place.column = 0;
        }
        if (c == '[' || c == '{') ++depth;
        if ((c == ']' || c == '}') && depth > 0) --depth;
        if (depth > deepest) {
            diagnostics.error(place, "thousands of brackets are open here",
                              "close every [ with ] and every { with }");
            return false;
        }
        if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) ++place.column;
    }
    return true;
}

}  // namespace entente
