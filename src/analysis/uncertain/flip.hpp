#pragma once

#include "analysis/uncertain/sampling.hpp"

#include <atomic>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace entente {

/// The figure nearest to `from`, on the way to `end`, at which something is not the same any more; `same(from)` holds.
///
/// Method      where there are no more than `probes` figures on the way, each is tried in turn, and the answer is exact.
///             Else `probes` evenly spaced ones are tried outwards, the end the last, and the first gap in which it
///             changes is bisected down to two neighbours. A change back and forth between two probes is not seen.
/// At the answer it is not the same; one figure nearer it is.
/// Nothing where it is the same at all that was tried. Time: probes + log of the gap.
std::optional<std::int64_t> first_change(std::int64_t from, std::int64_t end,
                                         const std::function<bool(std::int64_t)>& same, unsigned probes);

/// How little of one datum makes another answer the first.
struct Flip {
    std::uint32_t datum{};           ///< which of the data
    std::int64_t from{};             ///< what it is taken to be
    std::int64_t to{};               ///< the nearest figure found at which another is first
    std::optional<double> relative;  ///< the change as a share of `from`; nothing where that is zero
    std::string becomes;             ///< what is first then; empty: nothing is ranked
};

struct FlipOptions {
    unsigned probes = 4;  ///< on each side of what a datum is taken to be
    std::optional<double> within =
        {};  ///< data without interval are searched, too, so far by share of their figure
    unsigned threads = 0;
    const std::atomic<bool>* stop = nullptr;
    ShareHeard heard = {};
};

struct Flips {
    std::string first;         ///< what is first by the data as they are taken
    std::vector<Flip> flips;   ///< the smallest relative change first; ties by datum; without share last
    std::uint64_t searched{};  ///< data
    std::uint64_t figures{};   ///< that were tried
};

/// For each uncertain datum, by how little it alone must change for another answer to be first.
///
/// Definition  all other data stay as they are taken. Each side of a datum is searched by `first_change` from what it is
///             taken to be to the end of its interval; of two sides the smaller change counts, of equal ones the lower.
/// Time        for each datum 2 probes + 2 log(width) compiled networks and rankings, at most.
/// Nothing if it was stopped. Throws Failure where a figure makes the network too large for exact flows.
/// Checked by  trying every figure of small intervals.
std::optional<Flips> flips(const Network& network, const Policy& policy, std::span<const Datum> data,
                           Unknown unknown, const Ranker& ranker, const FlipOptions& options = {});

}  // namespace entente
