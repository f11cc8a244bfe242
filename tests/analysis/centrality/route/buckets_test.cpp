#include "analysis/centrality/route/buckets.hpp"

#include "generated_network.hpp"

#include <doctest/doctest.h>

#include <set>

namespace {

using namespace entente;

}  // namespace

TEST_CASE("buckets give nothing that lies a shortest link or more beyond what is waiting") {
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        CAPTURE(seed);
        generated::Dice dice(seed);
        const std::int64_t shortest = 1 + dice.below(50);
        const std::int64_t longest = shortest + dice.below(3000);
        REQUIRE(Buckets::suit(shortest, longest));
        Buckets buckets(shortest, longest);
        for (int search = 0; search < 3; ++search) {
            std::multiset<std::int64_t> waiting{0};
            buckets.restart();
            buckets.push({0, 0});
            for (std::uint32_t step = 0; !waiting.empty(); ++step) {
                REQUIRE_FALSE(buckets.empty());
                const auto popped = buckets.pop().distance;
                REQUIRE(waiting.contains(popped));
                CHECK(popped < *waiting.begin() + shortest);
                waiting.erase(waiting.find(popped));
                for (auto more = step < 200 ? dice.below(3) : 0; more-- > 0;) {
                    const auto width = static_cast<std::uint32_t>(longest - shortest + 1);
                    const auto beyond = popped + shortest + dice.below(width);
                    buckets.push({beyond, step});
                    waiting.insert(beyond);
                }
            }
            REQUIRE(buckets.empty());
        }
    }
}

TEST_CASE("buckets are left alone where lengths differ by too much, or cost nothing") {
    CHECK(Buckets::suit(1, 1000));
    CHECK(Buckets::suit(1'000'000, 50'000'000));
    CHECK_FALSE(Buckets::suit(1, 1'000'000));
    CHECK_FALSE(Buckets::suit(0, 5));
}
