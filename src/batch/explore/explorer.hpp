#pragma once

#include "batch/plan/plan.hpp"
#include "network/view.hpp"

#include <atomic>
#include <cstdint>
#include <optional>
#include <string>

namespace entente {

struct ExplorerOptions {
    unsigned threads = 0;
    const std::atomic<bool>* stop = nullptr;  ///< once it is set, there soon is no answer
    std::uint64_t most_alliances = 1 << 16;   ///< admissible or not: what a page can hold
    std::uint64_t most_trials =
        20'000'000;  ///< failures tried for the worst loss of every alliance; more: none is
};

/// How many failures would be tried for the worst single loss of every alliance in every future.
std::uint64_t trials(const Plan& plan, const View& base);

/// All that a page needs to explore the alliances of a plan, as JSON; nothing where there are more than it can hold.
///
/// `alliances` are rows by mask, ascending, in hexadecimal digits (bit i: candidate i); all else is packed columns (see `packed`) in their order: for each future
/// `unmet` by demanding nation, `cost`, and `worst` (the worst single loss of the plan's nations, with what fails; left out
/// where it takes too many trials); and the objectives by future and over all futures, as `entente alliances` tells them.
/// Amounts are in units of the chain as counted at its last stage.
/// Time        a warm solve an alliance and future, and at most two a trial; most trials take none (see worst_failures).
/// Checked by  `entente alliances --explain` of each alliance.
std::optional<std::string> explorer(const Plan& plan, const View& base, const ExplorerOptions& options = {});

}  // namespace entente
