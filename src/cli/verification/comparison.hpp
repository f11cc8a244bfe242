#pragma once

#include "cli/verification/tally.hpp"

#include <map>
#include <string>
#include <string_view>

namespace entente {

/// A result beside a fresh run of its call, both as JSON: table by table, row by row, and then all that stands
/// around the tables but the version of the program. Every difference fails.
std::map<std::string, Tally> compare_results(std::string_view written, std::string_view again);

}  // namespace entente
