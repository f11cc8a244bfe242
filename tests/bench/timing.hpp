#pragma once

#include <algorithm>
#include <chrono>
#include <functional>
#include <string>
#include <vector>

namespace entente::bench {

/// Milliseconds of repeated runs.
struct Timing {
    double best{};
    double median{};
    double worst{};
};

inline Timing timing_of(std::vector<double> runs) {
    std::sort(runs.begin(), runs.end());
    return {runs.front(), runs[runs.size() / 2], runs.back()};
}

/// Runs each side in turn, so that whatever else the machine does falls on all alike.
inline std::vector<Timing> in_turn(int rounds, const std::vector<std::function<void()>>& sides) {
    std::vector<std::vector<double>> runs(sides.size());
    for (int round = 0; round < rounds; ++round) {
        for (std::size_t side = 0; side < sides.size(); ++side) {
            const auto start = std::chrono::steady_clock::now();
            sides[side]();
            const std::chrono::duration<double, std::milli> taken = std::chrono::steady_clock::now() - start;
            runs[side].push_back(taken.count());
        }
    }
    std::vector<Timing> timings;
    for (auto& of_side : runs) timings.push_back(timing_of(std::move(of_side)));
    return timings;
}

}  // namespace entente::bench
