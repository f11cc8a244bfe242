#pragma once

#include <string>
#include <string_view>

namespace entente {

/// Text as content or attribute of XML 1.0: marks escaped, characters that XML cannot hold replaced by U+FFFD.
std::string xml(std::string_view text);

}  // namespace entente
