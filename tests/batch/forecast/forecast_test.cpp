#include "batch/forecast/forecast.hpp"

#include "analysis/supply/supply.hpp"
#include "batch/forecast/likeliest.hpp"
#include "network/change/trial.hpp"
#include "network_of.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <random>

using namespace entente;

namespace {

const char* const talks = R"(
    date: 2026-01-01
    negotiation:
      rates:
        quick:
          - {instruments: [treaty], from: under_negotiation, to: signed, rate: 0.05}
          - {instruments: [treaty], from: signed, to: in_force, rate: 0.05}
          - {instruments: [licence], from: in_force, to: suspended, rate: 0.02}
    nations:
      CHN: {production: {magnet: 100}}
      TUR: {production: {magnet: 30}}
      USA: {demand: {magnet: 60}}
      DEU: {demand: {magnet: 40}}
    agreements:
      tur-usa: {parties: [TUR, USA], instrument: treaty, state: under_negotiation, history: [{state: under_negotiation, on: 2025-06-01}], excludes: [tur-deu]}
      tur-deu: {parties: [TUR, DEU], instrument: treaty, state: signed, history: [{state: signed, on: 2025-06-01}]}
      chn-licence: {parties: [CHN], instrument: licence, state: in_force, history: [{state: in_force, on: 2025-06-01}]}
      talk: {parties: [USA, DEU], instrument: treaty, state: under_negotiation, history: [{state: under_negotiation, on: 2025-06-01}]}
    links:
      - {from: CHN, to: USA, stage: magnet, capacity: 35, cost: 1, requires: chn-licence}
      - {from: CHN, to: DEU, stage: magnet, capacity: 20, cost: 1}
      - {from: TUR, to: USA, stage: magnet, capacity: 20, cost: 1, requires: tur-usa}
      - {from: TUR, to: DEU, stage: magnet, capacity: 20, cost: 1, requires: tur-deu}
)";

double months_to(int year) {
    return static_cast<double>(first_day({year, 1, 1}) - first_day({2026, 1, 1})) / (365.2425 / 12);
}

}  // namespace

TEST_CASE("chances are those of the rates, and what bears on no flow or has no rate is told apart") {
    const auto network = network_of(talks);
    const auto view = network.view();
    const auto answer =
        forecast(view, {.chain = ChainId{0}, .at = {2028, 1, 1}, .for_whom = {}, .rates = "quick"});
    const double months = months_to(2028);
    const auto chance = [&](const char* id) {
        const auto agreement = *network.agreement(id);
        return std::find_if(answer.prospects.begin(), answer.prospects.end(),
                            [&](const Prospect& one) { return one.agreement == agreement; })
            ->operative;
    };
    CHECK(chance("tur-deu") == doctest::Approx(1 - std::exp(-0.05 * months)));
    CHECK(chance("chn-licence") == doctest::Approx(std::exp(-0.02 * months)));
    CHECK(chance("tur-usa") == doctest::Approx(1 - std::exp(-0.05 * months) * (1 + 0.05 * months)));
    CHECK(answer.uncertain.size() == 3);  // `talk` bears on no link
    CHECK(answer.now == doctest::Approx(45));
}

TEST_CASE(
    "every outcome is that of a cold supply, and none in which two have effect that exclude each other") {
    const auto network = network_of(talks);
    const auto view = network.view();
    const auto answer = forecast(
        view,
        {.chain = ChainId{0}, .at = {2027, 7, 1}, .for_whom = {*network.nation("USA")}, .rates = "quick"});
    CHECK(answer.outcomes.size() == 6);
    double chances = 0;
    for (const auto& outcome : answer.outcomes) {
        chances += outcome.chance;
        auto changed = network.view();
        for (std::size_t i = 0; i < answer.uncertain.size(); ++i) {
            const auto& one = answer.uncertain[i];
            const Cell state{Field::state, one.agreement.index};
            const bool effect = (outcome.which >> i & 1) != 0;
            if (effect && !one.lapses)
                keep(changed, Edits{{state, Operation::set_state, {}, State::in_force, {}}});
            if (!effect && one.lapses) keep(changed, Edits{{state, Operation::close, {}, {}, {}}});
        }
        const auto cold = supply(changed, ChainId{0});
        double unmet = 0;
        for (const auto demand : network.demands.ids()) {
            const auto& market = network.markets[network.demands[demand].market];
            if (network.nations[market.nation].code == "USA")
                unmet += in_units(network, service(cold, demand).unmet(), market.stage);
        }
        CHECK(outcome.value == doctest::Approx(unmet));
    }
    CHECK(chances == doctest::Approx(1));
    CHECK(answer.wanted == doctest::Approx(60));
}

TEST_CASE("the likeliest outcomes alone bound what all of them say") {
    const auto network = network_of(talks);
    const auto view = network.view();
    ForecastOptions options{.chain = ChainId{0}, .at = {2028, 1, 1}, .for_whom = {}, .rates = "quick"};
    const auto whole = forecast(view, options);
    options.most_exact = 0;
    for (const std::uint64_t most : {1u, 3u, 5u, 100u}) {
        CAPTURE(most);
        options.most_outcomes = most;
        const auto part = forecast(view, options);
        CHECK(part.outcomes.size() <= most);
        CHECK(part.summary.expected_low <= whole.summary.expected_low + 1e-9);
        CHECK(part.summary.expected_high >= whole.summary.expected_high - 1e-9);
        if (most < 100) continue;
        CHECK(part.outcomes.size() == whole.outcomes.size());
        CHECK(part.summary.expected_high == doctest::Approx(whole.summary.expected_high));
    }
}

TEST_CASE("outcomes come in falling chance, each once") {
    std::mt19937_64 random(11);
    for (int round = 0; round < 50; ++round) {
        std::vector<double> chances;
        for (int i = 0; i < 8; ++i) chances.push_back(static_cast<double>(1 + random() % 998) / 1000);
        const auto chance = [&](std::uint64_t which) {
            double product = 1;
            for (std::size_t i = 0; i < chances.size(); ++i)
                product *= (which >> i & 1) != 0 ? chances[i] : 1 - chances[i];
            return product;
        };
        const auto all = likeliest(chances, 1000);
        CHECK(all.size() == 256);
        for (std::size_t i = 1; i < all.size(); ++i) CHECK(chance(all[i]) <= chance(all[i - 1]) * (1 + 1e-9));
        auto sorted = all;
        std::sort(sorted.begin(), sorted.end());
        CHECK(std::adjacent_find(sorted.begin(), sorted.end()) == sorted.end());
    }
    CHECK(likeliest({}, 5).size() == 1);
    CHECK(likeliest(std::vector<double>{1.0, 0.5}, 5).size() ==
          2);  // what is certain does not turn out otherwise
}
