#pragma once

#include "analysis/loss/failure.hpp"
#include "analysis/loss/failure_trial.hpp"

#include <atomic>
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace entente {

/// How far a search has come.
struct WorstProgress {
    std::size_t size{};      ///< of the sets looked at now
    std::uint64_t solved{};  ///< supplies, of all sizes
    Parts best;              ///< the largest loss found of this size
    Parts bound;             ///< none of this size loses more
};

struct WorstOptions {
    std::size_t most = 2;                     ///< how many things fail together
    std::vector<FailureKind> kinds = {};      ///< that may fail; empty: all
    std::uint64_t most_solved = 0;            ///< supplies, after which the search stops; 0: no end
    const std::atomic<bool>* stop = nullptr;  ///< ends it when it becomes true
    std::function<void(const WorstProgress&)> progress = {};  ///< called often
};

/// The things that are worst to lose together, of one number of them.
struct WorstSet {
    std::vector<Failure> failed;  ///< ascending
    Parts lost;                   ///< unmet demand of all nations that did not fail, more than before
    Parts bound;                  ///< no set of so many loses more; equal to `lost` where that is proven
    [[nodiscard]] bool proven() const { return lost == bound; }
};

struct WorstCase {
    std::vector<WorstSet> sets;  ///< of one thing, of two, and so on
    Parts wanted;                ///< all demand
    std::uint64_t solved{};      ///< supplies that it took
};

/// The joint loss of total supply that is greatest (N-k), for one thing, for two, up to `most`. Losses do not add
/// up: two things may each be replaced by the other, and both together by nothing.
///
/// Reads       what Losses reads.
/// Definition  over all sets of that many failures: unmet demand less unmet demand before, of all nations that are not
///             own nations of a failure in the set.
/// Method      depth-first branch and bound. What more can be lost is at most the sum of the largest quantities that
///             what remains of the supply carries through the things that may still fail.
/// Ties        the set that comes first in lexicographic order of kinds and ids.
/// Fewer things than asked for: as many as there are. Stopped: the best found, with what bounds all others, as far as it
/// came.
/// Time        a warm solve a set looked at; at worst all sets.
/// Checked by  enumeration of all sets.
WorstCase worst_case(View& view, ChainId chain, const WorstOptions& options = {});

}  // namespace entente
