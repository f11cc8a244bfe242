#pragma once

#include <cstddef>
#include <iosfwd>

namespace entente {

/// How many columns the terminal has that a stream writes to; 80 where it does not say, 0 where there is no terminal.
std::size_t terminal_width(const std::ostream& stream);

/// The same for words that are read on and on, which longer lines make hard: at most 110 columns.
std::size_t reading_width(const std::ostream& stream);

/// Whether the terminal takes more than letters: clears lines, writes over them. TERM=dumb says no.
bool takes_escapes();

/// Whether it shall be used for bold and pale letters: not where NO_COLOR holds anything, nor on one that takes letters only.
bool wants_colour();

}  // namespace entente
