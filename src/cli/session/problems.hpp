#pragma once

#include "base/diagnostic.hpp"
#include "cli/command.hpp"

#include <string>

namespace entente {

/// Says errors and warnings on `err`: as people read them, or as JSON
/// {"errors": [{"severity", "file", "line", "column", "text", "mend", "also"}]}.
void say_problems(const Diagnostics& diagnostics, const std::string& format, Streams streams);

/// One wrong word of the call, with how to mend it.
Exit wrong_call(const std::string& text, const std::string& mend, Streams streams);

}  // namespace entente
