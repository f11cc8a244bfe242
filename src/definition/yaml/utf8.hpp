#pragma once

#include "base/diagnostic.hpp"

namespace entente {

/// Whether a text is UTF-8 without control characters other than tab and line ends; else an error at the
/// first byte that is wrong. Time O(bytes).
bool is_plain_text(TextIndex text, Diagnostics& diagnostics);

}  // namespace entente
