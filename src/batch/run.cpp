#include "batch/run.hpp"

#include "batch/walk/walk.hpp"

#include <algorithm>
#include <cassert>
#include <exception>

namespace entente {

namespace {

/// So many missing blocks are looked up at once.
constexpr std::size_t stride = 16384;

/// Alliances in a range of blocks, once for each future.
std::uint64_t alliances(const Walk& walk, BlockRange range) {
    if (range.size() == 0) return 0;
    auto sum = range.size() * walk.in_block;
    for (std::uint64_t last = walk.blocks_in_future; last <= walk.blocks; last += walk.blocks_in_future) {
        const bool inside =
            last > range.first && last <= range.last;  // the last block of a future is smaller
        if (inside) sum -= walk.in_block - (walk.last_rank(last - 1) - walk.first_rank(last - 1));
    }
    return sum;
}

/// Stores blocks as they come, and says how far it is. After a failure, nothing more is begun.
class Sink {
public:
    Sink(const Walk& walk, BlockRange range, Store& store, const RunOptions& options)
        : store_(store), options_(options) {
        progress_.done = store.count(range).looked_at;
        progress_.of = alliances(walk, range);
        follow_stop();
    }

    void take(const Block& block) {
        try {
            if (!failure_) store_.add(block);
            advance(block);
        } catch (...) {
            failure_ = std::current_exception();
            halt_ = true;
        }
        follow_stop();
    }

    [[nodiscard]] const std::atomic<bool>& halt() const { return halt_; }
    [[nodiscard]] std::uint64_t taken() const { return taken_; }
    void rethrow() const {
        if (failure_) std::rethrow_exception(failure_);
    }

private:
    void follow_stop() {
        if (options_.stop && options_.stop->load()) halt_ = true;
    }
    void advance(const Block& block) {
        if (failure_) return;
        ++taken_;
        progress_.done += block.looked_at;
        if (options_.progress) options_.progress(progress_);
    }

    Store& store_;
    const RunOptions& options_;
    RunProgress progress_;
    std::uint64_t taken_{};
    std::atomic<bool> halt_{false};
    std::exception_ptr failure_;
};

}  // namespace

Ran run(const Plan& plan, const View& view, Store& store, const RunOptions& options) {
    const Walk walk(plan, store.manifest().in_block);
    assert(walk.blocks == store.manifest().blocks);
    const auto range = blocks(options.shard, walk.blocks);
    Sink sink(walk, range, store, options);
    for (auto left = range; left.first < left.last && !sink.halt();) {
        const auto missing = store.missing(left, stride);
        if (missing.empty()) break;
        if (sink.taken() == 0) store.check_writable();
        entente::walk(plan, walk, view, missing, {.threads = options.threads, .stop = &sink.halt()},
                      [&](Block&& block) { sink.take(block); });
        left.first = missing.back() + 1;
    }
    sink.rethrow();
    return {sink.taken(), range.size() - store.count(range).blocks};
}

}  // namespace entente
