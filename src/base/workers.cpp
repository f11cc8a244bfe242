#include "base/workers.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace entente {

namespace {

/// No more than there are parts.
unsigned threads_for(std::size_t parts, unsigned wanted) {
    return static_cast<unsigned>(std::clamp<std::size_t>(parts, 1, thread_count(wanted)));
}

/// labour(0) … labour(threads - 1), at the same time; the first here.
void at_once(unsigned threads, const std::function<void(unsigned)>& labour) {
    std::vector<std::jthread> others;
    for (unsigned thread = 1; thread < threads; ++thread) others.emplace_back(labour, thread);
    labour(0);
}

/// What parts have thrown.
class Failures {
public:
    explicit Failures(std::size_t parts) : of_part_(parts) {}
    void note(std::size_t part, const std::function<void()>& work) {
        try {
            work();
        } catch (...) {
            of_part_[part] = std::current_exception();
        }
    }
    void throw_first() const {
        for (const auto& failure : of_part_) {
            if (failure) std::rethrow_exception(failure);
        }
    }

private:
    std::vector<std::exception_ptr> of_part_;
};

/// The parts that each thread has before it.
class Runs {
public:
    Runs(std::size_t parts, unsigned threads) {
        for (std::size_t thread = 0; thread < threads; ++thread)
            runs_.push_back({parts * thread / threads, parts * (thread + 1) / threads});
    }
    std::optional<std::size_t> next(unsigned thread) {
        const std::lock_guard lock(mutex_);
        auto& own = runs_[thread];
        if (own.length() == 0) own = half_of(*std::max_element(runs_.begin(), runs_.end(), shorter));
        if (own.length() == 0) return std::nullopt;
        return own.first++;
    }

private:
    struct Run {
        std::size_t first, last;
        [[nodiscard]] std::size_t length() const { return last - first; }
    };
    static bool shorter(const Run& a, const Run& b) { return a.length() < b.length(); }
    /// The latter half, which is taken away from it.
    static Run half_of(Run& run) {
        const auto middle = run.first + run.length() / 2;
        const Run half{middle, run.last};
        run.last = middle;
        return half;
    }

    std::mutex mutex_;
    std::vector<Run> runs_;
};

}  // namespace

unsigned thread_count(unsigned wanted) {
    return wanted != 0 ? wanted : std::max(1U, std::thread::hardware_concurrency());
}

void for_each_part(std::size_t parts, unsigned threads, const std::function<void(std::size_t)>& work) {
    Failures failures(parts);
    std::atomic<std::size_t> next{0};
    at_once(threads_for(parts, threads), [&](unsigned) {
        for (auto part = next.fetch_add(1); part < parts; part = next.fetch_add(1))
            failures.note(part, [&] { work(part); });
    });
    failures.throw_first();
}

void for_each_in_runs(std::size_t parts, unsigned threads,
                      const std::function<void(std::size_t, unsigned)>& work) {
    const auto at_work = threads_for(parts, threads);
    Failures failures(parts);
    Runs runs(parts, at_work);
    at_once(at_work, [&](unsigned thread) {
        while (const auto part = runs.next(thread)) failures.note(*part, [&] { work(*part, thread); });
    });
    failures.throw_first();
}

}  // namespace entente
