#pragma once

#include "analysis/forecast/outcomes.hpp"
#include "analysis/forecast/prospect.hpp"
#include "base/date.hpp"
#include "network/view.hpp"

#include <atomic>
#include <cstdint>
#include <string>
#include <vector>

namespace entente {

struct ForecastOptions {
    ChainId chain;
    Date at;                              ///< not before the network's date
    std::vector<NationId> for_whom = {};  ///< whose unmet demand; empty: everybody's
    std::string rates;                    ///< the set: "optimistic" or "pessimistic"
    bool delivering = false;      ///< an agreement counts once its plants deliver, not once it has effect
    double level = 0.95;          ///< of the value at risk
    std::size_t most_exact = 22;  ///< uncertain agreements up to which every outcome is looked at
    std::uint64_t most_outcomes = 1 << 20;  ///< beyond that number of them, the likeliest ones
    unsigned threads = 0;
};

/// An agreement whose effect at the date is uncertain and bears on supply.
struct UncertainAgreement {
    AgreementId agreement;
    double chance{};      ///< that it has effect then
    bool lapses = false;  ///< it has effect now, and may lose it
};

/// What supply may come to at a date, by one set of rates.
struct Forecast {
    std::string rates;
    std::vector<Prospect> prospects;            ///< of all agreements
    std::vector<UncertainAgreement> uncertain;  ///< bit i of an outcome: the i-th has effect
    std::vector<Outcome>
        outcomes;  ///< unmet demand of those asked about, in units of the chain; infinite: no bound
    OutcomeSummary summary;
    double wanted{};  ///< by those asked about, in the same units
    double now{};     ///< unmet with all agreements as they are now
};

/// The distribution of unmet demand over what all uncertain agreements may come to.
///
/// Definition  each has effect at the date with its chance (see prospects), independently, but for those that exclude each
///             other: outcomes in which both would have effect cannot be, and the others' chances are made to add up to 1.
///             One that has effect is in force; all else is as in the view. Agreements that bear on no arc of the chain
///             are certain as far as supply goes.
/// Method      all 2^n outcomes by the walk of alliances up to `most_exact` uncertain agreements; beyond, outcomes in falling
///             chance until there are `most_outcomes`, and bounds for the rest.
/// Time        a warm solve an outcome.
/// Checked by  cold supplies of every outcome; sums of 1.
Forecast forecast(const View& view, const ForecastOptions& options);

}  // namespace entente
