#pragma once

#include "base/diagnostic.hpp"
#include "cli/command.hpp"
#include "report/format/problems.hpp"

#include <string>

namespace entente {

// What goes wrong is said on `err`: as people read it, or as JSON where the call wants that.

/// Errors and warnings of files, each with its place.
void say_problems(const Diagnostics& diagnostics, Streams streams);

/// What is wrong in no line of a file.
void say_problem(const Problem& problem, Streams streams);

/// One wrong word of the call, with how to mend it.
Exit wrong_call(const std::string& text, const std::string& mend, Streams streams);

}  // namespace entente
