#pragma once

#include "base/decimal.hpp"
#include "network/change/edit.hpp"
#include "network/ids.hpp"
#include "network/network.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace entente {

/// A set of candidates: bit i stands for candidate i.
using Alliance = std::uint64_t;

/// The most candidates a plan may have.
inline constexpr std::size_t most_candidates = 62;

enum class CandidateKind : std::uint8_t { agreement, scenario, pair };

/// What an alliance may have among its members.
struct Candidate {
    CandidateKind kind{};
    std::string name;  ///< the id of an agreement or scenario; of a pair "ISL-MLT"
    Edits edits;       ///< what membership changes: an agreement is in force
    std::optional<Decimal> effort;
    Alliance excludes{};  ///< which others cannot be members with it
};

/// An assumption under which all alliances are evaluated.
struct PlannedFuture {
    std::string name;  ///< of the scenario; "none" is the unchanged one
    Edits edits;
    std::optional<double> chance;  ///< 0 to 1; all futures have one, or none
};

/// What should be small.
enum class Objective : std::uint8_t { unmet, cost, top_share, hhi, worst_loss, effort };
inline constexpr std::size_t objective_count = 6;
std::string_view word(Objective objective);

/// An objective at or below a bound, for some nations: of shares a fraction of 1, of amounts units of the chain.
struct PlannedTarget {
    Objective objective{};
    std::vector<NationId> nations;  ///< empty: those of the plan
    bool of_share = false;          ///< of unmet demand: whether the bound is a share
    double at_most{};
    std::string text;  ///< as written: "top_share of TUR at most 65%"
};

/// A batch of hypothetical alliances, resolved on a network: every admissible set of candidates, in every future.
struct Plan {
    std::string name;
    std::string say;
    ChainId chain;
    std::vector<Candidate> candidates;
    std::vector<PlannedFuture> futures;  ///< at least one
    std::size_t least{}, most{};         ///< members of an alliance
    Alliance required{}, forbidden{};
    std::optional<Decimal> budget;   ///< the most effort
    std::vector<NationId> for_whom;  ///< empty: everybody
    std::vector<Objective> objectives;
    std::vector<PlannedTarget> targets;
};

/// Why an alliance is none of the plan's: nothing if it is one.
enum class Inadmissible : std::uint8_t { size, required, forbidden, excluded, budget };
std::optional<Inadmissible> inadmissible(const Plan& plan, Alliance alliance);

/// The sum of its members' effort, as far as it is known: that is what counts against a budget.
struct Effort {
    double known{};
    bool all_known = true;
};
Effort effort(const Plan& plan, Alliance alliance);

/// The names of its members, joined by " + "; "none" where it has none.
std::string name(const Plan& plan, Alliance alliance);

}  // namespace entente
