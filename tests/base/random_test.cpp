#include "base/random.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <vector>

using namespace entente;

TEST_CASE("a seed and a stream draw the same numbers again, others draw others") {
    const auto drawn = [](std::uint64_t seed, std::uint64_t stream) {
        Random random(seed, stream);
        std::vector<std::uint64_t> numbers(8);
        for (auto& number : numbers) number = random.next();
        return numbers;
    };
    CHECK(drawn(1, 2) == drawn(1, 2));
    std::set<std::vector<std::uint64_t>> all;
    for (std::uint64_t seed = 0; seed < 10; ++seed) {
        for (std::uint64_t stream = 0; stream < 10; ++stream) all.insert(drawn(seed, stream));
    }
    CHECK(all.size() == 100);
}

TEST_CASE("each number below a bound is drawn about as often as any other") {
    constexpr int draws = 70'000;
    std::array<int, 7> count{};
    Random random(5, 0);
    for (int i = 0; i < draws; ++i) ++count[random.below(7)];
    double chi = 0;
    for (const auto times : count) chi += std::pow(times - draws / 7.0, 2) / (draws / 7.0);
    CHECK(chi < 22.5);  // 6 degrees of freedom: exceeded once in a thousand seeds
    CHECK(random.below(1) == 0);
}

TEST_CASE("a bound near the largest leaves no number out and none beyond") {
    constexpr auto bound = (std::uint64_t{1} << 63) + 1;
    Random random(3, 0);
    std::uint64_t largest = 0;
    for (int i = 0; i < 1000; ++i) largest = std::max(largest, random.below(bound));
    CHECK(largest < bound);
    CHECK(largest > bound / 2);
}
