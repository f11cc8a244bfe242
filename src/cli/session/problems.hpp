#pragma once

#include "base/diagnostic.hpp"
#include "cli/command.hpp"

#include <string>

namespace entente {

// What goes wrong is said on `err`: as people read it, or, where the call wants JSON, as
// {"errors": [{"severity", "file", "line", "column", "text", "mend", "also"}]}.

/// Errors and warnings of files, each with its place.
void say_problems(const Diagnostics& diagnostics, Streams streams);

/// What is wrong in no line of a file: in the call, in a file as a whole, in the world around.
struct Problem {
    std::string file;  ///< empty: none
    std::string text;
    std::string mend;  ///< empty where there is no one way
};
void say_problem(const Problem& problem, Streams streams);

/// One wrong word of the call, with how to mend it.
Exit wrong_call(const std::string& text, const std::string& mend, Streams streams);

}  // namespace entente
