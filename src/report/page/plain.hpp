#pragma once

#include "report/page/page.hpp"

#include <string>

namespace entente {

/// What stands below the summary of a page without script: its pictures, and the tables of each command under headings in
/// words, those that the summary points to first, with a list of them.
std::string plain_body(const Page& page);

}  // namespace entente
