#pragma once

#include <string>
#include <string_view>

namespace entente {

/// Problems as a terminal in colours shows them, by escape sequences of ECMA-48: where they are bold, `error:` red,
/// `warning:` magenta, `note:` cyan and carets green, which can be read on light and on dark; what mends them bold. Without
/// the sequences it is the same text.
std::string inked_problems(std::string_view text);

}  // namespace entente
