#include "analysis/uncertain/acceptability.hpp"

#include <doctest/doctest.h>

using namespace entente;

TEST_CASE("by hand: shares of ranks, the most often first on top") {
    const std::vector<Ranking> samples{{"a", "b", "c"}, {"b", "a", "c"}, {"b", "c", "a"}, {"b", "a", "c"}};
    const auto answer = acceptability(samples, 2);
    REQUIRE(answer.items.size() == 3);
    CHECK(answer.items[0].name == "b");
    CHECK(answer.share(answer.items[0], 0) == 0.75);
    CHECK(answer.share(answer.items[0], 1) == 0.25);
    CHECK(answer.share(answer.items[1], 0) == 0.25);
    CHECK(answer.items[2].name == "c");
    CHECK(answer.share(answer.items[2], 0) == 0);
    for (std::size_t rank = 0; rank < 2; ++rank) {
        double sum = 0;
        for (const auto& item : answer.items) sum += answer.share(item, rank);
        CHECK(sum == 1);
    }
}

TEST_CASE("what is on no rank that counts is left out, short rankings have fewer ranks, ties stand by name") {
    const std::vector<Ranking> samples{{"z"}, {"y", "z", "w"}};
    const auto answer = acceptability(samples, 2);
    REQUIRE(answer.items.size() == 2);
    CHECK(answer.items[0].name == "z");
    CHECK(answer.items[0].at == std::vector<std::uint64_t>{1, 1});
    CHECK(answer.items[1].name == "y");
    CHECK(acceptability({}, 3).items.empty());
    CHECK(acceptability(std::vector<Ranking>{{}, {}}, 3).items.empty());
}
