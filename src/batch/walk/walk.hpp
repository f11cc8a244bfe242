#pragma once

#include "batch/plan/plan.hpp"
#include "batch/walk/block.hpp"
#include "batch/walk/objectives.hpp"
#include "batch/walk/order.hpp"
#include "network/view.hpp"

#include <atomic>
#include <cstdint>
#include <functional>
#include <vector>

namespace entente {

/// How all alliances of a plan are divided into blocks: in each future, so many of successive ranks.
struct Walk {
    Walk(const Plan& plan, std::uint64_t alliances_in_block = 4096);

    AllianceOrder order;
    std::uint64_t in_block;
    std::uint64_t blocks_in_future;
    std::uint64_t blocks;  ///< of all futures: block b is of future b / blocks_in_future

    [[nodiscard]] std::uint32_t future(std::uint64_t block) const;
    [[nodiscard]] std::uint64_t first_rank(std::uint64_t block) const;
    [[nodiscard]] std::uint64_t last_rank(std::uint64_t block) const;  ///< one beyond
};

struct WalkOptions {
    unsigned threads = 0;                     ///< 0: as many as the machine has; rows do not depend on it
    const std::atomic<bool>* stop = nullptr;  ///< no block is begun after it becomes true
};

/// The nations that demand something in the plan's chain, in their order: the columns of `Block::unmet`.
std::vector<NationId> demanding_nations(const Plan& plan, const Network& network);

/// What is measured beside the supply, in the plan's order, its targets last: the columns of `Block::measured`.
std::vector<MeasuredObjective> measured_objectives(const Plan& plan);

/// What a target bounds.
MeasuredObjective measured(const Plan& plan, const PlannedTarget& target);

/// Evaluates these blocks, each once, and hands each over as soon as it is done: in any order, one at a time.
/// A block's rows hang on the plan, the network and the view alone. Memory does not grow with the number of alliances.
/// Time        a warm solve for each supply that is another; at most about two an alliance and future.
/// Checked by  cold supplies of each alliance; any number of threads and order of blocks.
void walk(const Plan& plan, const Walk& walk, const View& base, const std::vector<std::uint64_t>& blocks,
          const WalkOptions& options, const std::function<void(Block&&)>& take);

}  // namespace entente
