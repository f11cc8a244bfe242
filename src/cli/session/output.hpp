#pragma once

#include "cli/command.hpp"
#include "cli/session/common.hpp"
#include "report/table.hpp"

#include <optional>
#include <string>

namespace entente {

/// How to end where the answer cannot be written as the call says, before it is worked out: a spreadsheet on a terminal, or
/// in a file whose ending says otherwise; in the file that the network is read from. Said on `err`.
std::optional<Exit> unwritable(const Common& common, Streams streams);

/// Writes a report as the call wants it, to a file or standard output.
Exit answer(const Report& report, const Common& common, Streams streams);

/// Writes a text that a command made itself (a drawing, an export) to the file of the call, else to standard output.
Exit answer(const std::string& content, const Common& common, Streams streams);

}  // namespace entente
