#pragma once

#include "analysis/route/route.hpp"
#include "cli/session/session.hpp"

#include <optional>
#include <string>

namespace entente {

/// The cheapest route between the ends of "TUR:mine-USA:magnet"; nothing, with the reason, where an end does not
/// exist or no route leads there.
std::optional<Route> best_route(const std::string& ends, const Session& session, std::string& wrong);

}  // namespace entente
