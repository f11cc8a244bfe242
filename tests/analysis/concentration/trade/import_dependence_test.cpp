#include "analysis/concentration/trade/import_dependence.hpp"

#include "generated_network.hpp"
#include "network/change/trial.hpp"
#include "network_of.hpp"

#include <doctest/doctest.h>

#include <cmath>

namespace {

using namespace entente;

ImportDependence of(const Network& network, const View& view, std::string_view market) {
    for (auto& found : import_dependence(view)) {
        if (found.market == *network.market(market)) return found;
    }
    FAIL("no such market");
    return {};
}

}  // namespace

TEST_CASE("import dependence by hand") {
    const auto network = network_of(R"(
        nations: {DEU: {production: {magnet: 20}, demand: {magnet: 90}}}
        links:
          - {from: CHN, to: DEU, stage: magnet, quantity: 60}
          - {from: JPN, to: DEU, stage: magnet, quantity: 20}
          - {from: DEU, to: FRA, stage: magnet, quantity: 10}
    )");
    const auto germany = of(network, network.view(), "DEU");
    CHECK(germany.imports.value == Wide{80});
    CHECK(germany.exports.value == Wide{10});
    CHECK(germany.consumption.value == Wide{90});
    CHECK(germany.import_reliance->value == doctest::Approx(70.0 / 90));
    CHECK(germany.import_reliance->low == doctest::Approx(70.0 / 90));
    REQUIRE(germany.suppliers.size() == 2);
    CHECK(network.nations[germany.suppliers[0].nation].code == "CHN");
    CHECK(germany.suppliers[0].share.value == doctest::Approx(0.75));
    CHECK(germany.import_hhi.value == doctest::Approx(5'625 + 625));
}

TEST_CASE("who only imports relies on it wholly, who only exports has no consumption") {
    const auto network = network_of(R"(
        nations: {CHN: {production: {magnet: 60}}, DEU: {demand: {magnet: 60}}}
        links: [{from: CHN, to: DEU, stage: magnet, quantity: 60}]
    )");
    CHECK(of(network, network.view(), "DEU").import_reliance->value == 1);
    CHECK_FALSE(of(network, network.view(), "CHN").import_reliance);
    SUBCASE("a net exporter that uses some itself is below zero") {
        const auto larger = network_of(R"(
            nations: {CHN: {production: {magnet: 100}}}
            links: [{from: CHN, to: DEU, stage: magnet, quantity: 60}]
        )");
        CHECK(of(larger, larger.view(), "CHN").import_reliance->value == doctest::Approx(-1.5));
    }
    SUBCASE("once the only link is closed nothing is imported") {
        auto view = network.view();
        const Trial trial(view, edits_of(network, "close: {from: CHN}"));
        for (const auto& found : import_dependence(view)) CHECK(found.suppliers.empty());
        CHECK(of(network, view, "CHN").consumption.value == Wide{60});
    }
}

TEST_CASE("an open link without report may have carried anything to its capacity") {
    const auto network = network_of(R"(
        links:
          - {from: CHN, to: DEU, stage: magnet, quantity: 60}
          - {from: JPN, to: DEU, stage: magnet, capacity: 20}
    )");
    const auto germany = of(network, network.view(), "DEU");
    CHECK_FALSE(germany.imports.value);
    CHECK(germany.imports.low == 60);
    CHECK(germany.imports.high == 80);
    CHECK_FALSE(germany.suppliers[0].share.value);
    CHECK(germany.suppliers[0].share.low == doctest::Approx(0.75));
    CHECK(germany.suppliers[0].share.high == 1);
}

TEST_CASE("a limit below what is reported is all there can be") {
    const auto network = network_of("links: [{from: CHN, to: DEU, stage: magnet, quantity: 60}]");
    auto view = network.view();
    const Trial trial(view, edits_of(network, "limit: {from: CHN, to: DEU, stage: magnet, amount: 10}"));
    CHECK(of(network, view, "DEU").imports.value == Wide{10});
}

TEST_CASE("import dependence of nothing") {
    CHECK(import_dependence(network_of("nations: {DEU: {}}").view()).empty());
    SUBCASE("a nation that trades nothing and makes nothing is left out") {
        CHECK(import_dependence(network_of("nations: {DEU: {demand: {magnet: 5}}}").view()).empty());
    }
}

TEST_CASE("import reliance of amounts within their bounds lies within its bounds") {
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        CAPTURE(seed);
        generated::Dice dice(seed);
        const auto interval = [&](std::uint32_t most) {
            const auto low = dice.below(most);
            return std::pair<double, double>(low, low + dice.below(most));
        };
        const auto made = interval(40), in = interval(40), out = interval(30);
        const auto text = [](std::pair<double, double> range) {
            return "{low: " + std::to_string(static_cast<int>(range.first)) +
                   ", high: " + std::to_string(static_cast<int>(range.second)) + "}";
        };
        const auto network =
            network_of("nations: {DEU: {production: {magnet: " + text(made) +
                       "}}}\nlinks:\n  - {from: CHN, to: DEU, stage: magnet, quantity: " + text(in) +
                       "}\n  - {from: DEU, to: FRA, stage: magnet, quantity: " + text(out) + "}\n");
        const auto reliance = of(network, network.view(), "DEU").import_reliance;
        for (int sample = 0; sample < 200; ++sample) {
            const auto within = [&](std::pair<double, double> range) {
                return range.first + (range.second - range.first) * dice.below(11) / 10;
            };
            const auto p = within(made), m = within(in), x = within(out);
            if (p + m - x <= 1e-9) continue;
            REQUIRE(reliance);
            const auto value = (m - x) / (p + m - x);
            CHECK(value >= reliance->low - 1e-9);
            CHECK(value <= reliance->high + 1e-9);
        }
    }
}
