#pragma once

#include <string>
#include <string_view>

namespace entente {

/// What is wrong with a text that is no YAML, and how to mend it, in words a person can act on.
struct Complaint {
    std::string why;
    std::string mend;
};

/// What the parser says, so put; `line` is the line it speaks of.
Complaint complaint(std::string_view said, std::string_view line);

/// Whether the scalar at the start of a text is closed, if it is in quotes: the parser takes one that runs to
/// the end of the text for whole. Anchors and tags before it are passed over. Time O(length of the scalar).
bool is_closed(std::string_view text);

}  // namespace entente
