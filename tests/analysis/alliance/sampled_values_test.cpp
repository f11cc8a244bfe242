#include "analysis/alliance/sampled_values.hpp"

#include "analysis/alliance/values.hpp"
#include "base/random.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <atomic>
#include <bit>
#include <cmath>
#include <numeric>
#include <vector>

using namespace entente;

namespace {

/// What sets come to, by set: small is good.
using Values = std::vector<double>;

Values drawn(std::size_t players, std::uint64_t seed) {
    Random random(seed, 0);
    Values values;
    for (std::size_t set = 0; set < (std::size_t{1} << players); ++set)
        values.push_back(static_cast<double>(random.below(100)));
    return values;
}

std::function<SetValue()> looked_up(const Values& values) {
    return [&values] { return [&values](std::uint64_t set) { return values[set]; }; };
}

SampledValues sampled(const Values& values, std::uint64_t orders, std::uint64_t seed, unsigned threads = 1) {
    const auto found = sampled_values(values.size() - 1, 0, looked_up(values),
                                      {.orders = orders, .seed = seed, .threads = threads});
    REQUIRE(found.has_value());
    return *found;
}

CoalitionValues exact(const Values& values) {
    std::vector<std::uint64_t> sets(values.size());
    std::iota(sets.begin(), sets.end(), std::uint64_t{0});
    return std::get<CoalitionValues>(coalition_values(sets, values, values.size() - 1));
}

/// How many of the intervals hold what is exact.
struct Held {
    int held{}, all{};
    void add(const Estimate& estimate, double exact) {
        ++all;
        held += std::abs(estimate.mean - exact) <= estimate.margin.value() ? 1 : 0;
    }
    [[nodiscard]] double share() const { return static_cast<double>(held) / all; }
};

}  // namespace

TEST_CASE("against exact values: 95 % of the intervals hold them") {
    constexpr std::size_t players = 5;
    const auto values = drawn(players, 11);
    const auto truth = exact(values);
    Held shapley, banzhaf, interaction;
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        const auto found = sampled(values, 400, seed);
        for (std::size_t i = 0; i < players; ++i) {
            shapley.add(found.shapley[i], truth.shapley[i]);
            banzhaf.add(found.banzhaf[i], truth.banzhaf[i]);
            for (std::size_t j = i + 1; j < players; ++j)
                interaction.add(found.between(i, j), truth.between(i, j));
        }
    }
    for (const auto& one : {shapley, banzhaf, interaction}) {
        CHECK(one.share() > 0.91);
        CHECK(one.share() < 0.99);
    }
}

TEST_CASE("more draws come nearer: a hundred times as many, a tenth as wide") {
    const auto values = drawn(6, 3);
    const auto truth = exact(values);
    const auto few = sampled(values, 100, 1), many = sampled(values, 10'000, 1);
    for (std::size_t i = 0; i < 6; ++i) {
        CHECK(many.shapley[i].margin.value() ==
              doctest::Approx(few.shapley[i].margin.value() / 10).epsilon(0.5));
        CHECK(std::abs(many.shapley[i].mean - truth.shapley[i]) < 2 * many.shapley[i].margin.value());
    }
}

TEST_CASE("whatever is drawn, Shapley values add up to what all are worth, and first and last are exact") {
    const auto values = drawn(7, 5);
    for (const std::uint64_t orders : {2U, 3U, 50U}) {
        const auto found = sampled(values, orders, orders);
        double sum = 0;
        for (const auto& one : found.shapley) sum += one.mean;
        CHECK(sum == doctest::Approx(values.front() - values.back()));
        CHECK(found.orders == (orders + 1) / 2 * 2);
        for (std::size_t i = 0; i < 7; ++i) {
            const auto player = std::size_t{1} << i;
            CHECK(found.first[i] == values[0] - values[player]);
            CHECK(found.last[i] == values[values.size() - 1 - player] - values.back());
        }
    }
}

TEST_CASE("where nothing interacts every draw says the same") {
    Values values;
    for (std::uint64_t set = 0; set < 16; ++set)
        values.push_back(100 - ((set & 1) != 0 ? 3.0 : 0) - ((set & 2) != 0 ? 5.0 : 0) -
                         ((set & 4) != 0 ? 7.0 : 0));
    const auto found = sampled(values, 40, 9);
    const std::vector<double> worth{3, 5, 7, 0};
    for (std::size_t i = 0; i < 4; ++i) {
        CHECK(found.shapley[i].mean == worth[i]);
        CHECK(found.shapley[i].margin.value() == 0);
        CHECK(found.banzhaf[i].mean == worth[i]);
        CHECK(found.between(i, (i + 1) % 4).mean == 0);
    }
}

TEST_CASE("a seed draws the same for any number of threads, another seed draws other orders") {
    const auto values = drawn(8, 21);
    const auto one = sampled(values, 300, 7, 1), five = sampled(values, 300, 7, 5);
    CHECK(one.shapley == five.shapley);
    CHECK(one.banzhaf == five.banzhaf);
    CHECK(one.interaction == five.interaction);
    CHECK_FALSE(sampled(values, 300, 8).shapley == one.shapley);
}

TEST_CASE("players are any bits, the base is in every set, and each set counts as evaluated") {
    std::uint64_t asked = 0;
    const std::uint64_t base = std::uint64_t{1} << 40, players = base | 1 | std::uint64_t{1} << 61;
    const auto make = [&] {
        return [&](std::uint64_t set) {
            ++asked;
            CHECK((set & base) != 0);
            CHECK((set & ~players) == 0);
            return (set & 1) != 0 && set >> 61 != 0 ? 2.0 : 8.0;
        };
    };
    const auto found = sampled_values(players, base, make, {.orders = 6, .threads = 1});
    REQUIRE(found.has_value());
    CHECK(found->players == std::vector<std::uint32_t>{0, 61});
    CHECK(found->shapley[0].mean == 3);  // each order and its reverse: once first, once last
    CHECK(found->between(0, 1).mean == 6);
    CHECK(found->evaluated == asked);
    CHECK(evaluations(2, 6) == asked);
}

TEST_CASE("one player has no pairs, none has nothing, and who stops it gets no answer") {
    CHECK(sampled({5, 3}, 4, 1).shapley.front().mean == 2);
    const auto nobody = sampled({5}, 4, 1);
    CHECK(nobody.shapley.empty());
    std::atomic<bool> stop{true};
    const Values values{5, 3};
    CHECK_FALSE(sampled_values(1, 0, looked_up(values), {.threads = 1, .stop = &stop}).has_value());
}
