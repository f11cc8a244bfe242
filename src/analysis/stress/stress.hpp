#pragma once

#include "analysis/stress/depletion.hpp"
#include "analysis/stress/stock_grid.hpp"
#include "base/fraction.hpp"
#include "network/network.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace entente {

/// What a demand has when the time asked for is over.
struct Endurance {
    DemandId demand;
    Parts wanted;                          ///< a period
    std::optional<std::size_t> depletion;  ///< in which it runs out; nothing: it never does
    bool survives = false;                 ///< the time asked for
    std::optional<Fraction> missing;       ///< the share of what it wants; nothing where it is out of reach
};

struct Stress {
    std::shared_ptr<const StockGrid> grid;
    Unknown unknown = Unknown::zero;
    Fraction duration;                  ///< asked for, in periods
    std::vector<Depletion> depletions;  ///< the first to run out first
    std::vector<Endurance> demands;     ///< of the chain that want anything, ascending
};

/// How long each demand lasts on stocks, and what is missing when a time is over.
///
/// Reads       what Supply reads but costs, and stock.
/// Definition  a stock gives what it holds once; all else is a rate. All demand can be met over a time t if what stocks
///             hold and t × inflow is t × demand or more across every cut. So the first to run out do so after the
///             least stock / (demand − capacity) of all cuts, and every demand inside that cut does so together. From
///             then on they take whatever still reaches them; the others last as long as all they want can be met
///             beside that, and so on. These are the times at which one more demand is short in every supply that
///             leaves least unmet. A strategic stock serves demand of its nation and is processed there, and never
///             leaves. What is missing at the end is shared out so that the shares served are leximin among the
///             supplies that leave least unmet.
/// Ties        what runs out at one time follows in the order of cuts; demands are by id.
/// No stock: what is short runs out at 0. Inflow enough: it lasts for ever. Nothing demanded: no rows.
/// Unlimited stocks, of unknown size, give at any rate. Unknown sizes are as the view takes them: ask once for each.
/// Time        see breakpoints. Checked by enumeration of all cuts.
/// After       see breakpoints.
Stress stress(const View& view, ChainId chain, Fraction duration);

/// What is missing of a demand when the time is over, in parts; nothing where its share is not known.
std::optional<double> missing_parts(const Stress& stress, const Endurance& demand);

/// How long a depletion takes, in periods: no time where what is wanted is without bound.
Fraction time_of(const Stress& stress, const Depletion& depletion);

/// When a demand runs out, in periods; nothing: never.
std::optional<Fraction> time_of(const Stress& stress, const Endurance& demand);

}  // namespace entente
