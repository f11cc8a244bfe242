#pragma once

#include <string>
#include <vector>

namespace entente {

/// A command typed in a text, and what it printed there: a line "$ entente …" and the lines below it, up to the next
/// such line or the end of the block, blank lines at its end left out. What goes to the error stream is printed too, first; an exit code other than 0
/// stands below as "[exit 1]".
struct Typed {
    std::string command;  ///< without "$ "
    std::string printed;
};

/// The commands of a text: those in ```console blocks of Markdown, or, in a transcript, all.
std::vector<Typed> typed_in(const std::string& text, bool markdown);

/// The words of a command line: by spaces, with single and double quotes.
std::vector<std::string> words_of(const std::string& command);

/// Runs "entente …" or "tools/entente …" in this process and answers what a person would see.
std::string seen(const std::string& command);

/// The text with all that its commands print now in place of what stands there.
std::string brought_up_to_date(const std::string& text, bool markdown);

}  // namespace entente
