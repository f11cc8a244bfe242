#pragma once

#include "base/place.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// The lines of a text with their numbers, without line ends and a byte-order mark.
class TextLines {
public:
    TextLines(TextIndex text, std::string_view content);

    /// Goes to the next line; false at the end.
    bool next();
    [[nodiscard]] std::string_view line() const { return line_; }
    [[nodiscard]] Place place() const { return place_; }

private:
    std::string_view rest_, line_;
    Place place_;
};

/// The words of a line, parted by blanks and tabs; one in quotes may hold blanks. Each with its place.
std::vector<Located<std::string>> words_in(std::string_view line, Place place);

}  // namespace entente
