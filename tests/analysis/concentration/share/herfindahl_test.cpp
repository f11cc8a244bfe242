#include "analysis/concentration/share/herfindahl.hpp"

#include "generated_network.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

namespace {

using namespace entente;

Total exactly_total(std::int64_t amount) {
    return {Wide{amount}, amount, amount};
}
Total between(std::int64_t low, std::int64_t high) {
    return {{}, low, high};
}
constexpr Total nobody_knows{{}, 0, 0, true};

std::vector<Sharer> sharers_of(const std::vector<Total>& amounts) {
    std::vector<Sharer> sharers;
    for (const auto& amount : amounts) sharers.push_back({amount, false, {}});
    return sharers;
}

double index_of(const std::vector<double>& amounts) {
    double sum = 0, squares = 0;
    for (const auto x : amounts) {
        sum += x;
        squares += x * x;
    }
    return sum > 0 ? 10'000 * squares / (sum * sum) : 0;
}

}  // namespace

TEST_CASE("shares by hand") {
    SUBCASE("known amounts have one share each") {
        const auto known = shares({exactly_total(30), exactly_total(10)});
        CHECK(known[0] == Bracket{0.75, 0.75, 0.75});
        CHECK(known[1] == Bracket{0.25, 0.25, 0.25});
    }
    SUBCASE("an amount nobody knows is not zero: all shares become bounds") {
        const auto bounds = shares({exactly_total(30), nobody_knows});
        CHECK(bounds[0] == Bracket{{}, 0, 1});
        CHECK(bounds[1] == Bracket{{}, 0, 1});
    }
    SUBCASE("an interval moves the share of the others") {
        const auto bounds = shares({exactly_total(30), between(10, 70)});
        CHECK(bounds[0].low == doctest::Approx(0.3));
        CHECK(bounds[0].high == doctest::Approx(0.75));
        CHECK(bounds[1].high == doctest::Approx(0.7));
        CHECK_FALSE(bounds[0].value);
    }
    SUBCASE("who alone can have any has all of it, however little is known") {
        CHECK(shares({between(0, 70), exactly_total(0)})[0] == Bracket{1.0, 1, 1});
    }
    SUBCASE("of nothing, nobody has a share") {
        CHECK(shares({}).empty());
        CHECK(shares({exactly_total(0)})[0] == Bracket{{}, 0, 0});
    }
}

TEST_CASE("the Herfindahl-Hirschman index by hand") {
    CHECK(herfindahl(sharers_of({exactly_total(5)})).value == 10'000);
    CHECK(herfindahl(sharers_of({exactly_total(30), exactly_total(30), exactly_total(20), exactly_total(20)}))
              .value == doctest::Approx(2'600));
    CHECK(herfindahl({}) == Bracket{{}, 0, 0});
    SUBCASE("two, one of them unknown: from alike to alone") {
        const auto index = herfindahl(sharers_of({exactly_total(10), nobody_knows}));
        CHECK_FALSE(index.value);
        CHECK(index.low == doctest::Approx(5'000));
        CHECK(index.high == doctest::Approx(10'000));
    }
    SUBCASE("an area counts as one, and may be many") {
        const auto index = herfindahl({{exactly_total(50), false, {}}, {exactly_total(50), true, {}}});
        CHECK(index.value == doctest::Approx(5'000));
        CHECK(index.low == doctest::Approx(2'500));
        CHECK(index.high == doctest::Approx(5'000));
    }
}

TEST_CASE("the index in print") {
    // U.S. Department of Justice, Herfindahl-Hirschman Index: four firms of 30, 30, 20 and 20 % have 2,600.
    CHECK(herfindahl(sharers_of({exactly_total(30), exactly_total(30), exactly_total(20), exactly_total(20)}))
              .value == doctest::Approx(2'600));
}

TEST_CASE("the index of amounts within their bounds lies within its bounds, and the low one is attained") {
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        CAPTURE(seed);
        generated::Dice dice(seed);
        std::vector<Total> totals;
        const auto count = 1 + dice.below(6);
        for (std::uint32_t i = 0; i < count; ++i) {
            const std::int64_t low = dice.below(3) == 0 ? 0 : dice.below(100);
            totals.push_back(between(low, low + (dice.below(3) == 0 ? 0 : dice.below(100))));
        }
        const auto index = herfindahl(sharers_of(totals));
        double least = 10'000, most = 0;
        const auto visit = [&](const std::vector<double>& amounts) {
            if (std::all_of(amounts.begin(), amounts.end(), [](double x) { return x == 0; })) return;
            least = std::min(least, index_of(amounts));
            most = std::max(most, index_of(amounts));
        };
        for (int sample = 0; sample < 300; ++sample) {
            std::vector<double> amounts;
            for (const auto& total : totals) {
                const auto low = static_cast<double>(total.low);
                const auto width = static_cast<double>(total.high - total.low);
                amounts.push_back(low + width * dice.below(1001) / 1000);
            }
            visit(amounts);
        }
        for (std::uint32_t corner = 0; corner < (1U << count); ++corner) {
            std::vector<double> amounts;
            for (std::uint32_t i = 0; i < count; ++i) {
                amounts.push_back(static_cast<double>((corner >> i) & 1 ? totals[i].high : totals[i].low));
            }
            visit(amounts);
        }
        if (most == 0) continue;
        CHECK(index.low <= least * (1 + 1e-9));
        CHECK(index.high >= most * (1 - 1e-9));
        SUBCASE("and the high one is near the worst corner") {
            CHECK(index.high <= most * 1.35 + 1e-6);
        }
    }
}

TEST_CASE("the index weighted by governance by hand") {
    const Bracket good{2.0, 2, 2}, bad{8.0, 8, 8}, unknown{{}, 0, 10};
    SUBCASE("share² × risk, from 0 to 10") {
        const auto index =
            weighted_herfindahl({{exactly_total(80), false, bad}, {exactly_total(20), false, good}});
        CHECK(index.value == doctest::Approx(0.64 * 8 + 0.04 * 2));
        CHECK(index.low == doctest::Approx(*index.value));
    }
    SUBCASE("governance nobody knows leaves bounds") {
        const auto index =
            weighted_herfindahl({{exactly_total(80), false, bad}, {exactly_total(20), false, unknown}});
        CHECK_FALSE(index.value);
        CHECK(index.low == doctest::Approx(0.64 * 8));
        CHECK(index.high == doctest::Approx(0.64 * 8 + 0.04 * 10));
    }
    SUBCASE("of who makes nothing it does not matter") {
        CHECK(weighted_herfindahl({{exactly_total(80), false, bad}, {exactly_total(0), false, unknown}})
                  .value == doctest::Approx(8));
    }
}
