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
    const auto small = scope(plan, Walk(plan), network.view(), {.threads = 1});
    CHECK(small.alliances == 4);
    CHECK_FALSE(small.seconds.has_value());
    CHECK_FALSE(too_large(small).has_value());
}

TEST_CASE("what is too large is refused with its size, and told how to cut it") {
    const auto many = too_large({std::uint64_t{1} << 40, 2, {}, 1e15});
    REQUIRE(many.has_value());
    CHECK(*many ==
          "1,099,511,627,776 alliances × 2 futures: the answer is kept in memory, and 1,000 TB are too much");
    const double day = 86'400;
    CHECK(too_large({1'000'000, 1, 3 * day, 1e6}).value() ==
          "1,000,000 alliances × 1 future, about 3 days and 1 MB: so long a run should be one that can go on "
          "after an "
          "interrupt; -o FILE.sqlite stores it");
    CHECK(too_large({200'000'000, 1, 100, 2e10}).value().find("memory") != std::string::npos);
    CHECK_FALSE(too_large({std::uint64_t{1} << 20, 3, 9, 1e8}).has_value());
    CHECK_FALSE(too_large({1'000'000, 1, 3 * day, 1e6, {}, true}).has_value());
    CHECK(too_large({std::uint64_t{1} << 40, 1, 4000 * day, 0, Shard{1, 16}, true}).value() ==
          "1,099,511,627,776 alliances × 1 future, of which this is part 1 of 16, about 11 years: that is "
          "not done "
          "this year");
    Plan plan;
    plan.candidates.resize(40);
    plan.futures.resize(2);
    plan.most = 40;
    CHECK(way_to_cut(plan) ==
          "--size 0..6 leaves 4,598,479 alliances; every --forbid ID halves them; many machines share them "
          "with "
          "--shard");
}

TEST_CASE("what the call says of a plan becomes settings of the file, quoted") {
    AllianceWords words;
    words.candidates = {"a", "b: [c]"};
    words.futures = {"none=70%", "halt=30%"};
    words.targets = {"top_share of TUR at most 65%", "unmet at most 5"};
    words.size = "0..2";
    WrongWord wrong;
    const auto said = settings(words, wrong);
    REQUIRE(said.has_value());
    CHECK(*said == std::vector<std::string>{
                       R"(alliances.as asked.candidates=["a", "b: [c]"])", "alliances.as asked.size=0..2",
                       R"(alliances.as asked.futures={"none": "70%", "halt": "30%"})",
                       R"(alliances.as asked.targets=[{"top_share": 65%, nation: "TUR"}, {"unmet": 5}])"});
    words.plan = "p";
    words.targets = {"less of it"};
    CHECK_FALSE(settings(words, wrong).has_value());
    CHECK(wrong.value == "less of it");
    CHECK(plan_id(words) == "p");
    CHECK(plan_id({}).empty());
}

TEST_CASE("pairs of the call become those of the file") {
    AllianceWords words;
    WrongWord wrong;
    words.pairs = "MLT with ISL, SUR at cut up to 10 t";
    CHECK(settings(words, wrong).value() ==
          std::vector<std::string>{
              R"(alliances.as asked.candidates={named: [], state: [], )"
              R"(pairs: {between: ["MLT"], and: ["ISL", "SUR"], stage: "cut", capacity: 10 t}})"});
    words.candidates = {"a"};
    words.pairs = "EU with USA at mine";
    CHECK(settings(words, wrong).value().front() ==
          R"(alliances.as asked.candidates={named: ["a"], state: [], )"
          R"(pairs: {between: ["EU"], and: ["USA"], stage: "mine"}})");
    for (const auto* text : {"MLT", "MLT ISL at cut", "MLT with ISL", "MLT at cut with ISL",
                             "MLT with ISL at cut up to 5}, x: {"}) {
        words.pairs = text;
        CHECK_FALSE(settings(words, wrong).has_value());
        CHECK(wrong.option == "--pairs");
        CHECK(wrong.value == text);
    }
}

TEST_CASE("few alliances are evaluated in small blocks, many in large ones") {
    Plan plan;
    plan.futures.resize(1);
    for (const auto& [candidates, in_block] : {std::pair{2U, 16U}, {12U, 64U}, {20U, 4096U}}) {
        plan.candidates.resize(candidates);
        plan.most = candidates;
        CHECK(alliances_in_block(plan) == in_block);
    }
}
