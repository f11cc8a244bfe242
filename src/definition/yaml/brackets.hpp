#pragma once

#include "base/diagnostic.hpp"

namespace entente {

/// Whether brackets are opened without end: the parser would need a hundred times their memory before it sees how
/// deep they go. They are counted wherever they stand, in texts and comments too, so only absurd depths are errors.
/// Time O(bytes).
bool is_bracketed(TextIndex text, Diagnostics& diagnostics);

}  // namespace entente
