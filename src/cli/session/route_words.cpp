#include "cli/session/route_words.hpp"

#include "analysis/route/best/cheapest.hpp"
#include "analysis/route/network/route_ends.hpp"

#include <fmt/format.h>

namespace entente {

std::optional<Route> best_route(const std::string& ends, const Session& session, std::string& wrong) {
    const auto dash = ends.find('-');
    if (dash == std::string::npos) {
        wrong = fmt::format("'{}' names no two ends", ends);
        return std::nullopt;
    }
    const auto found = route_ends(*session.network, session.view,
                                  {ends.substr(0, dash), ends.substr(dash + 1), session.chain});
    if (!found.wrong.empty()) {
        wrong = fmt::format("{}", fmt::join(found.wrong, " "));
        return std::nullopt;
    }
    auto route = cheapest_route(session.view, found.ends);
    if (!route) wrong = fmt::format("no open route leads along {}", ends);
    return route;
}

}  // namespace entente
