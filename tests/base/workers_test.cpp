#include "base/workers.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

namespace entente {
namespace {

/// A sum of fractions whose last digits depend on the order they are added in.
double harmonic(std::size_t parts, unsigned threads) {
    std::vector<double> of_part(parts);
    for_each_part(parts, threads, [&](std::size_t part) {
        for (std::size_t i = part; i < 10'000; i += parts) of_part[part] += 1.0 / static_cast<double>(i + 1);
    });
    double sum = 0;
    for (const double x : of_part) sum += x;
    return sum;
}

}  // namespace

TEST_CASE("every part is done once, on any number of threads") {
    for (const unsigned threads : {0U, 1U, 2U, 5U, 64U}) {
        CAPTURE(threads);
        std::array<std::atomic<int>, 40> done{};
        for_each_part(done.size(), threads, [&](std::size_t part) { ++done[part]; });
        for (const auto& times : done) CHECK(times == 1);
    }
}

TEST_CASE("in runs, every part is done once, by threads that are told apart") {
    for (const unsigned threads : {0U, 1U, 2U, 5U, 64U}) {
        CAPTURE(threads);
        std::array<std::atomic<int>, 40> done{};
        std::vector<std::atomic<int>> at_work(thread_count(threads));
        std::atomic<int> overlaps{0};
        for_each_in_runs(done.size(), threads, [&](std::size_t part, unsigned thread) {
            if (at_work.at(thread)++ != 0) ++overlaps;
            ++done[part];
            --at_work[thread];
        });
        for (const auto& times : done) CHECK(times == 1);
        CHECK(overlaps == 0);
    }
}

TEST_CASE("in runs, one thread goes through the parts in order, and two take over from each other") {
    std::vector<std::size_t> order;
    for_each_in_runs(20, 1, [&](std::size_t part, unsigned) { order.push_back(part); });
    CHECK(std::is_sorted(order.begin(), order.end()));
    CHECK(order.size() == 20);

    std::atomic<int> others{
        0};  // the first part waits until all others are done, so its thread's run is taken over
    for_each_in_runs(20, 2, [&](std::size_t part, unsigned) {
        while (part == 0 && others < 19) std::this_thread::yield();
        if (part != 0) ++others;
    });
    CHECK(others == 19);
}

TEST_CASE("no parts are no work") {
    for_each_part(0, 4, [](std::size_t) { FAIL("there is nothing to do"); });
    for_each_in_runs(0, 4, [](std::size_t, unsigned) { FAIL("there is nothing to do"); });
}

TEST_CASE("what parts keep and the caller adds in order does not depend on the number of threads") {
    const double alone = harmonic(16, 1);
    for (const unsigned threads : {2U, 3U, 5U}) CHECK(harmonic(16, threads) == alone);
}

TEST_CASE("the first exception by part is thrown again, after all parts were tried") {
    for (const unsigned threads : {1U, 5U}) {
        CAPTURE(threads);
        std::atomic<int> tried{0};
        const auto work = [&](std::size_t part) {
            ++tried;
            if (part >= 3) throw std::runtime_error("part " + std::to_string(part));
        };
        CHECK_THROWS_WITH_AS(for_each_part(20, threads, work), "part 3", std::runtime_error);
        CHECK(tried == 20);
        CHECK_THROWS_WITH_AS(for_each_in_runs(20, threads, [&](std::size_t part, unsigned) { work(part); }),
                             "part 3", std::runtime_error);
        CHECK(tried == 40);
    }
}

}  // namespace entente
