#pragma once

#include "analysis/loss/failure.hpp"
#include "analysis/loss/failure_trial.hpp"
#include "analysis/supply/supply.hpp"
#include "network/network.hpp"

#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace entente {

struct LossOptions {
    std::vector<FailureKind> kinds = {};  ///< that may fail; empty: all
    std::vector<NationId> for_whom = {};  ///< whose demand counts; empty: everybody's
    std::optional<StageId> stage = {};    ///< of demand that counts; absent: all
    /// Asked before each failure; once it says so, the answer holds only those before.
    std::function<bool()> stop = {};
};

/// What one nation loses; below zero: it gains.
struct NationLoss {
    NationId nation;
    Parts more_unmet;
    friend bool operator==(const NationLoss&, const NationLoss&) = default;
};

/// An arc that carries more once something has failed.
struct StandIn {
    std::uint32_t arc;
    Parts more;
};

/// What is lost without an element, after everybody has rerouted.
struct Loss {
    Failure failure;
    Parts lost;                       ///< unmet demand more than before, of all that counts
    Parts own;                        ///< the same of the nations that failed, which does not count
    std::vector<NationLoss> nations;  ///< that lose or gain, own ones too: the most lost first, ties by id
    Parts carried;                    ///< that passed it before: what it produced, processed or shipped
    /// Money a unit of what is delivered; nothing where nothing is, and not a number where that is without bound.
    std::optional<double> mean_cost_change;
    std::vector<StandIn> instead;  ///< links, productions and plants that carry most more; at most three
};

struct Losses {
    Supply before;
    Parts wanted;                     ///< all demand that counts
    Parts unmet;                      ///< of it before anything fails
    std::optional<double> mean_cost;  ///< before, money a unit delivered
    std::vector<Loss> losses;         ///< ranked
};

/// What each failure costs whom (N-1): the chokepoints.
///
/// Reads       what Supply reads, and state.
/// Definition  unmet demand without the element less unmet demand before, each after rerouting at least cost, as
///             rationing shares it out: so a nation may gain. A nation that fails loses its links, plants and
///             production; its own demand is reported apart, as is that of a nation whose exports stop or which
///             loses a market, and of a bloc's members. The mean delivered cost is that of all flows over all that is served.
/// Ties        ranked by what is lost, then by what was carried, then by kind and id.
/// Nothing fails where nothing is demanded. Unknown sizes are as the view takes them: ask once for each.
/// Time        a warm solve for each failure of what is used; memory O(arcs).
/// Checked by  a cold supply of a network without the element; sums; LEMON.
Losses losses(View& view, ChainId chain, const LossOptions& options = {});

}  // namespace entente
