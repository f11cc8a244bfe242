#include "network/change/trial.hpp"

#include "network/change/compose/composition.hpp"
#include "network/element.hpp"
#include "network_of.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <memory>
#include <random>
#include <set>

using namespace entente;

namespace {

constexpr auto world = R"(
    chains: {m: {unit: t, quantum: 1 kg, stages: [{stage: mine}, {stage: metal, recovery: 90%}, {stage: magnet}]}}
    nations:
      CHN: {production: {mine: 100}, capacity: {metal: 90, magnet: null}, demand: {magnet: {cars: 20, wind: 5}}}
      AUS: {production: {mine: {low: 10, high: 20}}, stock: {mine: 4}}
      DEU: {demand: {magnet: 30}}
      JPN: {capacity: {magnet: 12}, demand: {magnet: 9}}
    owners: {fund: {name: Fund, home: JPN}}
    plants:
      works: {nation: JPN, into: metal, capacity: 20, owner: fund, requires: deal}
      pit: {nation: AUS, into: mine, capacity: 7, requires: {any: [deal, quota]}}
    passages: {strait: {name: Strait}}
    agreements:
      deal: {parties: [AUS, JPN], instrument: joint_venture, state: stalled, effects: [{reprice: {from: AUS, amount: 90%}}]}
      quota: {parties: [CHN], instrument: quota, state: in_force,
              effects: [{limit: {nation: CHN, stage: metal, side: export, to: 60%}}, {limit: {from: CHN, stage: magnet, to: 80%}}]}
    links:
      - {from: AUS, to: CHN, stage: mine, quantity: 10, via: [strait]}
      - {from: AUS, to: JPN, stage: mine, capacity: 15, cost: 100, requires: deal, via: [strait]}
      - {from: CHN, to: JPN, stage: metal, capacity: 30, cost: 50}
      - {from: CHN, to: DEU, stage: magnet, capacity: 33, cost: 40}
      - {from: JPN, to: DEU, stage: magnet, capacity: 10, cost: 60, status: potential}
    scenarios:
      new: {change: [{open: {from: AUS, to: DEU, stage: mine, capacity: 5, cost: 70}}, {process: {nation: DEU, into: metal, add: 8}}]}
)";

/// One change each of many kinds, none of which contradicts another.
std::vector<Edits> changes(const Network& network) {
    std::vector<Edits> all;
    for (const auto* text : {"close: {from: CHN}",
                             "close: {via: strait}",
                             "close: {owner: fund}",
                             "close: {nation: AUS, stage: mine}",
                             "open: {from: JPN, to: DEU, stage: magnet}",
                             "open: {from: AUS, to: DEU, stage: mine, capacity: 5, cost: 70}",
                             "limit: {from: CHN, stage: magnet, to: 50%}",
                             "limit: {from: CHN, to: JPN, stage: metal, amount: 11}",
                             "limit: {nation: CHN, stage: metal, side: export, to: 40%}",
                             "reprice: {via: strait, to: 150%}",
                             "reprice: {from: CHN, add: 3}",
                             "produce: {nation: CHN, stage: mine, to: 80%}",
                             "produce: {nation: CHN, stage: mine, add: 7}",
                             "process: {nation: DEU, into: metal, add: 8}",
                             "process: {nation: JPN, into: magnet, to: 75%}",
                             "demand: {nation: CHN, to: 110%}",
                             "demand: {nation: DEU, stage: magnet, add: 5}",
                             "stock: {nation: AUS, stage: mine, to: 6}",
                             "set_state: {agreement: deal, state: in_force}",
                             "set_state: {agreement: quota, state: suspended}",
                             "hasten: {agreement: deal, to: 200%}"}) {
        all.push_back(edits_of(network, text));
    }
    for (std::size_t kind = 0; kind < element_kind_count; ++kind) {
        for (const auto& element : elements(network, static_cast<ElementKind>(kind))) {
            all.push_back(removal(network, element));
        }
    }
    return all;
}

