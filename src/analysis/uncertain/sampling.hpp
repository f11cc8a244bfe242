#pragma once

#include "analysis/uncertain/acceptability.hpp"
#include "analysis/uncertain/rewriter.hpp"
#include "base/share_done.hpp"

#include <atomic>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace entente {

/// Ranks what a network has to offer; from any thread, and the same whenever asked.
using Ranker = std::function<Ranking(const Network&)>;

struct SamplingOptions {
    std::uint64_t samples = 1000;
    std::uint64_t seed = 1;
    unsigned threads = 0;  ///< 0: as many as the machine has; the result does not depend on it
    const std::atomic<bool>* stop = nullptr;  ///< ends it without an answer
    ShareHeard heard = {};
};

/// The rankings of networks whose uncertain data are drawn, a sample each.
///
/// Definition  each uncertain datum is drawn once a sample, every whole figure from its low to its high as likely as any
///             other, and no datum minds another. Data without an upper end are left as they are taken.
/// Time        a compiled network and a ranking a sample.
/// Nothing if it was stopped. Throws Failure where a sample is too large for exact flows.
std::optional<std::vector<Ranking>> sampled_rankings(const Network& network, const Policy& policy,
                                                     std::span<const Datum> data, const Ranker& ranker,
                                                     const SamplingOptions& options = {});

}  // namespace entente
