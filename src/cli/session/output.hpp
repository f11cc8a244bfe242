#pragma once

#include "cli/command.hpp"
#include "cli/session/common.hpp"
#include "report/table.hpp"

#include <string>

namespace entente {

/// Writes a report as the call wants it, to a file or standard output.
Exit answer(const Report& report, const Common& common, Streams streams);

/// Writes a text that a command made itself (a drawing, an export) to the file of the call, else to standard output.
Exit answer(const std::string& content, const Common& common, Streams streams);

}  // namespace entente
