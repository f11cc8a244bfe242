#pragma once

#include "analysis/route/route.hpp"
#include "network/network.hpp"

#include <optional>
#include <string>
#include <vector>

namespace entente {

/// Between what routes are asked for, as a person says it: "TUR", "TUR:mine", a bloc "EUU:magnet".
struct EndsAsked {
    std::string from = {};  ///< empty: wherever something is produced in the chain
    std::string to = {};
    std::optional<ChainId> chain = {};  ///< absent: that of a stage that is named, else the first
};

struct EndsFound {
    RouteEnds ends;
    std::vector<std::string> wrong;  ///< what was asked for that does not exist; whole sentences
};

/// The markets that are meant. A place without a stage is the first stage of the chain for `from` and the last
/// for `to`; a bloc is all its members that have such a market. Reads producing.
EndsFound route_ends(const Network& network, const View& view, const EndsAsked& asked);

}  // namespace entente
