#include "cli/mpi/share.hpp"

#include <doctest/doctest.h>

using namespace entente;

TEST_CASE("each rank calls the same with a shard and a store of its own") {
    const auto shared =
        share({"alliances", "net.yaml", "--plan", "all", "-o", "out/all.sqlite", "--quiet"}, 2);
    REQUIRE(shared.has_value());
    CHECK(shared->target == "out/all.sqlite");
    CHECK(shared->stores == Call{"out/all.rank-0.sqlite", "out/all.rank-1.sqlite"});
    CHECK(shared->calls[1] == Call{"alliances", "net.yaml", "--plan", "all", "--quiet", "--shard", "2/2",
                                   "-o", "out/all.rank-1.sqlite"});
    for (const auto* word : {"--output=all", "-oall", "-o=all"})
        CHECK(share({"alliances", "net.yaml", word}, 1)->target == "all");
}

TEST_CASE("only alliances that go into a file are shared among ranks") {
    CHECK_FALSE(share({}, 2).has_value());
    CHECK_FALSE(share({"alliances", "net.yaml"}, 2).has_value());
    CHECK_FALSE(share({"alliances", "net.yaml", "-o"}, 2).has_value());
    CHECK_FALSE(share({"supply", "net.yaml", "-o", "x"}, 2).has_value());
    CHECK_FALSE(share({"alliances", "merge", "-o", "x"}, 2).has_value());
    CHECK_FALSE(share({"alliances", "net.yaml", "-o", "x", "--shard", "1/2"}, 2).has_value());
    CHECK_FALSE(share({"alliances", "net.yaml", "-o", "x", "--shard=1/2"}, 2).has_value());
}
