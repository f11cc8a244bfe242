#include "analysis/uncertain/estimate.hpp"

#include "base/random.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <vector>

using namespace entente;

namespace {

Observations of(const std::vector<double>& observed) {
    Observations observations;
    for (const auto one : observed) observations.add(one);
    return observations;
}

}  // namespace

TEST_CASE("by hand: mean and interval of three observations") {
    const auto estimate = of({1, 2, 6}).estimate();
    CHECK(estimate.observations == 3);
    CHECK(estimate.mean == doctest::Approx(3));
    // Variance 7, of the mean 7/3; Student's t of two degrees of freedom is 4.302653 at 97.5 %.
    CHECK(estimate.margin.value() == doctest::Approx(4.302653 * std::sqrt(7.0 / 3)));
    CHECK_FALSE(estimate.differs_from_zero());
    CHECK(of({5, 5.1, 4.9}).estimate().differs_from_zero());
}

TEST_CASE("one observation has a mean and no interval, none has neither") {
    CHECK(of({4}).estimate() == Estimate{4, std::nullopt, 1});
    CHECK(of({}).estimate() == Estimate{0, std::nullopt, 0});
    CHECK_FALSE(of({4}).estimate().differs_from_zero());
}

TEST_CASE("equal observations have an interval of no width") {
    CHECK(of({2, 2, 2}).estimate().margin.value() == 0);
}

TEST_CASE("parts add up to what all of them are") {
    auto sum = of({1, 2});
    sum.add(of({}));
    sum.add(of({6, 11, -4}));
    const auto parts = sum.estimate(), all = of({1, 2, 6, 11, -4}).estimate();
    CHECK(parts.observations == all.observations);
    CHECK(parts.mean == doctest::Approx(all.mean));
    CHECK(parts.margin.value() == doctest::Approx(all.margin.value()));
    Observations empty;
    empty.add(of({1, 2}));
    CHECK(empty.estimate() == of({1, 2}).estimate());
}

TEST_CASE("95 % of the intervals hold the mean that is sampled") {
    constexpr int experiments = 2000;
    int held = 0;
    for (std::uint64_t seed = 0; seed < experiments; ++seed) {
        Random random(seed, 0);
        Observations observations;
        for (int i = 0; i < 40; ++i) observations.add(static_cast<double>(random.below(11)));
        const auto estimate = observations.estimate();
        held += std::abs(estimate.mean - 5) <= estimate.margin.value() ? 1 : 0;
    }
    CHECK(held > 0.93 * experiments);
    CHECK(held < 0.97 * experiments);
}
