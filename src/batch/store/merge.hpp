#pragma once

#include "batch/store/refusal.hpp"
#include "batch/store/store.hpp"

#include <atomic>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace entente {

struct MergeProgress {
    std::size_t done{}, of{};  ///< sources
    std::string source;        ///< the one begun now; empty at the end
};

struct MergeOptions {
    const std::atomic<bool>* stop = nullptr;  ///< no source is begun after it becomes true
    std::function<void(const MergeProgress&)> progress;
};

struct Merged {
    std::uint64_t added{};    ///< blocks that were not there before
    StoredCount count;        ///< what is there now
    std::uint64_t missing{};  ///< blocks
    bool stopped = false;
};

/// Unites stores of one plan, network, call and program in the target, which is made where there is none. All are looked
/// at before anything is written; nothing where one is refused. Merging again adds nothing, and a merge that was killed
/// goes on with the source at which it was, since each is added whole or not at all. A source is only read.
/// Throws Damaged where a source's results are not those that were written; what was added before stays.
/// Time O(rows of the sources that have something to add).
std::optional<Merged> merge(const std::string& target, const std::vector<std::string>& sources,
                            const MergeOptions& options, Refusal& refusal);

}  // namespace entente
