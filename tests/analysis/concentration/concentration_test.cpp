#include "analysis/concentration/concentration.hpp"

#include "network/change/trial.hpp"
#include "network_of.hpp"

#include <doctest/doctest.h>

#include <optional>
#include <string>

namespace {

using namespace entente;

const char* const chain = R"(
    chains: {c: {unit: t, quantum: 1 t, stages: [{stage: mine}, {stage: magnet}]}}
)";

Network with_chain(const std::string& rest) {
    return network_of(dedented(chain) + dedented(rest));
}

std::string code(const Network& network, std::optional<NationId> nation) {
    return nation ? network.nations[*nation].code : "none";
}

}  // namespace

TEST_CASE("who dominates by hand") {
    const auto network = with_chain(R"(
        nations:
          CHN: {production: {mine: 60}, capacity: {magnet: 90}}
          AUS: {production: {mine: 30}}
          JPN: {processing: {magnet: 10}}
        areas:
          _OTH: {name: Others, production: {mine: 10}}
    )");
    const auto answer = concentration(network.view());
    REQUIRE(answer.size() == 2);
    SUBCASE("at the mine, all is reported") {
        const auto& mine = answer[0];
        CHECK(code(network, mine.top) == "CHN");
        CHECK(mine.top_share.value == doctest::Approx(0.6));
        CHECK(mine.top_is_certain);
        CHECK(mine.hhi.value == doctest::Approx(3'600 + 900 + 100));
        CHECK(mine.hhi.low == doctest::Approx(4'500));
        CHECK(mine.output.value == Wide{100});
        CHECK(mine.basis == Basis::reported);
        CHECK_FALSE(mine.sole);
        CHECK(mine.unknown.empty());
    }
    SUBCASE("an area stands last and is not top, though it takes its share") {
        const auto& last = answer[0].producers.back();
        CHECK(code(network, last.nation) == "_OTH");
        CHECK(last.share.value == doctest::Approx(0.1));
    }
    SUBCASE("where no processing is reported the capacity is the basis, and is said") {
        const auto& magnet = answer[1];
        CHECK(magnet.basis == Basis::mixed);
        CHECK(code(network, magnet.producers[0].nation) == "CHN");
        CHECK(magnet.producers[0].output.basis == Basis::capacity);
        CHECK(magnet.producers[0].share.value == doctest::Approx(0.9));
        CHECK(magnet.producers[0].share.low == 0);
        CHECK(magnet.producers[1].output.basis == Basis::reported);
    }
}

TEST_CASE("an unknown output leaves bounds, and is listed") {
    const auto network = with_chain(R"(
        nations:
          CHN: {production: {mine: 60}}
          AUS: {production: {mine: {low: 20, high: 40}}}
          MMR: {production: {mine: null}}
    )");
    const auto mine = concentration(network.view())[0];
    CHECK_FALSE(mine.top_share.value);
    CHECK(mine.top_share.low == 0);
    CHECK(mine.top_share.high == doctest::Approx(0.75));
    CHECK_FALSE(mine.top_is_certain);
    CHECK(mine.unknown.size() == 2);
    CHECK_FALSE(mine.hhi.value);
    CHECK_FALSE(mine.output.value);
    CHECK(mine.output.low == 80);
    CHECK(mine.output.open_ended);
}

TEST_CASE("bounds alone can make the first certain") {
    const auto network = with_chain(R"(
        nations:
          CHN: {production: {mine: 60}}
          AUS: {production: {mine: {low: 20, high: 40}}}
    )");
    const auto mine = concentration(network.view())[0];
    CHECK(mine.top_is_certain);
    CHECK(mine.top_share.low == doctest::Approx(0.6));
    CHECK(mine.top_share.high == doctest::Approx(0.75));
}

TEST_CASE("a sole producer is the only one that makes anything at all") {
    CHECK(concentration(with_chain("nations: {CHN: {production: {mine: null}}}").view())[0].sole);
    CHECK(concentration(
              with_chain("nations: {CHN: {production: {mine: 5}}, AUS: {production: {mine: 0}}}").view())[0]
              .sole);
    CHECK_FALSE(
        concentration(
            with_chain("nations: {CHN: {production: {mine: 5}}, AUS: {production: {mine: null}}}").view())[0]
            .sole);
    SUBCASE("an area beside it denies it") {
        const auto network = with_chain(
            "nations: {CHN: {production: {mine: 5}}}\nareas: {_OTH: {name: Others, production: {mine: 1}}}");
        CHECK_FALSE(concentration(network.view())[0].sole);
    }
    SUBCASE("an area alone is nobody") {
        const auto network = with_chain("areas: {_OTH: {name: Others, production: {mine: 1}}}");
        CHECK_FALSE(concentration(network.view())[0].sole);
        CHECK_FALSE(concentration(network.view())[0].top);
    }
}

TEST_CASE("concentration of nothing") {
    const auto network = with_chain("nations: {CHN: {demand: {mine: 5}}}");
    const auto answer = concentration(network.view());
    REQUIRE(answer.size() == 2);
    CHECK(answer[0].producers.empty());
    CHECK_FALSE(answer[0].top);
    CHECK_FALSE(answer[0].hhi.value);
    CHECK_FALSE(answer[0].governance_hhi.value);
}

TEST_CASE("who dominates under a change, and no trace of it afterwards") {
    const auto network = with_chain(R"(
        nations:
          CHN: {production: {mine: 60}}
          AUS: {production: {mine: 30}}
    )");
    auto view = network.view();
    {
        const Trial trial(view, edits_of(network, "produce: {nation: AUS, stage: mine, add: 60}"));
        const auto mine = concentration(view)[0];
        CHECK(code(network, mine.top) == "AUS");
        CHECK(mine.top_share.value == doctest::Approx(0.6));
    }
    {
        const Trial trial(view, edits_of(network, "produce: {nation: CHN, stage: mine, to: 0}"));
        CHECK(code(network, concentration(view)[0].sole) == "AUS");
    }
    CHECK(concentration(view)[0].top_share.value == doctest::Approx(2.0 / 3));
}

TEST_CASE("China mined 61 % of magnet rare earths in 2024") {
    // International Energy Agency, Critical Minerals Data Explorer, 2025: t Nd+Pr+Dy+Tb, base case.
    const auto network = with_chain(R"(
        nations:
          CHN: {production: {mine: 45787}}
          MMR: {production: {mine: 12072}}
          USA: {production: {mine: 6860}}
          AUS: {production: {mine: 3235}}
        areas: {_OTH: {name: Others, production: {mine: 7145}}}
    )");
    const auto mine = concentration(network.view())[0];
    CHECK(mine.output.value == Wide{75099});
    CHECK(mine.top_share.value == doctest::Approx(0.6097).epsilon(1e-3));
}
