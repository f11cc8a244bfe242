#pragma once

#include "base/diagnostic.hpp"

#include <string>
#include <vector>

namespace entente {

/// What is wrong in no line of a file: in the call, in a file as a whole, in the world around.
struct Problem {
    std::string file;  ///< empty: none
    std::string text;
    std::string mend;  ///< empty where there is no one way
};

// What went wrong in the one shape that all of the program shares:
// {"errors": [{"severity", "file", "line", "column", "text", "mend", "also": [{"file", "line", "column", "text"}]}]}.
// What has no place, and no way to mend it, is null; bytes that are no UTF-8 become U+FFFD. It ends in a newline.

std::string problems_json(const Diagnostics& diagnostics);
std::string problem_json(const Problem& problem);

// The same in parts, for those who gather what goes wrong: one JSON text each, and what holds them all.
std::vector<std::string> problem_texts(const Diagnostics& diagnostics);
std::string problem_text(const Problem& problem);
std::string problems_json(const std::vector<std::string>& texts);

}  // namespace entente
