#include "analysis/concentration/share/governance.hpp"

#include "base/decimal.hpp"

#include <algorithm>

namespace entente {

namespace {

/// The end of the indicators' scale, either way.
constexpr double end = 2.5;

double risk_of(double mean) {
    return std::clamp(2 * (end - mean), 0.0, 10.0);
}

}  // namespace

Bracket governance_risk(const NationRecord& nation) {
    if (!nation.governance) return {{}, 0, 10};
    const auto& of = *nation.governance;
    double sum = 0;
    int unknown = 0;
    for (const auto& indicator :
         {of.voice, of.stability, of.effectiveness, of.regulation, of.law, of.corruption}) {
        if (indicator) {
            sum += to_double(*indicator);
        } else {
            ++unknown;
        }
    }
    Bracket risk{{}, risk_of((sum + unknown * end) / 6), risk_of((sum - unknown * end) / 6)};
    if (unknown == 0) risk.value = risk.low;
    return risk;
}

}  // namespace entente
