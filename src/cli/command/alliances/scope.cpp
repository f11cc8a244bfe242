#include "cli/command/alliances/scope.hpp"

#include "batch/result/outcomes.hpp"
#include "report/format/number.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <chrono>
#include <cmath>
#include <numeric>
#include <thread>

namespace entente {

namespace {

constexpr double most_rows = 17'179'869'184;  // 2^34 alliances × futures
constexpr double longest = 86'400;            // seconds
constexpr double most_bytes = 8e9;
constexpr double small = 20'000;     // alliances × futures: not worth a trial
constexpr std::uint64_t tried = 32;  // alliances at first
constexpr double enough = 0.05;      // seconds of trying

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

std::string span_text(double seconds) {
    if (seconds < 100) return fmt::format("{:.0f} s", std::max(1.0, seconds));
    if (seconds < 6000) return fmt::format("{:.0f} min", seconds / 60);
    return fmt::format("{} h", rounded(seconds / 3600, 0));
}

std::string bytes_text(double bytes) {
    return bytes < 1e9 ? fmt::format("{:.0f} MB", std::max(1.0, bytes / 1e6))
                       : fmt::format("{} GB", rounded(bytes / 1e9, 1));
}

}  // namespace

Scope scope(const Plan& plan, const Walk& all, const View& base, unsigned threads) {
    Scope scope{all.order.size(), plan.futures.size(), {}, memory_of(plan, all.order.size())};
    if (rows_of(scope) < small || rows_of(scope) > most_rows) return scope;
    const auto workers = threads == 0 ? std::max(1U, std::thread::hardware_concurrency()) : threads;
    scope.seconds = rows_of(scope) * time_each(plan, all, base) / workers;
    return scope;
}

std::string scope_text(const Scope& scope) {
    auto text =
        fmt::format("{} alliance{} × {} future{}", grouped(static_cast<std::int64_t>(scope.alliances)),
                    scope.alliances == 1 ? "" : "s", scope.futures, scope.futures == 1 ? "" : "s");
    if (scope.seconds)
        text += fmt::format(", about {} and {}", span_text(*scope.seconds), bytes_text(scope.bytes));
    return text;
}

std::optional<std::string> too_large(const Scope& scope) {
    const auto beyond = [&](const std::string& why) { return scope_text(scope) + ": " + why; };
    if (rows_of(scope) > most_rows)
        return beyond(fmt::format("more than {} are not begun", grouped(std::int64_t{1} << 34)));
    if (scope.seconds && *scope.seconds > longest) return beyond("that is more than a day");
    if (scope.bytes > most_bytes)
        return beyond(
            fmt::format("the answer is kept in memory, and {} are too much", bytes_text(scope.bytes)));
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
    return fmt::format("--size {}..{} leaves {} alliances; every --forbid ID halves them", plan.least,
                       std::max(most, plan.least), rounded(sum, 0));
}

}  // namespace entente
