#pragma once

#include "analysis/alliance/sampled_values.hpp"
#include "analysis/alliance/values.hpp"
#include "batch/answer/asked.hpp"
#include "network/view.hpp"
#include "report/plot/heat_map.hpp"
#include "report/plot/scatter.hpp"
#include "report/plot/signed_bars.hpp"
#include "report/table.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace entente {

/// Table `best`: the non-dominated alliances, a row for each that differs in an objective, the first objective first.
/// Of those that come to the same, the one of fewest members stands for all. The first `top`; 0: all.
Table tabulate_best(const Asked& asked, std::size_t top, std::vector<std::string>& notes);

/// The first row that is best both where sizes nobody knows are zero and where they have no bound, if one is. Both are of
/// one plan.
std::optional<std::uint32_t> best_at_both_ends(const Asked& zero, const Asked& unbounded);

/// Table `ends`: that alliance at both ends, or the best of each end at both.
Table tabulate_ends(const Asked& zero, const Asked& unbounded);

/// The same as a plot of the first two objectives, with all that is beaten behind.
Scatter plotted_front(const Asked& asked);

/// The values of the first objective, or why there are none.
std::variant<CoalitionValues, std::string> member_values(const Asked& asked);

/// Table `values`: what each candidate is worth.
Table tabulate_values(const Asked& asked, const CoalitionValues& values);
/// The same, estimated, with margins.
Table tabulate_values(const Asked& asked, const SampledValues& values);

/// Table `interactions`: the pairs that are worth more or less together than each for itself, strongest first.
Table tabulate_interactions(const Asked& asked, const CoalitionValues& values);
/// The same of those that were sampled: only the pairs that met in ten draws and whose interval leaves zero out.
Table tabulate_interactions(const Asked& asked, const SampledValues& values);

/// The same as a plot: all pairs, those of which nothing is to be said too.
HeatMap plotted_interactions(const Asked& asked, const CoalitionValues& values);

/// Table `targets`: for each target all minimal alliances that reach it in every future; where there are none, in some.
Table tabulate_targets(const Asked& asked, std::size_t top, std::vector<std::string>& notes);

/// Table `greedy`: by size, the alliance that adding the best member each time comes to, and the best there is.
Table tabulate_greedy(const Asked& asked);

/// Table `gains`: who has less unmet demand under an alliance than under the required members alone, and who more.
Table tabulate_gains(const Asked& asked, const View& base, Alliance alliance);

/// The same as a plot: unmet demand avoided, by nation and future, of the `most` nations whom it concerns most.
SignedBars plotted_gains(const Asked& asked, const View& base, Alliance alliance, std::size_t most = 16);

/// Table `per_effort`: improvement of the first objective per effort. No rows where nobody said what takes effort.
Table tabulate_efforts(const Asked& asked, std::size_t top);

/// Table `explained`: what each candidate does to an alliance of the plan by leaving or joining it.
Table tabulate_explained(const Asked& asked, std::uint32_t row);

/// Where an alliance ranks and why, and what separates it from its neighbours, in sentences.
std::vector<std::string> explanation(const Asked& asked, std::uint32_t row);

/// What was looked at, left out and assumed, in sentences.
std::vector<std::string> plan_notes(const Asked& asked);

}  // namespace entente
