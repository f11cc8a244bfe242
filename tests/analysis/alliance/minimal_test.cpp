#include "analysis/alliance/minimal.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <bit>
#include <random>
#include <set>

using namespace entente;

namespace {

std::set<std::uint64_t> by_pairs(const std::vector<std::uint64_t>& sets) {
    std::set<std::uint64_t> minimal;
    for (const auto set : sets) {
        const auto lies_in = [&](std::uint64_t one) { return one != set && (one & ~set) == 0; };
        if (std::none_of(sets.begin(), sets.end(), lies_in)) minimal.insert(set);
    }
    return minimal;
}

}  // namespace

TEST_CASE("a set with a member to spare is not minimal, though the sets between were not given") {
    const std::vector<std::uint64_t> sets{0b1111, 0b0110, 0b1001, 0b0001};
    CHECK(minimal_sets(sets) == std::vector<std::uint64_t>{0b0001, 0b0110});
    CHECK(minimal_sets(std::vector<std::uint64_t>{0b111, 0b001}) == std::vector<std::uint64_t>{0b001});
}

TEST_CASE("nothing has no minimal sets, and the empty set leaves no other") {
    CHECK(minimal_sets({}).empty());
    CHECK(minimal_sets(std::vector<std::uint64_t>{3, 0, 1}) == std::vector<std::uint64_t>{0});
}

TEST_CASE("minimal sets are those that brute force finds, of few members and of many") {
    const std::uint64_t seed = 8;
    CAPTURE(seed);
    std::mt19937_64 random(seed);
    for (const int members : {3, 8, 20, 40, 64}) {
        for (int round = 0; round < 20; ++round) {
            std::vector<std::uint64_t> sets;
            for (int i = 0; i < 200; ++i) {
                const auto mask = members == 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << members) - 1;
                sets.push_back((random() | (round % 2 != 0 ? random() : 0)) & random() & mask);
            }
            const auto found = minimal_sets(sets);
            CHECK(std::set<std::uint64_t>(found.begin(), found.end()) == by_pairs(sets));
            CHECK(std::is_sorted(found.begin(), found.end(), [](auto one, auto other) {
                return std::popcount(one) < std::popcount(other);
            }));
        }
    }
}
