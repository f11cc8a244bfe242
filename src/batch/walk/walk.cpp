#include "batch/walk/walk.hpp"

#include "base/workers.hpp"
#include "batch/walk/alliance_solver.hpp"
#include "batch/walk/descent.hpp"
#include "batch/walk/row_writer.hpp"

#include <algorithm>
#include <memory>
#include <mutex>

namespace entente {

namespace {

/// What a thread keeps from block to block of one future.
struct Worker {
    Worker(const Plan& plan, const View& base, std::uint32_t of)
        : future(of), solver(plan, plan.futures[of], base), writer(plan, solver), descent(plan, solver) {}
    std::uint32_t future;
    AllianceSolver solver;
    RowWriter writer;
    Descent descent;
};

/// The rows of alliances that have the solver's supply.
void write(std::span<const Descent::Wanted> alike, RowWriter& writer, Block& block) {
    const auto first = alike.front().row;
    writer.write(block, first);
    for (const auto& one : alike.subspan(1)) writer.write_again(block, one.row, first);
}

/// Counts an alliance that is left out.
void leave_out(Block& block, Inadmissible why) {
    if (why == Inadmissible::excluded) ++block.excluded;
    if (why == Inadmissible::budget) ++block.beyond_budget;
}

Block evaluated(const Plan& plan, const Walk& walk, std::uint64_t index, Worker& worker) {
    Block block;
    std::vector<Descent::Wanted> wanted;
    block.index = index;
    block.future = walk.future(index);
    for (auto rank = walk.first_rank(index); rank < walk.last_rank(index); ++rank) {
        const auto alliance = walk.order[rank];
        ++block.looked_at;
        if (const auto why = inadmissible(plan, alliance)) {
            leave_out(block, *why);
            continue;
        }
        wanted.push_back({alliance, block.alliance.size()});
        block.alliance.push_back(alliance);
    }
    worker.writer.make_room(block);
    worker.descent.evaluate(std::move(wanted),
                            [&](const auto& alike) { write(alike, worker.writer, block); });
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
    std::vector<std::unique_ptr<Worker>> workers(thread_count(options.threads));
    std::mutex taking;
    for_each_in_runs(blocks.size(), options.threads, [&](std::size_t part, unsigned thread) {
        if (options.stop && options.stop->load()) return;
        auto worker = std::move(workers[thread]);  // not given back if it fails
        const auto future = walk.future(blocks[part]);
        if (!worker || worker->future != future) worker = std::make_unique<Worker>(plan, base, future);
        auto block = evaluated(plan, walk, blocks[part], *worker);
        workers[thread] = std::move(worker);
        const std::lock_guard lock(taking);
        take(std::move(block));
    });
}

}  // namespace entente
