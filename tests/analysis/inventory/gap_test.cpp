#include "analysis/inventory/gap.hpp"

#include "network_of.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace entente;

TEST_CASE(
    "unknown sizes are those that are null or an interval without a figure, and links of no size at all") {
    const auto network = network_of(R"(
        nations:
          AUS: {production: {magnet: null}}
          CHN: {production: {magnet: 5}, demand: {magnet: {low: 1, high: 3}}}
        links:
          - {from: AUS, to: CHN, stage: magnet}
          - {from: CHN, to: AUS, stage: magnet, quantity: 4}
          - {from: CHN, to: JPN, stage: magnet, capacity: unlimited}
    )");
    const auto gaps = unknown_sizes(network);
    std::vector<std::string> named;
    for (const auto& gap : gaps) named.push_back(gap.element + " " + gap.figure);
    const std::vector<std::string> expected{"AUS, magnet production", "AUS → CHN, magnet capacity",
                                            "CHN, magnet demand"};
    CHECK(fmt::format("{}", fmt::join(named, "; ")) == fmt::format("{}", fmt::join(expected, "; ")));
    CHECK(gaps[1].structural_only);
}

TEST_CASE("what only a scenario would bring about is no gap") {
    const auto network = network_of(R"(
        nations: {CHN: {production: {magnet: 5}}}
        scenarios: {new: {change: [{open: {from: CHN, to: DEU, stage: magnet, capacity: null}}]}}
    )");
    CHECK(unknown_sizes(network).empty());
}

TEST_CASE("estimated sizes are counted once each") {
    const auto network = network_of(R"(
        nations: {CHN: {production: {magnet: {value: 5, estimated: true, rule: a guess}}, demand: {magnet: 5}}}
    )");
    CHECK(estimated_sizes(network) == 1);
}
