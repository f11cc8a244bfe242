#pragma once

#include "exchange/sheet/sheet.hpp"

#include <string>
#include <string_view>

namespace entente {

/// Text as content or attribute of XML 1.0: marks escaped, characters that XML cannot hold replaced by U+FFFD.
std::string xml(std::string_view text);

/// What GraphML and GEXF call a type of cells.
std::string_view xml_type(SheetType type);

}  // namespace entente
