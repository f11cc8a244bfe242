#include "batch/result/worth.hpp"

#include "batch/result/judged.hpp"
#include "batch/talks.hpp"

#include <doctest/doctest.h>

using namespace entente;

TEST_CASE(
    "against the walk: every set comes to what its row says, whatever was asked before, over futures too") {
    const auto network = network_of(talks_text);
    const auto view = network.view();
    for (const std::string id : {"all", "free", "worst"}) {
        const auto plan = plan_of(network, id);
        const auto outcomes = outcomes_of(plan, network);
        const auto judged = entente::judged(plan, outcomes);
        const auto alone = plan_of_values(plan);
        const auto first = first_objective(alone, view)();
        for (const auto stride : {1U, 3U, 5U}) {  // neighbours and jumps
            for (std::size_t i = 0; i < outcomes.alliances.size(); ++i) {
                const auto row = i * stride % outcomes.alliances.size();
                CHECK(first(outcomes.alliances[row]) == judged.value.front()[row]);
            }
        }
    }
}

TEST_CASE("sets that the plan leaves out come to something, too") {
    const auto network = network_of(talks_text);
    const auto view = network.view();
    auto limited = plan_of(network, "free");
    limited.most = 1;
    const auto plan = plan_of_values(limited);
    CHECK(plan.most == 2);
    const auto all = outcomes_of(plan_of(network, "free"), network);
    REQUIRE(all.alliances.back() == 3);
    CHECK(first_objective(plan, view)()(3) == all.values.front().back());
}
