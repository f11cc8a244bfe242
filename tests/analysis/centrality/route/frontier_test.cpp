#include "analysis/centrality/route/frontier.hpp"

#include "generated_network.hpp"

#include <doctest/doctest.h>

#include <map>

namespace {

using namespace entente;

}  // namespace

TEST_CASE("a frontier gives what a sorted map gives, however far distances lie apart") {
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        CAPTURE(seed);
        generated::Dice dice(seed);
        Frontier frontier;
        std::multimap<std::int64_t, std::uint32_t> judge;
        std::int64_t last = 0;
        for (std::uint32_t step = 0; step < 500; ++step) {
            if (judge.empty() || dice.below(5) < 3) {
                const auto distance = last + (std::int64_t{dice.below(1000)} << dice.below(40));
                frontier.push({distance, step});
                judge.emplace(distance, step);
            } else {
                const auto nearest = frontier.pop();
                last = judge.begin()->first;
                CHECK(nearest.distance == last);
                const auto [first, end] = judge.equal_range(last);
                for (auto entry = first; entry != end; ++entry) {
                    if (entry->second != nearest.node) continue;
                    judge.erase(entry);
                    break;
                }
            }
            REQUIRE(frontier.empty() == judge.empty());
        }
    }
}
