#pragma once

#include "network/network.hpp"

#include <optional>
#include <vector>

namespace entente {

struct OriginOptions {
    Unknown unknown = Unknown::zero;  ///< how large an amount without figure is taken to be
};

/// A nation's part in what is at a market.
struct OriginShare {
    NationId nation;
    double share{};  ///< 0 to 1
};

/// Where what is at a market comes from.
struct Origins {
    std::vector<OriginShare> nations;  ///< the largest first, ties by code; those that have none left out
    double unknown{};                  ///< what no report accounts for
};

/// The origins of a row of `mixture` whose sources are the nations, and unknown behind them.
Origins origins_of(const std::vector<double>& shares);

/// Where what each market has entered the chain, through all stages and hands: nothing where nothing flows.
///
/// Reads       open, producing, and what is reported (see Reports).
/// Definition  proportional mixing: whatever leaves a market has the mixture of all that enters it. A market's
///             mixture is the sum of those that enter, by amount; what enters the chain there is the nation's own.
///             Where more leaves than enters, the excess is of origin unknown; so is what only goes round.
///             What processing takes counts before recovery, what it gives counts after.
/// Unknown     amounts without figure are taken at their low or high ends: ask twice and show both; the truth
///             need not lie between. An unlimited amount outweighs all others that enter; two such leave the
///             mixture unknown. A plant without report has processed nothing, or its capacity.
/// Time        that of mixture().
/// Checked by  repeated mixing on random networks, chains and circles by hand.
/// After       the proportionality assumption of multi-regional input-output analysis, e.g. R. Miller, P. Blair,
///             Input-Output Analysis, Cambridge University Press, 2009, section 3.4.
Column<NodeId, std::optional<Origins>> origins(const View& view, const OriginOptions& options = {});

}  // namespace entente
