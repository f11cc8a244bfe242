#include "batch/walk/order.hpp"

#include <doctest/doctest.h>

#include <bit>
#include <set>

using namespace entente;

namespace {

Plan plan_of(std::size_t candidates, std::size_t least, std::size_t most) {
    Plan plan;
    plan.candidates.resize(candidates);
    plan.least = least;
    plan.most = most;
    return plan;
}

}  // namespace

TEST_CASE("every set comes once, and neighbours of all sizes differ by one candidate") {
    const AllianceOrder order(plan_of(9, 0, 9));
    CHECK(order.size() == 512);
    std::set<Alliance> seen;
    for (std::uint64_t rank = 0; rank < order.size(); ++rank) {
        seen.insert(order[rank]);
        if (rank > 0) CHECK(std::popcount(order[rank] ^ order[rank - 1]) == 1);
    }
    CHECK(seen.size() == 512);
}

TEST_CASE("where sizes are limited neighbours of one size differ by one exchange") {
    for (std::size_t candidates = 1; candidates <= 9; ++candidates) {
        for (std::size_t least = 0; least <= candidates; ++least) {
            for (std::size_t most = least; most <= candidates; ++most) {
                const AllianceOrder order(plan_of(candidates, least, most));
                std::uint64_t count = 0;
                for (auto k = least; k <= most; ++k) count += binomial(candidates, k);
                CHECK(order.size() == count);
                std::set<Alliance> seen;
                for (std::uint64_t rank = 0; rank < order.size(); ++rank) {
                    seen.insert(order[rank]);
                    const auto size = static_cast<std::size_t>(std::popcount(order[rank]));
                    CHECK(size >= least);
                    CHECK(size <= most);
                    if (rank > 0 && std::popcount(order[rank - 1]) == std::popcount(order[rank])) {
                        CHECK(std::popcount(order[rank] ^ order[rank - 1]) == 2);
                    }
                }
                CHECK(seen.size() == count);
            }
        }
    }
}

TEST_CASE("what is required is in every set, what is forbidden in none") {
    auto plan = plan_of(6, 2, 4);
    plan.required = 0b000001;
    plan.forbidden = 0b100000;
    const AllianceOrder order(plan);
    CHECK(order.size() == 4 + 6 + 4);  // one to three of the other four
    for (std::uint64_t rank = 0; rank < order.size(); ++rank) CHECK_FALSE(inadmissible(plan, order[rank]));
    plan.forbidden = 0b000001;
    CHECK(AllianceOrder(plan).size() == 0);
    CHECK(AllianceOrder(plan_of(0, 0, 0)).size() == 1);
    CHECK(AllianceOrder(plan_of(3, 4, 4)).size() == 0);
}

TEST_CASE("62 candidates have as many sets as they have") {
    CHECK(AllianceOrder(plan_of(62, 0, 62)).size() == std::uint64_t{1} << 62);
    CHECK(AllianceOrder(plan_of(62, 2, 2)).size() == 1891);
    CHECK(binomial(62, 31) == 465'428'353'255'261'088u);
}
