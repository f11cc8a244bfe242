#pragma once

#include "network/label.hpp"
#include "witness/verdict.hpp"

#include <string>
#include <vector>

namespace entente {

/// Something reaches the demand, and nothing does once all of `lost` are gone. Of a bloc the members other
/// than the demanding nation are lost.
struct Dependence {
    std::string demand;  ///< the label of a market
    std::vector<ElementText> lost;
    friend bool operator==(const Dependence&, const Dependence&) = default;
};

/// Nothing produced reaches the demand.
struct Unsupplied {
    std::string demand;  ///< the label of a market
    friend bool operator==(const Unsupplied&, const Unsupplied&) = default;
};

/// Recomputes what can be reached from production. Reads open, producing. Time O(n + m).
Verdict check(const Dependence& claim, const Network& network, const View& view);
Verdict check(const Unsupplied& claim, const Network& network, const View& view);

}  // namespace entente
