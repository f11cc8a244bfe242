#include "analysis/concentration/origin/origin.hpp"

#include "analysis/concentration/origin/mixture.hpp"
#include "generated_network.hpp"
#include "network_of.hpp"

#include <doctest/doctest.h>

namespace {

using namespace entente;

const char* const chain =
    "chains: {c: {unit: t, quantum: 1 t, stages: [{stage: mine}, {stage: magnet, recovery: 80%}]}}\n";

double share_of(const Network& network, const std::optional<Origins>& origins, std::string_view code) {
    if (!origins) return -1;
    if (code == "unknown") return origins->unknown;
    for (const auto& [nation, share] : origins->nations) {
        if (network.nations[nation].code == code) return share;
    }
    return 0;
}

}  // namespace

TEST_CASE("origin by hand") {
    SUBCASE("through a third nation the shares are those of what arrives there") {
        const auto network = network_of(R"(
            nations: {CHN: {production: {magnet: 60}}, JPN: {production: {magnet: 20}}}
            links:
              - {from: CHN, to: KOR, stage: magnet, quantity: 60}
              - {from: JPN, to: KOR, stage: magnet, quantity: 20}
              - {from: KOR, to: DEU, stage: magnet, quantity: 40}
        )");
        const auto found = origins(network.view());
        CHECK(share_of(network, found[network["DEU"]], "CHN") == doctest::Approx(0.75));
        CHECK(share_of(network, found[network["DEU"]], "JPN") == doctest::Approx(0.25));
        CHECK(share_of(network, found[network["CHN"]], "CHN") == 1);
    }
    SUBCASE("more leaves than arrives: the excess is of origin unknown") {
        const auto network = network_of(R"(
            nations: {CHN: {production: {magnet: 30}}}
            links:
              - {from: CHN, to: KOR, stage: magnet, quantity: 30}
              - {from: KOR, to: DEU, stage: magnet, quantity: 40}
        )");
        const auto found = origins(network.view());
        CHECK(share_of(network, found[network["DEU"]], "CHN") == doctest::Approx(0.75));
        CHECK(share_of(network, found[network["DEU"]], "unknown") == doctest::Approx(0.25));
    }
    SUBCASE("two that re-export to each other: a circle is solved, not followed") {
        // x(KOR) = (90 CHN + 10 x(DEU)) / 100, x(DEU) = (30 DEU + 60 x(KOR)) / 90
        const auto network = network_of(R"(
            nations: {CHN: {production: {magnet: 90}}, DEU: {production: {magnet: 30}}}
            links:
              - {from: CHN, to: KOR, stage: magnet, quantity: 90}
              - {from: KOR, to: DEU, stage: magnet, quantity: 60}
              - {from: DEU, to: KOR, stage: magnet, quantity: 10}
        )");
        const auto found = origins(network.view());
        const auto korea = 0.9 / (1 - 0.1 * 60 / 90);
        CHECK(share_of(network, found[network["KOR"]], "CHN") == doctest::Approx(korea));
        CHECK(share_of(network, found[network["DEU"]], "CHN") == doctest::Approx(korea * 60 / 90));
    }
    SUBCASE("what only goes round is of origin unknown") {
        const auto network = network_of(R"(
            nations: {DEU: {demand: {magnet: 1}}}
            links:
              - {from: KOR, to: DEU, stage: magnet, quantity: 10}
              - {from: DEU, to: KOR, stage: magnet, quantity: 10}
        )");
        // The table states no production of Korea or Germany beyond what is derived: none.
        CHECK(share_of(network, origins(network.view())[network["DEU"]], "unknown") == 1);
    }
}

TEST_CASE("origin goes through the stages, and what recovery loses is not missing") {
    const auto network = network_of(std::string(chain) + R"(
nations:
  AUS: {production: {mine: 75}}
  CHN: {production: {mine: 50}, processing: {magnet: 100}}
links:
  - {from: AUS, to: CHN, stage: mine, quantity: 75}
  - {from: CHN, to: DEU, stage: magnet, quantity: 100}
)");
    const auto found = origins(network.view());
    CHECK(share_of(network, found[network["DEU:magnet"]], "AUS") == doctest::Approx(0.6));
    CHECK(share_of(network, found[network["DEU:magnet"]], "unknown") == doctest::Approx(0));
}

