#include "analysis/forecast/outcomes.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <random>
#include <vector>

using namespace entente;

namespace {

std::vector<Outcome> all_of(const std::vector<double>& values, const std::vector<double>& chances) {
    std::vector<Outcome> outcomes;
    for (std::uint64_t which = 0; which < values.size(); ++which)
        outcomes.push_back({which, values[which], 0});
    set_chances(outcomes, chances);
    return outcomes;
}

}  // namespace

TEST_CASE("two negotiations by hand") {
    // Short 100 with none, 60 with the first, 70 with the second, 0 with both.
    const auto outcomes = all_of({100, 60, 70, 0}, {0.5, 0.2});
    const auto summary = summed_up(outcomes, 2, 0.9);
    CHECK(summary.expected_low == doctest::Approx(0.4 * 100 + 0.4 * 60 + 0.1 * 70));
    CHECK(summary.expected_high == summary.expected_low);
    CHECK(summary.least == 0);
    CHECK(summary.most == 100);
    CHECK(summary.at_risk == 100);
    CHECK(summary.beyond_risk == doctest::Approx(100));
    CHECK(summary.importance[0].birnbaum == doctest::Approx((0.8 * 100 + 0.2 * 70) - 0.8 * 60));
    CHECK(summary.importance[1].birnbaum == doctest::Approx((0.5 * 100 + 0.5 * 60) - 0.5 * 70));
    CHECK(chance_of_at_most(outcomes, 65) == doctest::Approx(0.5));
    CHECK(chance_of_at_most(outcomes, -1) == 0);
}

TEST_CASE(
    "an outcome without bound makes the expectation so, however unlikely, and no outcome that cannot be "
    "does") {
    constexpr auto endless = std::numeric_limits<double>::infinity();
    // Only where the second fails is there no bound; the first takes 40 off.
    const auto summary = summed_up(all_of({endless, endless, 70, 30}, {0.5, 0.999}), 2, 0.95);
    CHECK(summary.expected_low == endless);
    CHECK(summary.at_risk == 70);
    CHECK(summary.beyond_risk == endless);
    CHECK(summary.most == endless);
    CHECK(std::isnan(summary.importance[0].birnbaum));
    CHECK(summary.importance[1].birnbaum == endless);
    CHECK(std::isnan(summary.importance[1].knowing));
    const auto certain = summed_up(all_of({endless, endless, 70, 30}, {0.5, 1}), 2, 0.95);
    CHECK(certain.expected_low == doctest::Approx(50));
    CHECK(certain.beyond_risk == doctest::Approx(70));
    CHECK(certain.importance[0].birnbaum == doctest::Approx(40));
    CHECK(certain.importance[0].knowing == doctest::Approx(1));
    // What was not looked at may be without bound, too.
    const auto partly = summed_up(all_of({10, 20}, {0.5}), 1, 0.95, 0.25, 0, endless);
    CHECK(partly.expected_high == endless);
    CHECK(std::isfinite(partly.expected_low));
}

TEST_CASE("outcomes that cannot be are left out, and the others add up to 1") {
    std::vector<Outcome> outcomes{{0b00, 10, 0}, {0b01, 5, 0}, {0b10, 4, 0}};  // the two exclude each other
    set_chances(outcomes, std::vector<double>{0.5, 0.5});
    for (const auto& outcome : outcomes) CHECK(outcome.chance == doctest::Approx(1.0 / 3));
    CHECK(summed_up(outcomes, 2, 0.95).importance[0].chance == doctest::Approx(1.0 / 3));
}

TEST_CASE("what does not matter has no importance, and knowing all of one thing is knowing all") {
    const auto outcomes = all_of({8, 8, 3, 3}, {0.3, 0.6});
    const auto summary = summed_up(outcomes, 2, 0.95);
    CHECK(summary.importance[0].birnbaum == doctest::Approx(0));
    CHECK(summary.importance[0].knowing == doctest::Approx(0));
    CHECK(summary.importance[1].birnbaum == doctest::Approx(5));
    CHECK(summary.importance[1].knowing == doctest::Approx(1));
}

TEST_CASE("what was not looked at widens the expectation and is feared at the worst") {
    std::vector<Outcome> outcomes{{0, 10, 0.9}};
    const auto summary = summed_up(outcomes, 0, 0.95, 0.1, 0, 100);
    CHECK(summary.expected_low == doctest::Approx(9));
    CHECK(summary.expected_high == doctest::Approx(19));
    CHECK(summary.at_risk == 100);
}

TEST_CASE("by law: value at risk is no more than what lies beyond it, and both grow with the level") {
    std::mt19937_64 random(7);
    for (int round = 0; round < 200; ++round) {
        std::vector<double> values, chances;
        for (int i = 0; i < 16; ++i) values.push_back(static_cast<double>(random() % 100));
        for (int i = 0; i < 4; ++i) chances.push_back(static_cast<double>(random() % 1000) / 1000);
        const auto outcomes = all_of(values, chances);
        double last = 0;
        for (const double level : {0.5, 0.8, 0.95}) {
            const auto summary = summed_up(outcomes, 4, level);
            CHECK(summary.at_risk <= summary.beyond_risk + 1e-9);
            CHECK(summary.expected_low <= summary.beyond_risk + 1e-9);
            CHECK(summary.at_risk >= last);
            CHECK(chance_of_at_most(outcomes, summary.at_risk) >= level - 1e-9);
            last = summary.at_risk;
        }
    }
    CHECK(summed_up({}, 0, 0.95).expected_low == 0);
}
