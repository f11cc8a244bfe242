#include "analysis/forecast/chain.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <numeric>

using namespace entente;

namespace {

constexpr auto index(State state) {
    return static_cast<std::size_t>(state);
}

StateRates one_way(double rate) {
    StateRates rates{};
    rates[index(State::under_negotiation)][index(State::signed_)] = rate;
    return rates;
}

double of(const StateChances& chances, State state) {
    return chances[index(state)];
}

}  // namespace

TEST_CASE("a step that takes a median of 18 months is done by then with a chance of one half") {
    const auto chances = after(certain(State::under_negotiation), one_way(std::log(2.0) / 18), 18);
    CHECK(of(chances, State::signed_) == doctest::Approx(0.5).epsilon(1e-11));
}

TEST_CASE("two steps one after the other have the chance of their sum") {
    auto rates = one_way(0.04);
    rates[index(State::signed_)][index(State::in_force)] = 0.03;
    for (const double months : {0.5, 12.0, 60.0, 600.0}) {
        CAPTURE(months);
        const double both = 1 - (0.04 * std::exp(-0.03 * months) - 0.03 * std::exp(-0.04 * months)) / 0.01;
        CHECK(of(after(certain(State::under_negotiation), rates, months), State::in_force) ==
              doctest::Approx(both).epsilon(1e-10));
    }
}

TEST_CASE("of ratifying and giving up, each has its share in the end, as published for investment treaties") {
    StateRates rates{};
    rates[index(State::signed_)][index(State::in_force)] = 0.0340;
    rates[index(State::signed_)][index(State::abandoned)] = 0.0109;
    CHECK(of(after(certain(State::signed_), rates, 24), State::in_force) ==
          doctest::Approx(0.5).epsilon(0.01));
    CHECK(of(after(certain(State::signed_), rates, 5000), State::in_force) ==
          doctest::Approx(0.758).epsilon(0.002));
}

TEST_CASE("chances add up to 1, do not hang on the steps, and stay where no rate leads on") {
    StateRates rates{};
    for (std::size_t from = 0; from < state_count; ++from) {
        for (std::size_t to = 0; to < state_count; ++to) {
            if (from != to) rates[from][to] = 0.01 * static_cast<double>(1 + (7 * from + 3 * to) % 11);
        }
    }
    const auto whole = after(certain(State::announced), rates, 90);
    CHECK(std::accumulate(whole.begin(), whole.end(), 0.0) == doctest::Approx(1).epsilon(1e-12));
    auto steps = certain(State::announced);
    for (int month = 0; month < 90; ++month) steps = after(steps, rates, 1);
    for (std::size_t state = 0; state < state_count; ++state)
        CHECK(whole[state] == doctest::Approx(steps[state]).epsilon(1e-9));
    CHECK(after(certain(State::stalled), StateRates{}, 100) == certain(State::stalled));
    CHECK(after(certain(State::stalled), rates, 0) == certain(State::stalled));
}
