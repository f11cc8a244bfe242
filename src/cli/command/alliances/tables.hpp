#pragma once

#include "batch/answer/asked.hpp"
#include "cli/command/alliances/words.hpp"
#include "cli/session/session.hpp"

#include <optional>

namespace entente {

/// Adds what a plan comes to: the best alliances, who gains by the first of them, what candidates are worth, targets,
/// greedy and effort.
void add_tables(Report& report, const AllianceWords& words, const Asked& asked, const View& view);

/// Adds why one alliance ranks where it does, and who gains by it.
void add_explanation(Report& report, const Asked& asked, const View& view, std::uint32_t row);

/// The alliance of the names joined by +; nothing where one of them is no candidate, which is then in `wrong`.
std::optional<Alliance> alliance_of(const Plan& plan, const std::string& names, std::string& wrong);

}  // namespace entente
