#pragma once

#include "cli/session/session.hpp"
#include "report/drawing/drawing.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace entente {

inline constexpr std::string_view highlight_words =
    "chokepoints:CODE, cut:CODE, route:FROM-TO, supply, unmet or changes";

/// What a picture should point at: `chokepoints` or `chokepoints:DEU` (single points of failure of all, or of one
/// nation or bloc), `cut:DEU` (the narrowest place before its demands), `route:TUR:mine-USA:magnet` (the cheapest
/// route), `changes` (what the scenarios of the call change), `unmet` (whose
/// demand goes short), `supply` (the same, with lines as wide as what flows). Nothing, with the reason, where that is none of these.
std::optional<Highlight> highlight_of(const std::string& what, const Session& session, std::string& wrong);

/// What edits change between two views of a network; `what` made them: "the scenario".
Highlight changes_highlight(const View& before, const View& after, std::span<const Edit> edits,
                            const std::string& what);

}  // namespace entente
