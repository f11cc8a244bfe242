#pragma once

#include "report/table.hpp"

#include <string>

namespace entente {

/// A report as Markdown (the pipe tables of GitHub): titles as headings, numbers to the right, notes as a
/// list. Signs that Markdown or HTML would read are escaped. Specialist columns only where `all`.
std::string to_markdown(const Report& report, bool all = false);

}  // namespace entente
