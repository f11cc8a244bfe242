#include "analysis/alliance/greedy.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <bit>
#include <numeric>
#include <random>

using namespace entente;

namespace {

std::vector<std::uint64_t> all_sets(std::size_t count) {
    std::vector<std::uint64_t> sets(count);
    std::iota(sets.begin(), sets.end(), std::uint64_t{0});
    return sets;
}

}  // namespace

TEST_CASE("by hand: two that help only together defeat greedy, and it is said where") {
    // 0 alone helps by 1; 1 and 2 together by 10, each alone by nothing.
    const auto sets = all_sets(8);
    const std::vector<double> value{20, 19, 20, 19, 20, 19, 10, 9};
    const auto steps = greedy(sets, value);
    REQUIRE(steps.size() == 4);
    CHECK(steps[1].greedy == 1);
    CHECK(steps[1].best == 1);
    CHECK_FALSE(steps[1].defeated);
    CHECK(steps[2].greedy == 3);  // ties go to the smallest mask
    CHECK(steps[2].best == 6);
    CHECK(steps[2].defeated);
    CHECK(steps[3].greedy == 7);
    CHECK_FALSE(steps[3].defeated);
}

TEST_CASE("the chain ends where no set with one member more was evaluated") {
    const std::vector<std::uint64_t> sets{0b000, 0b001, 0b010, 0b110, 0b1101};
    const std::vector<double> value{9, 1, 5, 2, 0};
    const auto steps = greedy(sets, value);
    REQUIRE(steps.size() == 4);
    CHECK(steps[1].greedy == 1);
    CHECK_FALSE(steps[2].greedy.has_value());  // nothing evaluated holds 001 and one more
    CHECK_FALSE(steps[2].defeated);
    CHECK(steps[2].best == 3);
    CHECK(steps[3].best == 4);
}

TEST_CASE("nothing evaluated has no chain, where no small sets were, it begins at the best of the smallest") {
    CHECK(greedy({}, {}).empty());
    const auto steps = greedy(std::vector<std::uint64_t>{0b011, 0b101, 0b111}, std::vector<double>{4, 3, 1});
    REQUIRE(steps.size() == 2);
    CHECK(steps[0].greedy == 1);
    CHECK(steps[1].greedy == 2);
}

TEST_CASE("covering, which is submodular: greedy comes within 1 - 1/e of the best of each size") {
    const std::uint64_t seed = 21;
    CAPTURE(seed);
    std::mt19937_64 random(seed);
    for (int round = 0; round < 30; ++round) {
        std::vector<std::uint64_t> covers(8);
        for (auto& one : covers) one = random() & random() & random();
        const auto sets = all_sets(256);
        std::vector<double> value;
        for (const auto set : sets) {
            std::uint64_t covered = 0;
            for (std::size_t i = 0; i < 8; ++i) covered |= (set >> i & 1) != 0 ? covers[i] : 0;
            value.push_back(64.0 - std::popcount(covered));
        }
        for (const auto& step : greedy(sets, value)) {
            REQUIRE(step.greedy.has_value());
            CHECK(64 - value[*step.greedy] >= (1 - 1 / 2.7182818) * (64 - value[step.best]));
            CHECK(step.defeated == (value[*step.greedy] > value[step.best]));
            CHECK(static_cast<std::size_t>(std::popcount(sets[step.best])) == step.size);
        }
    }
}
