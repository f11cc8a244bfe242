#include "batch/talks.hpp"
#include "cli/command/alliances/scope.hpp"
#include "cli/command/alliances/words.hpp"

#include <doctest/doctest.h>

using namespace entente;

TEST_CASE("a plan's size is told with time and memory, nothing is guessed where it is small") {
    CHECK(scope_text({1'048'576, 3, 9.2, 84e6}) == "1,048,576 alliances × 3 futures, about 9 s and 84 MB");
    CHECK(scope_text({1, 1, {}, 10}) == "1 alliance × 1 future");
    const auto network = network_of(talks_text);
    const auto plan = plan_of(network, "free");
    const auto small = scope(plan, Walk(plan), network.view(), 1);
    CHECK(small.alliances == 4);
    CHECK_FALSE(small.seconds.has_value());
    CHECK_FALSE(too_large(small).has_value());
}

TEST_CASE("what is too large is refused with its size, and told how to cut it") {
    const auto many = too_large({std::uint64_t{1} << 40, 2, {}, 1e15});
    REQUIRE(many.has_value());
    CHECK(*many == "1,099,511,627,776 alliances × 2 futures: more than 17,179,869,184 are not begun");
    CHECK(too_large({1'000'000, 1, 100'000, 1e6}).value().find("more than a day") != std::string::npos);
    CHECK(too_large({200'000'000, 1, 100, 2e10}).value().find("memory") != std::string::npos);
    CHECK_FALSE(too_large({std::uint64_t{1} << 20, 3, 9, 1e8}).has_value());
    Plan plan;
    plan.candidates.resize(40);
    plan.futures.resize(2);
    plan.most = 40;
    CHECK(way_to_cut(plan) == "--size 0..6 leaves 4,598,479 alliances; every --forbid ID halves them");
}

TEST_CASE("what the call says of a plan becomes settings of the file, quoted") {
    AllianceWords words;
    words.candidates = {"a", "b: [c]"};
    words.futures = {"none=70%", "halt=30%"};
    words.targets = {"top_share of TUR at most 65%", "unmet at most 5"};
    words.size = "0..2";
    std::string wrong;
    const auto said = settings(words, wrong);
    REQUIRE(said.has_value());
    CHECK(*said == std::vector<std::string>{
                       R"(alliances.as asked.candidates=["a", "b: [c]"])", "alliances.as asked.size=0..2",
                       R"(alliances.as asked.futures={"none": "70%", "halt": "30%"})",
                       R"(alliances.as asked.targets=[{"top_share": 65%, nation: "TUR"}, {"unmet": 5}])"});
    words.plan = "p";
    words.targets = {"less of it"};
    CHECK_FALSE(settings(words, wrong).has_value());
    CHECK(wrong == "less of it");
    CHECK(plan_id(words) == "p");
    CHECK(plan_id({}).empty());
}
