#include "analysis/supply/supply.hpp"

#include "network_of.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <cmath>
#include <limits>
#include <string>

using namespace entente;

namespace {

/// What is unmet of each demand, in units: "DEU, magnet 30; FRA, magnet 0".
std::string unmet(const Network& network, const Supply& supply) {
    std::string text;
    for (const auto demand : network.demands.ids()) {
        const auto& record = network.demands[demand];
        const auto stage = network.markets[record.market].stage;
        const auto amount = in_units(network, service(supply, demand).unmet(), stage);
        text +=
            (text.empty() ? "" : "; ") + record.name + " " + std::to_string(static_cast<long long>(amount));
    }
    return text;
}

const char* const short_of_magnets = R"(
    {}
    nations:
      CHN: {production: {magnet: 60}}
      DEU: {demand: {magnet: 100}}
      FRA: {demand: {magnet: 50}}
    links:
      - {from: CHN, to: DEU, stage: magnet, capacity: 60, cost: 1}
      - {from: CHN, to: FRA, stage: magnet, capacity: 60, cost: 9}
)";

Network under(const std::string& rationing) {
    std::string text = short_of_magnets;
    return network_of(text.replace(text.find("{}"), 2, rationing));
}

}  // namespace

TEST_CASE("fair rationing shares a shortage by what is wanted") {
    const auto network = under("rationing: fair");
    CHECK(unmet(network, supply(network.view(), ChainId{0})) == "DEU, magnet 60; FRA, magnet 30");
}

TEST_CASE("rationing by price lets the dearest to serve go short") {
    const auto network = under("rationing: price");
    CHECK(unmet(network, supply(network.view(), ChainId{0})) == "DEU, magnet 40; FRA, magnet 50");
}

TEST_CASE("rationing by priority serves the first named first, and who is not named last") {
    const auto network = under("rationing: {rule: priority, order: [FRA]}");
    CHECK(unmet(network, supply(network.view(), ChainId{0})) == "DEU, magnet 90; FRA, magnet 0");
}

TEST_CASE("what a link carries beyond its reported quantity costs more") {
    const auto network = network_of(R"(
        nations: {CHN: {production: {magnet: 15}}, DEU: {demand: {magnet: 15}}}
        links: [{from: CHN, to: DEU, stage: magnet, quantity: 10, capacity: 20, cost: 4}]
    )");
    const auto answer = supply(network.view(), ChainId{0});
    CHECK(money(answer) == doctest::Approx(10 * 4 + 5 * 4 * 1.5 + 15 * 7));  // and 7 for each unit produced
}

TEST_CASE("nothing is lost or won by counting a stage's product after its recovery") {
    const auto network = network_of(R"(
        chains:
          ree: {unit: t, quantum: 1 t, stages: [{stage: mine}, {stage: separate, recovery: 80%}]}
        nations:
          CHN: {production: {mine: 100}, capacity: {separate: 60}, demand: {separate: 100}}
          MYS: {capacity: {separate: 1000}}
        links:
          - {from: CHN, to: MYS, stage: mine, capacity: unlimited, cost: 1}
          - {from: MYS, to: CHN, stage: separate, capacity: unlimited, cost: 1}
    )");
    const auto answer = supply(network.view(), ChainId{0});
    CHECK(unmet(network, answer) == "CHN, separate 20");
    const auto separate = *network.stage("separate"), mine = *network.stage("mine");
    CHECK(in_units(network, carried(answer, link_of(network, "CHN → MYS, mine")), mine) ==
          doctest::Approx(25));
    CHECK(in_units(network, carried(answer, link_of(network, "MYS → CHN, separate")), separate) ==
          doctest::Approx(20));
}

