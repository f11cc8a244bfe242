#pragma once

#include "cli/command.hpp"
#include "cli/command/chokepoints/words.hpp"
#include "cli/session/session.hpp"
#include "network/change/both_ends.hpp"
#include "report/table.hpp"

#include <optional>

namespace entente {

/// What each failure loses, with what structure says of the same element.
void add_losses(Report& report, const ChokepointWords& words, const Session& session, BothEnds& views,
                Streams streams);

/// What is worst to lose together. On a terminal its progress is shown.
void add_worst(Report& report, const ChokepointWords& words, const Session& session, BothEnds& views,
               Streams streams);

/// What one nation can do to another. Nothing, if all went well.
std::optional<Exit> add_targeted(Report& report, const ChokepointWords& words, const Session& session,
                                 BothEnds& views, Streams streams);

}  // namespace entente
