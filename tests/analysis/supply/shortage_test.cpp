#include "analysis/supply/shortage.hpp"

#include "drawn_supply.hpp"
#include "network/change/trial.hpp"
#include "network_of.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace entente;

namespace {

/// "DEU, FRA: 550 of 1000 through CHN → DEU, magnet 500; production of MYS, magnet 50".
std::string text(const Network& network, const Shortage& shortage) {
    const auto stage = network.markets[network.demands[shortage.demands.front()].market].stage;
    const auto whole = [&](Parts parts) {
        return std::to_string(static_cast<long long>(in_units(network, parts, stage)));
    };
    std::string text;
    for (const auto demand : shortage.demands)
        text += (text.empty() ? "" : " + ") +
                network.nations[network.markets[network.demands[demand].market].nation].code;
    text += ": " + whole(shortage.served) + " of " + whole(shortage.wanted);
    for (const auto& bound : shortage.cut) {
        const auto name = bound.kind == BoundKind::link ? network.links[LinkId{bound.index}].name
                          : bound.kind == BoundKind::production
                              ? network.productions[ProductionId{bound.index}].name
                              : network.name(NodeId{bound.index});
        text += "; " + std::string(word(bound.kind)) + " " + name + " " + whole(bound.amount);
    }
    return text;
}

std::string all_of(const Network& network) {
    std::string all;
    for (const auto& shortage : shortages(supply(network.view(), ChainId{0})))
        all += (all.empty() ? "" : " | ") + text(network, shortage);
    return all;
}

/// The least that can pass from outside into a set of nodes that holds all these demands: over all sets of nodes.
Wide narrowest(const Supply& supply, const std::vector<DemandId>& demands) {
    const auto& grid = *supply.grid;
    std::uint64_t must = 0;
    for (const auto demand : demands) must |= std::uint64_t{1} << grid.from[grid.of_demand[demand].front()];
    std::optional<Wide> least;
    for (std::uint64_t set = 0; set < std::uint64_t{1} << grid.nodes; ++set) {
        if ((set & must) != must || (set & 1) != 0) continue;
        Wide into = 0;
        for (std::uint32_t arc = 0; arc < grid.size(); ++arc) {
            const bool enters = ((set >> grid.to[arc]) & 1) != 0 && ((set >> grid.from[arc]) & 1) == 0;
            if (enters) into += supply.bounds[arc].capacity;
        }
        if (!least || into < *least) least = into;
    }
    return *least;
}

}  // namespace

TEST_SUITE("shortages") {
    TEST_CASE("demands short together share the links that are full") {
        CHECK(all_of(network_of(R"(
            nations:
              CHN: {production: {magnet: 900}}
              MYS: {production: {magnet: 100}}
              DEU: {demand: {magnet: 600}}
              FRA: {demand: {magnet: 400}}
            links:
              - {from: CHN, to: DEU, stage: magnet, capacity: 500}
              - {from: MYS, to: DEU, stage: magnet, capacity: 160}
              - {from: DEU, to: FRA, stage: magnet, capacity: 900}
        )")) == "DEU + FRA: 600 of 1000; link CHN → DEU, magnet 500; production MYS, magnet 100");
    }

    TEST_CASE("demands that share nothing that is used up are short apart, the larger first") {
        CHECK(all_of(network_of(R"(
            nations:
              CHN: {production: {magnet: 900}}
              DEU: {demand: {magnet: 60}}
              FRA: {demand: {magnet: 400}}
            links:
              - {from: CHN, to: DEU, stage: magnet, capacity: 50}
              - {from: CHN, to: FRA, stage: magnet, quantity: 100, capacity: 300}
        )")) == "FRA: 300 of 400; link CHN → FRA, magnet 300 | DEU: 50 of 60; link CHN → DEU, magnet 50");
    }

    TEST_CASE("who is served before others competes with them for what is full") {
        CHECK(all_of(network_of(R"(
            rationing: {rule: priority, order: [FRA]}
            nations:
              CHN: {production: {magnet: 60}}
              DEU: {demand: {magnet: 100}}
              FRA: {demand: {magnet: 50}}
            links:
              - {from: CHN, to: DEU, stage: magnet, capacity: unlimited}
              - {from: CHN, to: FRA, stage: magnet, capacity: unlimited}
        )")) == "DEU + FRA: 60 of 150; production CHN, magnet 60");
    }

    TEST_CASE("a quota is what binds, and a demand nothing can reach has no cut") {
        const auto network = network_of(R"(
            nations:
              CHN: {production: {magnet: 900}}
              DEU: {demand: {magnet: 60}}
              FRA: {demand: {magnet: 40}}
            links: [{from: CHN, to: DEU, stage: magnet, capacity: unlimited}]
        )");
        auto view = network.view();
        const Trial trial(view,
                          edits_of(network, "limit: {nation: CHN, stage: magnet, side: export, to: 20}"));
        const auto found = shortages(supply(view, ChainId{0}));
        REQUIRE(found.size() == 2);
        CHECK(text(network, found[0]) == "DEU: 20 of 60; exports CHN, magnet 20");
        CHECK(text(network, found[1]) == "FRA: 0 of 40");
    }

    TEST_CASE("a market that makes nothing does not join the demands it could ship to") {
        CHECK(all_of(network_of(R"(
            nations:
              CHN: {production: {magnet: 0}}
              MYS: {production: {magnet: 10}}
              DEU: {demand: {magnet: 30}}
              FRA: {demand: {magnet: 10}}
              JPN: {demand: {magnet: 5}}
            links:
              - {from: CHN, to: DEU, stage: magnet, capacity: 25}
              - {from: CHN, to: FRA, stage: magnet, capacity: 25}
              - {from: MYS, to: DEU, stage: magnet, capacity: 10}
        )")) == "DEU: 10 of 30; link MYS → DEU, magnet 10 | FRA + JPN: 0 of 15");
    }

    TEST_CASE("nothing is short where all is served, nothing is wanted, or there is nothing") {
        CHECK(all_of(network_of("nations: {CHN: {production: {magnet: 5}, demand: {magnet: 5}}}")).empty());
        CHECK(all_of(network_of("nations: {CHN: {production: {magnet: 5}}}")).empty());
        CHECK(all_of(network_of("nations: {}")).empty());
    }

    TEST_CASE("a cut is what its demands are served, and no set of markets lets less pass") {
        for (std::uint64_t seed = 0; seed < 100; ++seed) {
            CAPTURE(seed);
            const auto network = network_of(drawn_supply(seed, seed % 2 == 0 ? 2 : 5));
            const auto answer = supply(network.view(), ChainId{0});
            Parts missing;
            for (const auto& shortage : shortages(answer)) {
                Parts cut;
                for (const auto& bound : shortage.cut) cut += bound.amount;
                CHECK(cut == shortage.served);
                if (answer.grid->nodes <= 16) CHECK(Wide{cut.units} == narrowest(answer, shortage.demands));
                missing += shortage.unmet();
            }
            CHECK(missing == together(answer).unmet());
        }
    }
}
