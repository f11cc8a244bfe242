#include "analysis/loss/claims.hpp"

#include "analysis/supply/claims.hpp"
#include "network_of.hpp"
#include "random_chain.hpp"

#include <doctest/doctest.h>

using namespace entente;

TEST_CASE("every shortage under every failure proves itself, and not once a number or a name is spoiled") {
    std::size_t proved = 0;
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        CAPTURE(seed);
        const auto network = network_of(generated::chain_text(seed));
        auto view = network.view();
        FailureTrial trial(view, ChainId{0});
        for (const auto& claim : claims(trial, failures(trial.grid(), view))) {
            const auto& shortfall = std::get<Shortfall>(claim);
            CAPTURE(shortfall.failed.front().name);
            CAPTURE(shortfall.failed.front().kind);
            const auto verdict = check(claim, network, view);
            CHECK_MESSAGE(verdict.ok, verdict.why);
            ++proved;
            auto bad = shortfall;
            bad.wanted += Parts{1};
            CHECK_FALSE(check(bad, network, view).ok);
            bad = shortfall;
            bad.most -= Parts{1};
            CHECK_FALSE(check(bad, network, view).ok);
            if (shortfall.bounds.empty()) continue;
            bad = shortfall;
            bad.bounds.pop_back();
            CHECK_FALSE(check(bad, network, view).ok);
        }
    }
    CHECK(proved > 300);
}

TEST_CASE("what two that failed together cannot be served is proved as well") {
    const auto network = network_of(R"(
        nations:
          CHN: {production: {magnet: 60}}
          MYS: {production: {magnet: 60}}
          USA: {production: {magnet: 10}}
          DEU: {demand: {magnet: 100}}
        links:
          - {from: CHN, to: DEU, stage: magnet, capacity: 100}
          - {from: MYS, to: DEU, stage: magnet, capacity: 100}
          - {from: USA, to: DEU, stage: magnet, capacity: 10}
    )");
    auto view = network.view();
    FailureTrial trial(view, ChainId{0});
    const std::vector<Failure> both{{FailureKind::exports, network.nation("CHN")->index},
                                    {FailureKind::plants, network["MYS:magnet"].index}};
    const auto proofs = claims_together(trial, both);
    REQUIRE(proofs.size() == 1);
    const auto& shortfall = std::get<Shortfall>(proofs.front());
    CHECK(shortfall.failed == std::vector<ElementText>{{"exports", "CHN"}, {"plants", "MYS:magnet"}});
    CHECK(shortfall.wanted == Parts{100});
    CHECK(shortfall.most == Parts{10});
    CHECK(check(shortfall, network, view).ok);
}
