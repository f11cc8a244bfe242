#include "analysis/leverage/leverage.hpp"

#include "analysis/supply/supply.hpp"
#include "network/change/trial.hpp"
#include "network/element.hpp"
#include "network_of.hpp"
#include "random_chain.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace entente;

namespace {

/// What is unmet in each nation by a cold supply under edits.
Column<NationId, Parts> cold(View& view, const Edits& edits) {
    const Trial trial(view, edits);
    const auto& network = *view.network;
    const auto answer = supply(view, ChainId{0});
    Column<NationId, Parts> unmet(network.nations.size());
    for (const auto demand : network.demands.ids())
        unmet[network.markets[network.demands[demand].market].nation] += service(answer, demand).unmet();
    return unmet;
}

Edits no_exports(const Network& network, NationId actor) {
    Edits edits;
    for (const auto market : network.markets.ids()) {
        if (network.markets[market].nation != actor) continue;
        edits.push_back({{Field::export_limit, market.index}, Operation::at_most, {0, 1}, {}, {}});
    }
    return edits;
}

Edits no_trade(const Network& network, NationId actor, NationId target) {
    Edits edits;
    for (const auto link : network.links.ids()) {
        const auto& record = network.links[link];
        if (record.kind != LinkKind::trade || record.from != actor || record.to != target) continue;
        edits.push_back({{Field::open, link.index}, Operation::close, {}, {}, {}});
    }
    return edits;
}

Edits no_plants(const Network& network, NationId actor) {
    Edits edits;
    for (const auto plant : network.plants.ids()) {
        const auto& record = network.plants[plant];
        if (!record.owner || network.owners[*record.owner].home != actor || record.nation == actor) continue;
        for (const auto& edit : removal(network, element(plant))) edits.push_back(edit);
    }
    return edits;
}

const Hold* hold_of(const Leverage& leverage, const Network& network, std::string_view actor,
                    std::string_view target) {
    const auto found = std::find_if(leverage.holds.begin(), leverage.holds.end(), [&](const Hold& hold) {
        return network.nations[hold.actor].code == actor && network.nations[hold.target].code == target;
    });
    return found == leverage.holds.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("who can go round a closed link is hurt only when all exports stop") {
    const auto network = network_of(R"(
        nations:
          CHN: {production: {magnet: 100}, demand: {magnet: 10}}
          MYS: {}
          DEU: {demand: {magnet: 40}}
        links:
          - {from: CHN, to: DEU, stage: magnet, capacity: 40, cost: 2}
          - {from: CHN, to: MYS, stage: magnet, capacity: 30, cost: 1}
          - {from: MYS, to: DEU, stage: magnet, capacity: 30, cost: 5}
    )");
    const auto view = network.view();
    const auto answer = leverage(view, ChainId{0});
    const auto* china = hold_of(answer, network, "CHN", "DEU");
    REQUIRE(china != nullptr);
    CHECK(china->evaded == Parts{10});
    CHECK(china->sealed == Parts{40});
    CHECK(hold_of(answer, network, "MYS", "DEU") == nullptr);
    CHECK(hold_of(answer, network, "DEU", "CHN") == nullptr);
    REQUIRE(answer.acts.size() == 3);
    CHECK(answer.acts.front().own == Parts{0});
    CHECK(answer.acts.front().exports == Parts{40});
    CHECK(answer.acts.front().money == 80);
}

TEST_CASE("transit stops with exports, and who sends goods out to have them made up hurts itself") {
    const auto network = network_of(R"(
chains: {ree: {unit: t, quantum: 1 t, stages: [{stage: mine}, {stage: magnet}]}}
nations:
  USA: {production: {mine: 10}, demand: {magnet: 10}}
  CHN: {capacity: {magnet: 10}}
links:
  - {from: USA, to: CHN, stage: mine, capacity: 10, cost: 1}
  - {from: CHN, to: USA, stage: magnet, capacity: 10, cost: 1}
)");
    const auto view = network.view();
    const auto answer = leverage(view, ChainId{0});
    REQUIRE(answer.holds.size() == 1);
    CHECK(hold_of(answer, network, "CHN", "USA")->sealed == Parts{10});
    for (const auto& act : answer.acts)
        CHECK(act.own == Parts{network.nations[act.actor].code == "USA" ? 10 : 0});
}

TEST_CASE("plants abroad stop by the will of their owner's home") {
    const auto network = network_of(R"(
chains: {ree: {unit: t, quantum: 1 t, stages: [{stage: mine}, {stage: magnet}]}}
nations:
  MYS: {production: {mine: 10}, demand: {magnet: 10}}
  AUS: {}
owners: {lynas: {name: Lynas, home: AUS}}
plants: {kuantan: {nation: MYS, into: magnet, capacity: 8, owner: lynas}}
)");
    const auto view = network.view();
    const auto answer = leverage(view, ChainId{0});
    const auto* australia = hold_of(answer, network, "AUS", "MYS");
    REQUIRE(australia != nullptr);
    CHECK(australia->sealed == Parts{0});
    CHECK(australia->abroad == Parts{8});
    CHECK(australia->both == Parts{8});
}

TEST_CASE("every figure is that of cold supplies with the act as edits") {
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        CAPTURE(seed);
        const auto network = network_of(generated::chain_text(seed));
        auto view = network.view();
        const auto answer = leverage(view, ChainId{0});
        const auto before = cold(view, {});
        for (const auto& act : answer.acts) {
            auto both = no_exports(network, act.actor);
            const auto sealed = cold(view, both);
            const auto abroad = cold(view, no_plants(network, act.actor));
            for (const auto& edit : no_plants(network, act.actor)) both.push_back(edit);
            const auto all = cold(view, both);
            CHECK(act.own == sealed[act.actor] - before[act.actor]);
            CHECK(act.own_both == all[act.actor] - before[act.actor]);
            for (const auto target : network.nations.ids()) {
                if (target == act.actor) continue;
                const auto evaded = cold(view, no_trade(network, act.actor, target));
                const auto* hold =
                    hold_of(answer, network, network.nations[act.actor].code, network.nations[target].code);
                const auto is = [&](Parts Hold::*figure) { return hold ? hold->*figure : Parts{}; };
                CHECK(is(&Hold::sealed) == sealed[target] - before[target]);
                CHECK(is(&Hold::evaded) == evaded[target] - before[target]);
                CHECK(is(&Hold::abroad) == abroad[target] - before[target]);
                CHECK(is(&Hold::both) == all[target] - before[target]);
            }
        }
    }
}

TEST_CASE("holds are ranked, and only the named act and are acted on") {
    const auto network = network_of(generated::chain_text(3));
    const auto view = network.view();
    const auto all = leverage(view, ChainId{0});
    CHECK(std::is_sorted(all.holds.begin(), all.holds.end(),
                         [](const Hold& a, const Hold& b) { return a.sealed > b.sealed; }));
    const auto actor = *network.nation("CHN"), target = *network.nation("DEU");
    for (const auto& hold : leverage(view, ChainId{0}, {actor, {target}, {}}).holds) {
        CHECK(hold.actor == actor);
        CHECK(hold.target == target);
    }
}

TEST_CASE("where nothing is traded nobody holds anybody") {
    const auto network = network_of("nations: {CHN: {production: {magnet: 5}, demand: {magnet: 9}}}");
    const auto view = network.view();
    const auto answer = leverage(view, ChainId{0});
    CHECK(answer.holds.empty());
    REQUIRE(answer.acts.size() == 1);
    CHECK(answer.acts.front().exports == Parts{0});
}
