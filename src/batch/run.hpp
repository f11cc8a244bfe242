#pragma once

#include "batch/plan/plan.hpp"
#include "batch/shard.hpp"
#include "batch/store/store.hpp"
#include "network/view.hpp"

#include <atomic>
#include <cstdint>
#include <functional>

namespace entente {

struct RunProgress {
    std::uint64_t done{};  ///< alliances of the shard that are stored, once for each future
    std::uint64_t of{};    ///< of all of them
};

struct RunOptions {
    unsigned threads = 0;  ///< 0: as many as the machine has; what is stored does not depend on it
    Shard shard;
    const std::atomic<bool>* stop = nullptr;  ///< ends it: each thread finishes the block it has in hand
    std::function<void(const RunProgress&)>
        progress;  ///< after each block; one call at a time, from any thread
};

struct Ran {
    std::uint64_t evaluated{};  ///< blocks by this run
    std::uint64_t left{};       ///< blocks of the shard that are missing still: it was stopped
};

/// Evaluates the alliances of a shard that the store has not yet, block by block, each stored as soon as it is done: a
/// program that is killed loses no more than the block that each thread had in hand, and the next run goes on.
/// The store must be of this plan and of the network and the view. Memory does not grow with the number of alliances.
/// Throws EnvironmentFailure where the store cannot be written; what it has stays.
Ran run(const Plan& plan, const View& view, Store& store, const RunOptions& options = {});

}  // namespace entente
