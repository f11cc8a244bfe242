#pragma once

#include "cli/command.hpp"
#include "cli/words/form.hpp"

#include <optional>
#include <string>
#include <vector>

namespace entente {

/// Fills what the form points to. Answers how to end where the call was wrong (said on `err`, with the nearest
/// word) or asked for help (printed on `out`); nothing where the command should go on.
std::optional<Exit> parse(const Form& form, const Call& words, Streams streams);

}  // namespace entente
