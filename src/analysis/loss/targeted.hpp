#pragma once

#include "analysis/supply/supply.hpp"
#include "network/network.hpp"

namespace entente {

/// What one nation loses when another closes its trade with it. What happens lies between the two: goods may go
/// round through others, or the closer may see to it that they do not.
struct TargetedClosure {
    NationId by;
    NationId on;
    Parts evaded;  ///< more unmet demand of `on` if only the links from `by` to `on` are closed
    Parts sealed;  ///< if `by` stops all its exports
    Parts wanted;  ///< by `on`
};

/// Reads what Supply reads. After rerouting; below zero where `on` gains. Time: two warm solves.
/// Checked by  cold supplies.
TargetedClosure targeted_closure(const View& view, ChainId chain, NationId by, NationId on);

}  // namespace entente
