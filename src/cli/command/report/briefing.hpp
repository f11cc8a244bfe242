#pragma once

#include "cli/command/report/asking.hpp"
#include "cli/command/report/words.hpp"
#include "cli/session/session.hpp"

#include <optional>
#include <string>

namespace entente {

/// What the page of a running server needs to ask it.
struct Live {
    int edition{};
    std::string token;
};

/// What the page of a network is called.
std::string title_of(const Definition& definition);

/// The page of a network as HTML: asks all that it tells, and lays it out. Once asking is to stop, soon an incomplete one.
std::string briefing(Session& session, const ReportWords& words, Asking& asking,
                     const std::optional<Live>& live = std::nullopt);

}  // namespace entente
