#include "batch/answer/tables.hpp"
#include "batch/talks.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

using namespace entente;

namespace {

/// Outcomes of the four alliances of two candidates, made up: one objective.
Outcomes made_up(const std::vector<double>& values) {
    return {{0, 1, 2, 3}, {{Objective::unmet, {}, false}}, 1, {values}, 4, 0, 0};
}

}  // namespace

TEST_CASE("the best at both ends is an alliance that is smallest at each, if there is one") {
    const auto network = network_of(talks_text);
    const auto plan = plan_of(network, "free");
    const unsigned seed = 5;
    CAPTURE(seed);
    std::mt19937 random(seed);
    std::size_t agreed = 0;
    for (int round = 0; round < 300; ++round) {
        std::vector<double> one, other;
        for (int row = 0; row < 4; ++row) {
            one.push_back(static_cast<double>(random() % 3));
            other.push_back(static_cast<double>(random() % 3));
        }
        bool exists = false;
        for (std::size_t row = 0; row < 4; ++row)
            exists = exists || (one[row] == *std::min_element(one.begin(), one.end()) &&
                                other[row] == *std::min_element(other.begin(), other.end()));
        const auto low = made_up(one), high = made_up(other);
        const auto judged_low = judged(plan, low), judged_high = judged(plan, high);
        const Asked zero{plan, network, low, judged_low}, unbounded{plan, network, high, judged_high};
        const auto both = best_at_both_ends(zero, unbounded);
        REQUIRE(both.has_value() == exists);
        const auto table = tabulate_ends(zero, unbounded);
        CHECK(table.rows.size() == (exists ? 2U : 4U));
        if (!both) continue;
        ++agreed;
        CHECK(one[*both] == *std::min_element(one.begin(), one.end()));
        CHECK(other[*both] == *std::min_element(other.begin(), other.end()));
        CHECK(table.rows[0][1] == TableCell{std::int64_t{1}});
        CHECK(table.rows[1][1] == TableCell{std::int64_t{1}});
    }
    CHECK(agreed > 0);
    CHECK(agreed < 300);
}

TEST_CASE("figures are without bound only where sizes that nobody knows make them so") {
    const auto network = network_of(R"(
        nations:
          CHN: {production: {magnet: 100}}
          DEU: {demand: {magnet: 40}}
          USA: {demand: {magnet: null}}
        links:
          - {from: CHN, to: DEU, stage: magnet, capacity: 30, cost: 2}
          - {from: CHN, to: USA, stage: magnet, capacity: 5, cost: 2}
        scenarios: {more: {change: [{limit: {from: CHN, stage: magnet, to: 50%}}]}}
        alliances: {one: {candidates: [more], objectives: [unmet, cost]}}
    )");
    const auto plan = plan_of(network, "one");
    for (const auto unknown : {Unknown::zero, Unknown::unbounded}) {
        const auto view = network.view({unknown});
        const auto bound = ceiling(view, ChainId{0});
        Block block = evaluate(plan, view, 0, 0);
        const FigureReader reader(plan, network);
        const auto unmet = reader.read({Objective::unmet, {}, false}, block, 0);
        const auto cost = reader.read({Objective::cost, {}, false}, block, 0);
        CHECK((unmet > bound.amount) == (unknown == Unknown::unbounded));
        CHECK_FALSE(cost > bound.cost);
    }
}