TEST_CASE("an amount nobody knows is asked for twice") {
    const auto network = network_of(R"(
        nations: {CHN: {production: {magnet: 60}}, JPN: {production: {magnet: null}}}
        links:
          - {from: CHN, to: DEU, stage: magnet, quantity: 60}
          - {from: JPN, to: DEU, stage: magnet, quantity: null}
    )");
    const auto view = network.view();
    CHECK(share_of(network, origins(view)[network["DEU"]], "CHN") == 1);
    CHECK(share_of(network, origins(view, {Unknown::unbounded})[network["DEU"]], "JPN") == 1);
    SUBCASE("what leaves where nothing is known to arrive is of origin unknown") {
        const auto bare = network_of(R"(
            nations: {CHN: {production: {magnet: 60}}}
            links:
              - {from: CHN, to: DEU, stage: magnet, quantity: 60}
              - {from: JPN, to: DEU, stage: magnet, quantity: null}
        )");
        CHECK(share_of(bare, origins(bare.view())[bare["DEU"]], "CHN") == 1);
        CHECK(share_of(bare, origins(bare.view(), {Unknown::unbounded})[bare["DEU"]], "unknown") == 1);
    }
    SUBCASE("two without bound leave the mixture unknown") {
        const auto both = network_of(R"(
            nations: {CHN: {production: {magnet: null}}, JPN: {production: {magnet: null}}}
            links:
              - {from: CHN, to: DEU, stage: magnet, quantity: null}
              - {from: JPN, to: DEU, stage: magnet, quantity: null}
        )");
        CHECK(share_of(both, origins(both.view(), {Unknown::unbounded})[both["DEU"]], "unknown") == 1);
    }
}

TEST_CASE("where nothing flows there is no origin") {
    const auto network = network_of("nations: {DEU: {demand: {magnet: 5}}}");
    CHECK_FALSE(origins(network.view())[network["DEU"]]);
    const auto closed = network_of(R"(
        nations: {CHN: {production: {magnet: 5}}}
        links: [{from: CHN, to: DEU, stage: magnet, quantity: 5, status: blocked}]
    )");
    CHECK_FALSE(origins(closed.view())[closed["DEU"]]);
}

TEST_CASE("a mixture is what repeated mixing comes to") {
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        CAPTURE(seed);
        generated::Dice dice(seed);
        const auto n = 1 + dice.below(8);
        constexpr std::size_t sources = 4;
        Column<NodeId, Recipe> recipes;
        for (std::uint32_t node = 0; node < n; ++node) {
            Recipe recipe;
            std::vector<std::uint32_t> parts;
            std::uint32_t all = 0;
            for (std::uint32_t other = 0; other < n; ++other) {
                if (other == node || dice.below(3) != 0) continue;
                parts.push_back(1 + dice.below(9));
                all += parts.back();
                recipe.nodes.push_back({other, 0});
            }
            if (recipe.nodes.empty() || dice.below(2) == 0) {
                parts.push_back(1 + dice.below(9));
                all += parts.back();
                recipe.sources.push_back({dice.below(sources - 1), 0});
            }
            for (std::size_t i = 0; i < recipe.nodes.size(); ++i)
                recipe.nodes[i].share = 1.0 * parts[i] / all;
            for (auto& source : recipe.sources) source.share = 1.0 * parts.back() / all;
            recipes.push_back(recipe);
        }
        const auto answer = mixture(recipes, sources, sources - 1);
        // All begins as lost, and what never meets a source stays so.
        Column<NodeId, std::vector<double>> judge(n, std::vector<double>{0, 0, 0, 1});
        for (int round = 0; round < 4000; ++round) {
            auto next = judge;
            for (const auto node : recipes.ids()) {
                next[node].assign(sources, 0);
                for (const auto& [from, share] : recipes[node].nodes) {
                    for (std::size_t s = 0; s < sources; ++s) next[node][s] += share * judge[NodeId{from}][s];
                }
                for (const auto& [source, share] : recipes[node].sources) next[node][source] += share;
            }
            judge = next;
        }
        for (const auto node : recipes.ids()) {
            double sum = 0;
            for (std::size_t s = 0; s < sources; ++s) {
                CHECK(answer[node][s] == doctest::Approx(judge[node][s]).epsilon(1e-6));
                sum += answer[node][s];
            }
            CHECK(sum == doctest::Approx(1));
        }
    }
}
