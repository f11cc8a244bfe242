#include "batch/walk/walk.hpp"

#include "base/workers.hpp"
#include "batch/walk/alliance_solver.hpp"
#include "batch/walk/descent.hpp"
#include "batch/walk/row_writer.hpp"

#include <algorithm>
#include <memory>
#include <mutex>
#include <optional>

namespace entente {

namespace {

/// So many blocks one worker evaluates in turn, since neighbours have much in common; few where there are few blocks.
std::size_t blocks_in_run(std::size_t blocks) {
    return std::clamp<std::size_t>(blocks / 32, 1, 8);
}

/// What a worker keeps from block to block of one future.
struct Worker {
    Worker(const Plan& plan, const View& base, std::uint32_t of)
        : future(of),
          solver(plan, plan.futures[of], base),
          writer(plan, solver),
          descent(plan, solver, writer) {}
    std::uint32_t future;
    AllianceSolver solver;
    RowWriter writer;
    Descent descent;
};

/// Workers that wait for a block.
class Idle {
public:
    std::unique_ptr<Worker> take(std::uint32_t future) {
        const std::lock_guard lock(mutex_);
        const auto found = std::find_if(workers_.begin(), workers_.end(),
                                        [&](const auto& worker) { return worker->future == future; });
        if (found == workers_.end()) return nullptr;
        auto worker = std::move(*found);
        workers_.erase(found);
        return worker;
    }
    void give_back(std::unique_ptr<Worker> worker) {
        const std::lock_guard lock(mutex_);
        workers_.push_back(std::move(worker));
    }

private:
    std::mutex mutex_;
    std::vector<std::unique_ptr<Worker>> workers_;
};

/// Counts an alliance that is left out.
void leave_out(Block& block, Inadmissible why) {
    if (why == Inadmissible::excluded) ++block.excluded;
    if (why == Inadmissible::budget) ++block.beyond_budget;
}

Block evaluated(const Plan& plan, const Walk& walk, std::uint64_t index, Worker& worker) {
    Block block;
    block.index = index;
    block.future = walk.future(index);
    for (auto rank = walk.first_rank(index); rank < walk.last_rank(index); ++rank) {
        const auto alliance = walk.order[rank];
        ++block.looked_at;
        if (const auto why = inadmissible(plan, alliance)) {
            leave_out(block, *why);
            continue;
        }
        block.alliance.push_back(alliance);
    }
    worker.descent.evaluate(block);
    return block;
}

}  // namespace

Walk::Walk(const Plan& plan, std::uint64_t alliances_in_block)
    : order(plan),
      in_block(alliances_in_block),
      blocks_in_future((order.size() + in_block - 1) / in_block),
      blocks(blocks_in_future * plan.futures.size()) {}

std::uint32_t Walk::future(std::uint64_t block) const {
    return static_cast<std::uint32_t>(block / blocks_in_future);
}

std::uint64_t Walk::first_rank(std::uint64_t block) const {
    return block % blocks_in_future * in_block;
}

std::uint64_t Walk::last_rank(std::uint64_t block) const {
    return std::min(first_rank(block) + in_block, order.size());
}

void walk(const Plan& plan, const Walk& walk, const View& base, const std::vector<std::uint64_t>& blocks,
          const WalkOptions& options, const std::function<void(Block&&)>& take) {
    Idle idle;
    std::mutex taking;
    const auto in_run = blocks_in_run(blocks.size());
    const auto runs = (blocks.size() + in_run - 1) / in_run;
    for_each_part(runs, options.threads, [&](std::size_t run) {
        const auto last = std::min(blocks.size(), (run + 1) * in_run);
        for (auto part = run * in_run; part < last; ++part) {
            if (options.stop && options.stop->load()) return;
            const auto future = walk.future(blocks[part]);
            auto worker = idle.take(future);
            if (!worker) worker = std::make_unique<Worker>(plan, base, future);
            auto block = evaluated(plan, walk, blocks[part], *worker);
            {
                const std::lock_guard lock(taking);
                take(std::move(block));
            }
            idle.give_back(std::move(worker));
        }
    });
}

}  // namespace entente
