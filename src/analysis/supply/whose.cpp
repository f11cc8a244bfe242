#include "analysis/supply/whose.hpp"

#include <algorithm>

namespace entente {

bool counts(std::span<const NationId> whom, NationId nation) {
    return whom.empty() || std::find(whom.begin(), whom.end(), nation) != whom.end();
}

NationId nation_of(const Network& network, DemandId demand) {
    return network.markets[network.demands[demand].market].nation;
}

}  // namespace entente
