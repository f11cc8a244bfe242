#include "analysis/alliance/values.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <bit>
#include <functional>
#include <numeric>
#include <random>

using namespace entente;

namespace {

using Game = std::vector<double>;  // by set: its worth

std::vector<std::uint64_t> all_sets(std::size_t count) {
    std::vector<std::uint64_t> sets(count);
    std::iota(sets.begin(), sets.end(), std::uint64_t{0});
    return sets;
}

Game game_of(std::size_t players, const std::function<double(std::uint64_t)>& worth) {
    Game game;
    for (const auto set : all_sets(std::size_t{1} << players)) game.push_back(worth(set));
    return game;
}

/// What is worth much comes to little.
CoalitionValues values_of(const Game& game) {
    auto value = game;
    for (auto& one : value) one = 100 - one;
    const auto found = coalition_values(all_sets(game.size()), value, game.size() - 1);
    REQUIRE(std::holds_alternative<CoalitionValues>(found));
    return std::get<CoalitionValues>(found);
}

std::vector<double> shapley_over_orders(const Game& game, std::size_t players) {
    std::vector<std::size_t> order(players);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::vector<double> sum(players, 0);
    double orders = 0;
    do {
        std::size_t set = 0;
        for (const auto player : order) {
            sum[player] += game[set | std::size_t{1} << player] - game[set];
            set |= std::size_t{1} << player;
        }
        ++orders;
    } while (std::next_permutation(order.begin(), order.end()));
    for (auto& one : sum) one /= orders;
    return sum;
}

void check_close(const std::vector<double>& one, const std::vector<double>& other) {
    REQUIRE(one.size() == other.size());
    for (std::size_t i = 0; i < one.size(); ++i) CHECK(one[i] == doctest::Approx(other[i]).epsilon(1e-9));
}

}  // namespace

TEST_CASE("in print: three players who win by majority share alike, and a glove has the pair's worth") {
    const auto majority =
        values_of(game_of(3, [](std::uint64_t set) { return std::popcount(set) >= 2 ? 1.0 : 0.0; }));
    check_close(majority.shapley, {1.0 / 3, 1.0 / 3, 1.0 / 3});
    check_close(majority.banzhaf, {0.5, 0.5, 0.5});
    // Shapley's game of gloves: one right glove (player 0), two left ones.
    const auto gloves =
        values_of(game_of(3, [](std::uint64_t set) { return (set & 1) != 0 && (set & 6) != 0 ? 1.0 : 0.0; }));
    check_close(gloves.shapley, {4.0 / 6, 1.0 / 6, 1.0 / 6});
    check_close(gloves.banzhaf, {0.75, 0.25, 0.25});
    CHECK(gloves.between(0, 1) == doctest::Approx(0.5));   // a pair
    CHECK(gloves.between(1, 2) == doctest::Approx(-0.5));  // one glove too many
}

TEST_CASE("in print: the weighted game of quota 51 and weights 49, 48 and 3 gives all three the same power") {
    const auto votes = [](std::uint64_t set) {
        return 49 * (set & 1) + 48 * (set >> 1 & 1) + 3 * (set >> 2 & 1) >= 51 ? 1.0 : 0.0;
    };
    const auto values = values_of(game_of(3, votes));
    check_close(values.shapley, {1.0 / 3, 1.0 / 3, 1.0 / 3});
}

TEST_CASE("unanimity: members share alike, and interact by one over the rest of them") {
    const std::uint64_t needed = 0b1011;
    const auto values =
        values_of(game_of(5, [&](std::uint64_t set) { return (set & needed) == needed ? 6.0 : 0.0; }));
    check_close(values.shapley, {2, 2, 0, 2, 0});
    CHECK(values.between(0, 1) == doctest::Approx(3));  // Grabisch and Roubens: 1 / (|T| - 1)
    CHECK(values.between(3, 0) == doctest::Approx(3));
    CHECK(values.between(0, 2) == doctest::Approx(0));
}

TEST_CASE("Shapley values are the average over all orders, laws hold") {
    const std::uint64_t seed = 5;
    CAPTURE(seed);
    std::mt19937_64 random(seed);
    std::uniform_real_distribution<double> worth(-10, 50);
    for (std::size_t players = 1; players <= 6; ++players) {
        auto one = game_of(players, [&](std::uint64_t set) { return set == 0 ? 0 : worth(random); });
        auto other = game_of(players, [&](std::uint64_t set) { return set == 0 ? 0 : worth(random); });
        const auto values = values_of(one);
        check_close(values.shapley, shapley_over_orders(one, players));
        CHECK(std::accumulate(values.shapley.begin(), values.shapley.end(), 0.0) ==
              doctest::Approx(one.back()));  // efficiency
        const auto second = values_of(other);
        Game sum;
        for (std::size_t set = 0; set < one.size(); ++set) sum.push_back(one[set] + other[set]);
        const auto both = values_of(sum);
        for (std::size_t i = 0; i < players; ++i) {
            CHECK(both.shapley[i] == doctest::Approx(values.shapley[i] + second.shapley[i]));
            CHECK(both.banzhaf[i] == doctest::Approx(values.banzhaf[i] + second.banzhaf[i]));
        }
    }
}

TEST_CASE("a dummy is worth what it is alone, and symmetric players are worth the same") {
    const auto values = values_of(game_of(4, [](std::uint64_t set) {
        const auto like = static_cast<double>(std::popcount(set & 0b0111));
        return like * like + ((set & 0b1000) != 0 ? 7.0 : 0.0);
    }));
    CHECK(values.shapley[3] == doctest::Approx(7));
    CHECK(values.banzhaf[3] == doctest::Approx(7));
    CHECK(values.shapley[0] == doctest::Approx(values.shapley[2]));
    CHECK(values.between(0, 3) == doctest::Approx(0));
    CHECK(values.between(0, 1) == doctest::Approx(values.between(1, 2)));
    CHECK(values.between(0, 1) > 0);
}

TEST_CASE("players are any bits, and those of the base are none") {
    // Bit 1 is in every set; bits 0 and 3 play.
    const std::vector<std::uint64_t> sets{0b0010, 0b0011, 0b1010, 0b1011};
    const std::vector<double> value{10, 8, 10, 4};
    const auto found = coalition_values(sets, value, 0b1011, 0b0010);
    REQUIRE(std::holds_alternative<CoalitionValues>(found));
    const auto& values = std::get<CoalitionValues>(found);
    CHECK(values.players == std::vector<std::uint32_t>{0, 3});
    check_close(values.shapley, {4, 2});
    CHECK(values.between(0, 1) == doctest::Approx(4));
}

TEST_CASE("where a set is missing there is no value, and it is said which") {
    const std::vector<std::uint64_t> sets{0, 1, 2, 4, 5, 6, 7, 8};
    const std::vector<double> value(8, 1);
    const auto found = coalition_values(sets, value, 7);
    REQUIRE(std::holds_alternative<MissingSets>(found));
    CHECK(std::get<MissingSets>(found).needed == 8);
    CHECK(std::get<MissingSets>(found).missing == 1);
    CHECK(std::get<MissingSets>(found).first == 3);
    CHECK(std::holds_alternative<MissingSets>(coalition_values({}, {}, 1)));
}

TEST_CASE("no players: values of nobody") {
    const std::vector<std::uint64_t> sets{0};
    const std::vector<double> value{3};
    const auto found = coalition_values(sets, value, 0);
    REQUIRE(std::holds_alternative<CoalitionValues>(found));
    CHECK(std::get<CoalitionValues>(found).shapley.empty());
}
