#include "cli/command/alliances/scope.hpp"

#include "base/workers.hpp"
#include "batch/result/outcomes.hpp"
#include "cli/session/progress.hpp"
#include "report/format/number.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <chrono>
#include <numeric>
#include <vector>

namespace entente {

namespace {

constexpr double longest = 366 * 86'400.0;         // seconds
constexpr double longest_unstored = 2 * 86'400.0;  // which an interrupt would lose
constexpr double most_bytes = 8e9;
constexpr double too_few = 20'000;  // alliances × futures: not worth a trial
constexpr double too_many = 1e18;
constexpr double told_from = 1;  // seconds: what is shorter needs no telling

constexpr std::uint64_t tried = 32;  // alliances at first
constexpr double enough = 0.05;      // seconds of trying

// What an answer takes once all is evaluated, an alliance: to collect, rank and compare it, and for what its members
// are worth. Rough; machines differ, but this is the small part.
constexpr double to_judge = 1.5e-6, to_value = 2.5e-9;  // seconds; the latter by square of candidates

double rows_of(const Scope& scope) {
    return static_cast<double>(scope.alliances) * static_cast<double>(scope.futures);
}

/// Seconds for some blocks from the middle on, on one thread.
double time_for(const Plan& plan, const Walk& trial, const View& base, std::uint64_t blocks) {
    std::vector<std::uint64_t> middle(blocks);
    std::iota(middle.begin(), middle.end(), trial.blocks_in_future / 2);
    const auto start = std::chrono::steady_clock::now();
    walk(plan, trial, base, middle, {.threads = 1, .stop = nullptr}, [](Block&&) {});
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

/// Seconds an alliance takes on one thread, among others. Many at once take less each, so more and more are tried.
double time_each(const Plan& plan, const Walk& all, const View& base) {
    for (auto in_block = tried;; in_block *= 4) {
        const Walk trial(plan, std::min(in_block, all.in_block));
        const auto first = time_for(plan, trial, base, 1);  // what it takes to begin
        const auto three = time_for(plan, trial, base, 3);
        const bool most = trial.in_block == all.in_block || trial.blocks_in_future < 4 * 6;
        if (most || three > enough)
            return std::max(three - first, 0.0) / (2.0 * static_cast<double>(trial.in_block));
    }
}

std::string bytes_text(double bytes) {
    if (bytes < 1e9) return fmt::format("{:.0f} MB", std::max(1.0, bytes / 1e6));
    return bytes < 1e13 ? fmt::format("{} GB", rounded(bytes / 1e9, bytes < 1e10 ? 1 : 0))
                        : fmt::format("{} TB", rounded(bytes / 1e12, 0));
}

double answer_time(const Plan& plan, double alliances) {
    const auto candidates = static_cast<double>(plan.candidates.size());
    return alliances * (to_judge * static_cast<double>(plan.objectives.size() + plan.futures.size()) +
                        to_value * candidates * candidates);
}

}  // namespace

std::uint64_t alliances_in_block(const Plan& plan) {
    constexpr std::uint64_t parts = 64, least = 16, most = 4096;
    return std::clamp(std::bit_floor(AllianceOrder(plan).size() / parts), least, most);
}

Scope scope(const Plan& plan, const Walk& all, const View& base, const ScopeOptions& options) {
    Scope scope{all.order.size(), plan.futures.size(), {}, 0, options.shard,
                options.stored,   options.both_ends};
    const bool answers = !options.shard;
    const auto ends = options.both_ends ? 2.0 : 1.0;
    if (answers) scope.bytes = ends * memory_of(plan, all.order.size());
    if (rows_of(scope) < too_few || rows_of(scope) > too_many) return scope;
    const auto workers = thread_count(options.threads);
    const auto share = options.shard ? static_cast<double>(options.shard->of) : 1.0;
    scope.seconds = ends * rows_of(scope) * time_each(plan, all, base) / workers / share;
    if (answers) *scope.seconds += answer_time(plan, static_cast<double>(scope.alliances));
    return scope;
}

std::string size_text(const Scope& scope) {
    auto text =
        fmt::format("{} alliance{} × {} future{}", grouped(static_cast<std::int64_t>(scope.alliances)),
                    scope.alliances == 1 ? "" : "s", scope.futures, scope.futures == 1 ? "" : "s");
    if (scope.shard)
        text += fmt::format(", of which this is part {} of {}", scope.shard->part, scope.shard->of);
    return text;
}

std::string scope_text(const Scope& scope) {
    const auto text = size_text(scope);
    if (!scope.seconds || *scope.seconds < told_from) return text;
    const auto time = text + ", about " + duration_text(*scope.seconds);
    return scope.bytes > 0 ? time + " and " + bytes_text(scope.bytes) : time;
}

std::optional<std::string> too_large(const Scope& scope) {
    if (scope.bytes > most_bytes)
        return fmt::format("{}: the answer is kept in memory, and {} are too much", size_text(scope),
                           bytes_text(scope.bytes));
    if (rows_of(scope) > too_many || (scope.seconds && *scope.seconds > longest))
        return scope_text(scope) + ": that is not done this year";
    if (!scope.stored && scope.seconds && *scope.seconds > longest_unstored)
        return scope_text(scope) +
               ": so long a run should be one that can go on after an interrupt; -o FILE.sqlite stores it";
    return std::nullopt;
}

std::string way_to_cut(const Plan& plan) {
    const auto free =
        plan.candidates.size() - static_cast<std::size_t>(std::popcount(plan.required | plan.forbidden));
    const auto fixed = static_cast<std::size_t>(std::popcount(plan.required));
    double sum = 0;
    std::size_t size = 0;
    const auto fits = [&](std::size_t k) {
        const auto more = sum + static_cast<double>(binomial(free, k));
        return more * static_cast<double>(plan.futures.size()) <= 1e7;
    };
    for (; size <= free && fits(size); ++size) sum += static_cast<double>(binomial(free, size));
    const auto most = fixed + (size == 0 ? 0 : size - 1);
    return fmt::format(
        "--size {}..{} leaves {} alliances; every --forbid ID halves them; many machines share them with "
        "--shard",
        plan.least, std::max(most, plan.least), rounded(sum, 0));
}

}  // namespace entente
