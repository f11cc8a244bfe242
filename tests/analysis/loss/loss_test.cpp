#include "analysis/loss/loss.hpp"

#include "network/change/trial.hpp"
#include "network_of.hpp"
#include "random_chain.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace entente;

namespace {

/// What is unmet of every demand by a cold supply.
Column<DemandId, Parts> cold(const View& view) {
    const auto answer = supply(view, ChainId{0});
    Column<DemandId, Parts> unmet;
    for (const auto demand : view.network->demands.ids()) unmet.push_back(service(answer, demand).unmet());
    return unmet;
}

/// Edits that take away what a failure takes away, found without the grid.
Edits edits(const Network& network, Failure failure) {
    if (failure.kind != FailureKind::exports && failure.kind != FailureKind::plants) {
        return removal(network, element(failure));
    }
    Edits edits;
    for (const auto market : markets_of(network, element(failure))) {
        if (failure.kind == FailureKind::exports) {
            edits.push_back({{Field::export_limit, market.index}, Operation::at_most, {0, 1}, {}, {}});
            continue;
        }
        for (const auto production : productions_of(network, element(failure))) {
            edits.push_back({{Field::producing, production.index}, Operation::close, {}, {}, {}});
        }
        for (const auto link : network.topology->entering(market)) {
            if (network.links[link].kind == LinkKind::trade) continue;
            edits.push_back({{Field::open, link.index}, Operation::close, {}, {}, {}});
        }
    }
    return edits;
}

const Loss& loss_of(const Losses& losses, const Network& network, std::string_view what) {
    const auto found = std::find_if(losses.losses.begin(), losses.losses.end(),
                                    [&](const Loss& loss) { return name(network, loss.failure) == what; });
    REQUIRE_MESSAGE(found != losses.losses.end(), std::string(what));
    return *found;
}

double units(const Network& network, Parts parts) {
    return in_units(network, parts, network.chains[ChainId{0}].stages.back());
}

}  // namespace

TEST_CASE("a busy link that others replace loses nothing, a quiet one without substitute what it carried") {
    const auto network = network_of(R"(
        nations:
          CHN: {production: {magnet: 100}}
          MYS: {production: {magnet: 100}}
          DEU: {demand: {magnet: 80}}
          FRA: {demand: {magnet: 5}}
        links:
          - {from: CHN, to: DEU, stage: magnet, capacity: 100, cost: 1}
          - {from: MYS, to: DEU, stage: magnet, capacity: 100, cost: 2}
          - {from: CHN, to: FRA, stage: magnet, capacity: 5, cost: 1}
    )");
    auto view = network.view();
    const auto answer = losses(view, ChainId{0}, {.kinds = {FailureKind::link}});
    const auto& busy = loss_of(answer, network, "CHN → DEU, magnet");
    CHECK(units(network, busy.lost) == 0);
    CHECK(units(network, busy.carried) == 80);
    REQUIRE(busy.instead.size() == 2);
    CHECK(units(network, busy.instead.front().more) == 80);
    CHECK(*busy.mean_cost_change == doctest::Approx(80.0 / 85));
    const auto& quiet = loss_of(answer, network, "CHN → FRA, magnet");
    CHECK(units(network, quiet.lost) == 5);
    CHECK(answer.losses.front().failure == quiet.failure);
}

TEST_CASE("a nation's own demand is told apart and not counted, and others may gain") {
    const auto network = network_of(R"(
        rationing: fair
        nations:
          CHN: {production: {magnet: 50}, demand: {magnet: 10}}
          USA: {production: {magnet: 30}, demand: {magnet: 60}}
          DEU: {demand: {magnet: 40}}
        links:
          - {from: CHN, to: DEU, stage: magnet, capacity: 60, cost: 1}
          - {from: USA, to: DEU, stage: magnet, capacity: 60, cost: 1}
    )");
    auto view = network.view();
    const auto answer = losses(view, ChainId{0}, {.kinds = {FailureKind::nation}});
    const auto& china = loss_of(answer, network, "CHN");
    CHECK(units(network, china.own) == 10);
    CHECK(units(network, china.lost) == 40);
    const auto& germany = loss_of(answer, network, "DEU");
    CHECK(units(network, germany.lost) == 0);
    CHECK(units(network, germany.own) == 40);
}

TEST_CASE("every loss is that of a cold supply without the element") {
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        CAPTURE(seed);
        const auto network = network_of(generated::chain_text(seed));
        auto view = network.view();
        const auto untouched = view;
        const auto before = cold(view);
        const auto answer = losses(view, ChainId{0});
        CHECK(view == untouched);
        for (const auto& loss : answer.losses) {
            CAPTURE(name(network, loss.failure));
            const auto own = own_nations(network, loss.failure);
            const Trial trial(view, edits(network, loss.failure));
            const auto after = cold(view);
            Parts lost, its_own;
            for (const auto demand : network.demands.ids()) {
                const auto nation = network.markets[network.demands[demand].market].nation;
                const bool is_own = std::find(own.begin(), own.end(), nation) != own.end();
                (is_own ? its_own : lost) += after[demand] - before[demand];
            }
            CHECK(loss.lost == lost);
            CHECK(loss.own == its_own);
        }
    }
}

TEST_CASE("no loss exceeds what passed the element, nor what was served") {
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        CAPTURE(seed);
        const auto network = network_of(generated::chain_text(seed));
        auto view = network.view();
        const auto answer = losses(view, ChainId{0});
        for (const auto& loss : answer.losses) {
            CAPTURE(name(network, loss.failure));
            CHECK(loss.lost + loss.own <= answer.wanted - answer.unmet);
            CHECK(loss.lost + loss.own <= loss.carried);
        }
    }
}

TEST_CASE("where nothing is demanded nothing is lost") {
    const auto network = network_of("nations: {CHN: {production: {magnet: 5}}}");
    auto view = network.view();
    const auto answer = losses(view, ChainId{0});
    CHECK(answer.wanted == Parts{0});
    for (const auto& loss : answer.losses) CHECK(loss.lost == Parts{0});
}

TEST_CASE("losses that are to stop hold those before, and no other") {
    const auto network = network_of(generated::chain_text(3));
    auto view = network.view();
    const auto all = losses(view, ChainId{0}).losses;
    REQUIRE(all.size() > 4);
    int left = 4;
    const auto some = losses(view, ChainId{0}, {.stop = [&] { return --left < 0; }}).losses;
    REQUIRE(some.size() == 4);
    for (const auto& loss : some) {
        CHECK(std::any_of(all.begin(), all.end(), [&](const Loss& one) {
            return one.failure == loss.failure && one.lost == loss.lost && one.carried == loss.carried;
        }));
    }
}
