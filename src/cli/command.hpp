#pragma once

#include "cli/words/form.hpp"

#include <iosfwd>
#include <string>
#include <vector>

namespace entente {

using Call = std::vector<std::string>;

class Shelf;

struct Streams {
    std::istream& in;
    std::ostream& out;
    std::ostream& err;
    bool json = false;  ///< what goes wrong is said as JSON, in one document at the end
    std::vector<std::string>* problems = nullptr;  ///< what it will hold, one JSON text each
    Shelf* shelf = nullptr;  ///< keeps networks for further calls; none: each reads its own
    bool witnesses = true;   ///< whether what proves an answer is wanted; a page has no place for it
};

/// How the program ends.
enum class Exit : int { done = 0, input_wrong = 1, usage_wrong = 2, environment_failed = 3 };

/// One command: how it is called, and what it does with the words behind its name.
struct Command {
    Form (*form)();
    Exit (*run)(const Call& words, Streams streams);
};

/// All commands, in the order in which help shows them.
const std::vector<Command>& commands();

/// Does what the words say; the first is the command's name. Throws what the world failed in.
Exit run(const Call& words, Streams streams);

/// The same to the end: a failing world is said on `err` and ends with `environment_failed`.
Exit run_to_end(const Call& words, Streams streams);

}  // namespace entente
