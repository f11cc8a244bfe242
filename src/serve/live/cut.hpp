#pragma once

#include "report/table.hpp"

#include <cstddef>

namespace entente {

/// Leaves out what has no rows, keeps the first rows of the other tables (0: all), and notes how many there were.
void cut(Report& report, std::size_t most);

}  // namespace entente
