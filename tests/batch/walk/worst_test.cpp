#include "batch/walk/worst.hpp"

#include "analysis/supply/supply.hpp"
#include "analysis/supply/whose.hpp"
#include "batch/drawn_plan.hpp"
#include "batch/explore/worst_failures.hpp"

#include <doctest/doctest.h>

#include <numeric>
#include <vector>

using namespace entente;

namespace {

/// Unmet demand of each nation in a supply solved from nothing, some arcs closed.
Column<NationId, Parts> cold(const View& view, ChainId chain, const std::vector<std::uint32_t>& closed) {
    Solver solver(view, chain);
    std::vector<Exception> but;
    for (const auto arc : closed) but.push_back({arc, {0, 0}});
    const auto supply = entente::supply(view, solver, but);
    Column<NationId, Parts> unmet(view.network->nations.size());
    for (const auto demand : view.network->demands.ids())
        unmet[nation_of(*view.network, demand)] += service(supply, demand).unmet();
    return unmet;
}

/// What each nation but its own loses by a failure; below zero: gains.
Column<NationId, Parts> lost(const View& view, ChainId chain, const SingleFailure& failing) {
    auto lost = cold(view, chain, failing.closed);
    const auto before = cold(view, chain, {});
    for (const auto nation : lost.ids()) lost[nation] -= before[nation];
    for (const auto own : failing.own) lost[own] = {};
    return lost;
}

WorstFailure brute_force(const Network& network, const Plan& plan, Alliance alliance) {
    const auto view = under(network, plan, alliance);
    WorstFailure worst;
    for (const auto& failing : single_failures(grid(network, plan.chain), view)) {
        Parts sum;
        const auto by_nation = lost(view, plan.chain, failing);
        for (const auto nation : by_nation.ids())
            if (counts(plan.for_whom, nation)) sum += by_nation[nation];
        if (sum > worst.lost) worst = {failing.failure, sum};  // they come by kind and id
    }
    return worst;
}

struct Case {
    Network network;
    Plan plan;
};

Case drawn_case(std::uint64_t seed, std::size_t candidates, bool for_all) {
    generated::Dice dice(seed);
    auto network = drawn_network(seed);
    auto plan = drawn_plan(network, candidates, dice);
    if (!for_all) plan.for_whom = {NationId{0}, NationId{3}};
    return {std::move(network), std::move(plan)};
}

}  // namespace

TEST_CASE("no nations together lose more by a failure than flowed through what it closes") {
    std::size_t tight = 0;
    for (std::uint64_t seed = 31; seed <= 36; ++seed) {
        CAPTURE(seed);
        const auto network = drawn_network(seed);
        const auto view = network.view();
        const Solver solver(view, ChainId{0});
        for (const auto& failing : single_failures(solver.grid(), view)) {
            const auto by_nation = lost(view, ChainId{0}, failing);
            Parts losers;  // of all sets of nations the one that loses most
            for (const auto one : by_nation) losers += std::max(one, Parts{});
            CHECK(losers <= most_lost(failing, solver));
            if (losers > Parts{} && losers == most_lost(failing, solver)) ++tight;
        }
    }
    CHECK(tight > 0);
}

TEST_CASE("the worst failure of an alliance is that of brute force, the first of those that cost as much") {
    for (std::uint64_t seed = 41; seed <= 44; ++seed) {
        CAPTURE(seed);
        const auto [network, plan] = drawn_case(seed, 3, seed % 2 == 0);
        const auto view = network.view();
        AllianceSolver solver(plan, plan.futures[0], view);
        for (Alliance alliance = 0; alliance < 8; ++alliance) {
            CAPTURE(alliance);
            solver.go_to(alliance);
            const auto before = demanded(plan.for_whom, solver.solver()).unmet;
            const auto found = worst_failure(plan.for_whom, solver);
            const auto expected = brute_force(network, plan, alliance);
            CHECK(found.lost == expected.lost);
            CHECK(found.failure == expected.failure);
            CHECK(demanded(plan.for_whom, solver.solver()).unmet == before);
        }
    }
}

TEST_CASE("the worst failures of many alliances are those of each by itself, for any number of threads") {
    for (std::uint64_t seed = 51; seed <= 56; ++seed) {
        CAPTURE(seed);
        auto [network, plan] = drawn_case(seed, 5, seed % 2 == 0);
        plan.futures.push_back({"dear", plan.candidates.front().edits, {}});
        std::vector<Alliance> all(32);
        std::iota(all.begin(), all.end(), Alliance{0});
        const auto view = network.view();
        const auto found = worst_failures(plan, view, all, 1);
        REQUIRE(found.size() == 2);
        const auto apart = worst_failures(plan, view, all, 5);
        for (std::size_t future = 0; future < 2; ++future) {
            AllianceSolver solver(plan, plan.futures[future], view);
            for (const auto alliance : all) {
                CAPTURE(alliance);
                solver.go_to(alliance);
                const auto alone = worst_failure(plan.for_whom, solver);
                CHECK(found[future][alliance].lost == alone.lost);
                CHECK(found[future][alliance].failure == alone.failure);
                CHECK(apart[future][alliance].lost == alone.lost);
                CHECK(apart[future][alliance].failure == alone.failure);
            }
        }
    }
}