/// Every number of the view, without how it came about.
View numbers(View view) {
    view.ledger.clear();
    view.journal.clear();
    return view;
}

}  // namespace

TEST_CASE("a trial leaves no trace") {
    const auto network = network_of(world);
    const auto all = changes(network);
    for (std::uint64_t seed = 1; seed <= 50; ++seed) {
        CAPTURE(seed);
        std::mt19937_64 dice(seed);
        auto view = network.view({dice() % 2 == 0 ? Unknown::zero : Unknown::unbounded});
        keep(view, all[dice() % all.size()]);
        const auto before = view;
        {
            std::vector<std::unique_ptr<Trial>> nested;
            std::vector<View> on_the_way;
            for (int depth = 0; depth < 5; ++depth) {
                on_the_way.push_back(view);
                nested.push_back(std::make_unique<Trial>(view, all[dice() % all.size()]));
            }
            while (!nested.empty()) {
                nested.pop_back();
                CHECK(view == on_the_way.back());
                on_the_way.pop_back();
            }
        }
        CHECK(view == before);
    }
}

TEST_CASE("changes commute: any order, in one trial or in many, gives the same view") {
    const auto network = network_of(world);
    const auto all = changes(network);
    for (std::uint64_t seed = 1; seed <= 100; ++seed) {
        CAPTURE(seed);
        std::mt19937_64 dice(seed);
        std::vector<std::size_t> chosen;
        for (int i = 0; i < 6; ++i) chosen.push_back(dice() % all.size());
        auto together = network.view();
        Edits joined;
        for (const auto index : chosen) joined.insert(joined.end(), all[index].begin(), all[index].end());
        keep(together, joined);
        std::shuffle(chosen.begin(), chosen.end(), dice);
        auto one_by_one = network.view();
        for (const auto index : chosen) keep(one_by_one, all[index]);
        CHECK(numbers(together) == numbers(one_by_one));
        CHECK(together.ledger == one_by_one.ledger);
    }
}

TEST_CASE("contradicting changes commute too: the smaller value holds") {
    const auto network = network_of(world);
    const auto low = edits_of(network, "stock: {nation: AUS, stage: mine, to: 6}");
    const auto high = edits_of(network, "stock: {nation: AUS, stage: mine, to: 9}");
    auto one = network.view();
    keep(one, low);
    CHECK(keep(one, high).size() == 1);
    auto other = network.view();
    keep(other, high);
    CHECK(keep(other, low).size() == 1);
    CHECK(numbers(one) == numbers(other));
    CHECK(one.stock[network["AUS:mine"]] == Quantity{6000});
}

TEST_CASE("the journal names every cell that differs from the network's own view") {
    const auto network = network_of(world);
    const auto base = network.view();
    const auto all = changes(network);
    for (const auto& edits : all) {
        auto view = base;
        const Trial trial(view, edits);
        const std::set<Cell> journal(view.journal.begin(), view.journal.end());
        auto restored = view;
        for (const auto cell : journal) write(restored, cell, read(base, cell));
        CHECK(numbers(restored) == numbers(base));
    }
}

TEST_CASE("edits that change nothing leave the journal empty") {
    const auto network = network_of(world);
    auto view = network.view();
    const Trial trial(view, edits_of(network, "open: {from: CHN, to: DEU, stage: magnet}"));
    CHECK(view.journal.empty());
    const Trial none(view, {});
    CHECK(view.journal.empty());
}

TEST_CASE("the only link closed and opened again is open") {
    const auto network = network_of("links: [{from: CHN, to: DEU, stage: magnet, capacity: 40}]");
    auto view = network.view();
    {
        const Trial trial(view, edits_of(network, "close: {from: CHN}"));
        CHECK_FALSE(view.open[LinkId{0}]);
    }
    CHECK(view.open[LinkId{0}]);
}
