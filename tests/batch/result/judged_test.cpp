#include "batch/result/judged.hpp"

#include "batch/talks.hpp"

#include <doctest/doctest.h>

using namespace entente;

TEST_CASE("with chances a figure is what is expected, without them that of the worst future") {
    const auto network = network_of(talks_text);
    const auto all = plan_of(network, "all");
    const auto outcomes = outcomes_of(all, network);
    const auto expected = judged(all, outcomes);
    CHECK(expected.across == Across::expected);
    CHECK(expected.value[0] == std::vector<double>{27, 25, 27, 25, 12, 10});
    const auto worst = plan_of(network, "worst");
    const auto by_worst = judged(worst, outcomes_of(worst, network));
    CHECK(by_worst.across == Across::worst);
    CHECK(by_worst.value[0] == std::vector<double>{42, 40, 27, 25});
    const auto free = plan_of(network, "free");
    CHECK(judged(free, outcomes_of(free, network)).across == Across::one);
}

TEST_CASE("what is on the front is beaten by nothing, the first objective counts first") {
    const auto network = network_of(talks_text);
    const auto plan = plan_of(network, "all");
    const auto outcomes = outcomes_of(plan, network);
    const auto answer = judged(plan, outcomes);
    // Least unmet: tur-usa with the plant, at an effort of 2; without effort: the plant alone.
    REQUIRE(answer.front.size() == 2);
    CHECK(name(plan, outcomes.alliances[answer.front[0]]) == "plant + tur-usa");
    CHECK(name(plan, outcomes.alliances[answer.front[1]]) == "plant");
    CHECK(answer.regret.largest == std::vector<double>{17, 15, 17, 15, 2, 0});
}

TEST_CASE("a target is reached where the figure is at most its bound") {
    const auto network = network_of(talks_text);
    const auto plan = plan_of(network, "all");
    const auto outcomes = outcomes_of(plan, network);
    CHECK(reaches(plan, outcomes, 0, 0, 4));
    CHECK_FALSE(reaches(plan, outcomes, 0, 1, 4));  // under the halt 25 t are unmet there
    CHECK_FALSE(reaches(plan, outcomes, 0, 0, 0));
    CHECK(reaches(plan, outcomes, 1, 0, 1));
}
