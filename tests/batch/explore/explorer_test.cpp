#include "batch/explore/explorer.hpp"

#include "analysis/loss/loss.hpp"
#include "batch/explore/packed.hpp"
#include "batch/explore/rows.hpp"
#include "batch/explore/worst_failures.hpp"
#include "batch/talks.hpp"
#include "batch/walk/walk.hpp"
#include "network/change/trial.hpp"
#include "network/view.hpp"

#include <doctest/doctest.h>

#include <iterator>
#include <memory>

using namespace entente;

TEST_CASE("a packed column says every value once, and its rows by their places") {
    CHECK(packed({}) == R"({"values":[]})");
    CHECK(packed({"7", "7", "7"}) == R"({"values":[7]})");
    CHECK(packed({"7", "null", "7"}) == R"({"values":[7,null],"bytes":1,"of":"AAEA"})");
    std::vector<std::string> many;
    for (int i = 0; i < 300; ++i) many.push_back(std::to_string(i));
    const auto text = packed(many);
    CHECK(text.find(R"("bytes":2,"of":"AAABAAIA)") != std::string::npos);
}

TEST_CASE("explored rows are what each alliance comes to by itself") {
    const auto network = network_of(talks_text);
    const auto view = network.view();
    for (const auto* id : {"all", "free", "worst"}) {
        CAPTURE(id);
        const auto plan = plan_of(network, id);
        const auto rows = *explored_rows(plan, view, 1);
        for (std::size_t row = 0; row < rows.outcomes.alliances.size(); ++row) {
            for (std::uint32_t future = 0; future < plan.futures.size(); ++future) {
                const auto alone = evaluate(plan, view, future, rows.outcomes.alliances[row]);
                CHECK(rows.cost[future][row] == alone.cost.front());
                for (std::size_t nation = 0; nation < rows.nations.size(); ++nation)
                    CHECK(rows.unmet[future][nation][row] == alone.unmet[nation]);
            }
        }
    }
}

namespace {

/// The most that one failure costs some nations, each by a cold supply without it; with the first that does.
WorstFailure by_cold_supplies(const Plan& plan, View view, std::uint32_t future, Alliance alliance) {
    const Trial supposed(view, plan.futures[future].edits);
    std::vector<std::unique_ptr<Trial>> trials;
    for (std::size_t i = 0; i < plan.candidates.size(); ++i)
        if ((alliance >> i & 1U) != 0)
            trials.push_back(std::make_unique<Trial>(view, plan.candidates[i].edits));
    constexpr FailureKind kinds[] = {FailureKind::nation, FailureKind::market,  FailureKind::plant,
                                     FailureKind::link,   FailureKind::passage, FailureKind::owner,
                                     FailureKind::exports};
    WorstFailure worst;
    for (const auto& loss :
         losses(view, plan.chain, {{std::begin(kinds), std::end(kinds)}, plan.for_whom, {}}).losses) {
        const bool first = loss.lost == worst.lost && worst.failure && loss.failure < *worst.failure;
        if (loss.lost > worst.lost || (first && loss.lost > Parts{})) worst = {loss.failure, loss.lost};
    }
    return worst;
}

}  // namespace

TEST_CASE("the worst single failure of an alliance is that of cold supplies without each element") {
    const auto network = network_of(talks_text);
    const auto view = network.view();
    const auto plan = plan_of(network, "all");
    const auto rows = *explored_rows(plan, view, 1);
    const auto worst = worst_failures(plan, view, rows.outcomes.alliances, 1);
    for (std::uint32_t future = 0; future < plan.futures.size(); ++future) {
        for (std::size_t row = 0; row < rows.outcomes.alliances.size(); ++row) {
            const auto alliance = rows.outcomes.alliances[row];
            CAPTURE(alliance);
            const auto expected = by_cold_supplies(plan, view, future, alliance);
            CHECK(worst[future][row].lost == expected.lost);
            CHECK(worst[future][row].failure == expected.failure);
        }
    }
}

TEST_CASE("an explorer is the same for any number of threads, and none for more than a page holds") {
    const auto network = network_of(talks_text);
    const auto view = network.view();
    const auto plan = plan_of(network, "all");
    const auto one = explorer(plan, view, {.threads = 1});
    REQUIRE(one.has_value());
    CHECK(explorer(plan, view, {.threads = 4}) == one);
    CHECK(one->find(R"("alliances":["0","1","2","3","4","5"])") != std::string::npos);
    CHECK(one->find(R"("worst":)") != std::string::npos);
    CHECK(!explorer(plan, view, {.threads = 1, .most_alliances = 3}));
    const auto quick = explorer(plan, view, {.threads = 1, .most_trials = 1});
    REQUIRE(quick.has_value());
    CHECK(quick->find(R"("worst":)") == std::string::npos);
}