TEST_CASE("of supplies that cost the same the flows are marked, the served amounts are not") {
    const auto network = network_of(R"(
        nations:
          CHN: {production: {magnet: 10}}
          MYS: {production: {magnet: 10}}
          DEU: {demand: {magnet: 10}}
        links:
          - {from: CHN, to: DEU, stage: magnet, capacity: 10, cost: 4}
          - {from: MYS, to: DEU, stage: magnet, capacity: 10, cost: 4}
    )");
    const auto answer = supply(network.view(), ChainId{0});
    CHECK(loose(answer, link_of(network, "CHN → DEU, magnet")));
    CHECK(loose(answer, link_of(network, "MYS → DEU, magnet")));
    CHECK_FALSE(service(answer, DemandId{0}).loose);
}

TEST_CASE("demand that nothing can reach is unmet, and no demand is no flow") {
    const auto unreached =
        network_of("nations: {CHN: {production: {magnet: 5}}, DEU: {demand: {magnet: 3}}}");
    CHECK(unmet(unreached, supply(unreached.view(), ChainId{0})) == "DEU, magnet 3");
    const auto none = network_of("nations: {CHN: {production: {magnet: 5}}}");
    CHECK(together(supply(none.view(), ChainId{0})).wanted == Parts{0});
}

TEST_CASE("what is unlimited serves all demand that is, and the rest beside it") {
    const auto network = network_of(R"(
        nations:
          CHN: {production: {magnet: null}}
          DEU: {demand: {magnet: null}}
          FRA: {demand: {magnet: 30}}
        links:
          - {from: CHN, to: DEU, stage: magnet, capacity: null}
          - {from: CHN, to: FRA, stage: magnet, capacity: null}
    )");
    const auto answer = supply(network.view({Unknown::unbounded}), ChainId{0});
    CHECK(unmet(network, answer) == "DEU, magnet 0; FRA, magnet 0");
    const auto in_tonnes = [&](Parts parts) { return in_units(network, parts, StageId{0}); };
    CHECK(in_tonnes(together(answer).wanted) == std::numeric_limits<double>::infinity());
    CHECK(in_tonnes(together(supply(network.view(), ChainId{0})).wanted) == 30);
    const auto of_demand = [&](const char* market) {
        for (const auto demand : network.demands.ids()) {
            if (network.demands[demand].name == market) return in_tonnes(service(answer, demand).served);
        }
        return 0.0;
    };
    CHECK(of_demand("DEU, magnet") == std::numeric_limits<double>::infinity());
    CHECK(of_demand("FRA, magnet") == 30);
}

TEST_CASE("what flows without bound costs without bound, and what costs nothing does not") {
    const auto text = [](int cost) {
        return fmt::format(R"(
            nations: {{CHN: {{production: {{magnet: null}}, cost: {{magnet: 0}}}}, DEU: {{demand: {{magnet: null}}}}}}
            links: [{{from: CHN, to: DEU, stage: magnet, capacity: unlimited, cost: {}}}]
        )",
                           cost);
    };
    const auto free = network_of(text(0)), dear = network_of(text(5));
    CHECK(money(supply(free.view({Unknown::unbounded}), ChainId{0})) == 0);
    CHECK(std::isinf(money(supply(dear.view({Unknown::unbounded}), ChainId{0}))));
    CHECK(money(supply(dear.view(), ChainId{0})) == 0);
}

TEST_CASE("a demand without bound that much can reach takes no more than that") {
    const auto network = network_of(R"(
        nations: {CHN: {production: {magnet: 2000000000}}, DEU: {demand: {magnet: null}}}
        links: [{from: CHN, to: DEU, stage: magnet, capacity: 2000000000}]
    )");
    const auto answer = supply(network.view({Unknown::unbounded}), ChainId{0});
    const auto all = together(answer);
    CHECK(in_units(network, all.served, StageId{0}) == 2'000'000'000);
    CHECK(std::isinf(in_units(network, all.unmet(), StageId{0})));
    CHECK(in_units(network, Parts{} - all.unmet(), StageId{0}) == -std::numeric_limits<double>::infinity());
}
