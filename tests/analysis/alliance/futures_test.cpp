#include "analysis/alliance/futures.hpp"

#include <doctest/doctest.h>

#include <vector>

using namespace entente;

namespace {

using Values = std::vector<std::vector<double>>;

Columns columns(const Values& values) {
    return {values.begin(), values.end()};
}

}  // namespace

TEST_CASE("expected values weigh futures by their chances") {
    const Values values{{10, 0}, {20, 100}};
    CHECK(expected(columns(values), std::vector<double>{0.75, 0.25}) == std::vector<double>{12.5, 25});
    CHECK(worst(columns(values)) == std::vector<double>{20, 100});
}

TEST_CASE("in print: minimax regret chooses the middle way of stocks, bonds and money") {
    // Returns of a textbook: interest rises, is static, falls; as losses, since what is small is good.
    const Values values{{4, -2, -3}, {-4, -3, -2}, {-12, -8, -1}};
    const auto found = regret(columns(values));
    CHECK(found.largest == std::vector<double>{7, 4, 11});
    CHECK(found.in_future == std::vector<std::uint32_t>{0, 2, 2});
}

TEST_CASE("a constant added to a future changes no regret") {
    Values values{{4, -2, -3}, {-4, -3, -2}};
    const auto before = regret(columns(values)).largest;
    for (auto& value : values[1]) value += 1000;
    CHECK(regret(columns(values)).largest == before);
}

TEST_CASE("one future is regretted by what is not best in it, no rows regret nothing") {
    const Values one{{3, 1, 1}};
    CHECK(regret(columns(one)).largest == std::vector<double>{2, 0, 0});
    CHECK(regret(columns({{}, {}})).largest.empty());
    CHECK(regret({}).largest.empty());
    CHECK(expected({}, {}).empty());
    CHECK(worst({}).empty());
}

TEST_CASE("a settled figure is the same for sums in another order, and no other figure") {
    CHECK(settled(0.1 + 0.2) == settled(0.3));
    CHECK(settled(0.1 + 0.7) == settled(0.8));
    CHECK(settled(1e15 / 3) == settled(1e15 / 3 + 0.125));
    CHECK(settled(-12345.6789) == -12345.6789);
    CHECK(settled(0) == 0);
    CHECK(settled(1.00000001) != settled(1.00000002));
}
