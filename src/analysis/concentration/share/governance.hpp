#pragma once

#include "analysis/concentration/share/total.hpp"
#include "network/record.hpp"

namespace entente {

/// How badly a nation is governed, 0 (best) to 10 (worst): the mean of the six Worldwide Governance Indicators,
/// turned round and stretched from 2.5 … -2.5 to 0 … 10, as in the European Commission's methodology.
/// An indicator that is unknown may have any value: then there are bounds and no figure.
/// After       European Commission, 2017, doi:10.2873/769526; D. Kaufmann, A. Kraay, M. Mastruzzi, Hague J. Rule
///             Law 3(2), 2011, doi:10.1017/S1876404511200046.
Bracket governance_risk(const NationRecord& nation);

}  // namespace entente
