#pragma once

#include "batch/answer/asked.hpp"
#include "cli/command/alliances/words.hpp"
#include "cli/session/session.hpp"

#include <optional>
#include <string>

namespace entente {

/// A picture that cannot be what the call says, and how to mend that.
struct Misdrawn {
    std::string text;
    std::string mend;
};
/// What is wrong with the pictures that the call wants, before anything is evaluated. `objectives`: how many there are.
std::optional<Misdrawn> misdrawn(const AllianceWords& words, std::size_t objectives);

/// Draws what the call wants to its files: the front, who gains and loses by the alliance, what candidates are to each
/// other, the network with the alliance's changes. Where nothing can be said of the candidates, the reason.
std::optional<Misdrawn> draw_pictures(const AllianceWords& words, const Session& session, const Asked& asked,
                                      Alliance alliance);

}  // namespace entente
