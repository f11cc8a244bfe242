#include "batch/walk/walk.hpp"

#include "analysis/supply/supply.hpp"
#include "batch/plan/resolve.hpp"
#include "network/change/resolve.hpp"
#include "network/change/trial.hpp"
#include "network_of.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <map>
#include <numeric>

using namespace entente;

namespace {

const char* const talks = R"(
    chains:
      ree: {unit: t, quantum: 1 kg, stages: [{stage: mine}, {stage: magnet, recovery: 80%}]}
    nations:
      CHN: {production: {mine: 100}, capacity: {magnet: 60}, demand: {magnet: 30}}
      TUR: {production: {mine: 20}, demand: {magnet: 12}}
      USA: {capacity: {magnet: 20}, demand: {magnet: 40}}
      AUS: {production: {mine: 30}}
    agreements:
      tur-usa: {parties: [TUR, USA], instrument: treaty, state: under_negotiation, effort: 2, excludes: [tur-chn]}
      tur-chn: {parties: [TUR, CHN], instrument: treaty, state: stalled, effort: 1}
      aus-usa: {parties: [AUS, USA], instrument: treaty, state: announced, effort: 3}
      quota: {parties: [CHN], instrument: quota, state: in_force, effects: [{limit: {nation: CHN, stage: magnet, side: export, to: 15}}]}
      end-of-quota: {parties: [CHN, USA], instrument: treaty, state: proposed, effects: [{limit: {nation: CHN, stage: mine, side: export, to: 40}}]}
    links:
      - {from: TUR, to: USA, stage: mine, capacity: 15, cost: 3, requires: [tur-usa, aus-usa]}
      - {from: TUR, to: CHN, stage: mine, capacity: 15, cost: 2, requires: tur-chn}
      - {from: AUS, to: USA, stage: mine, capacity: 25, cost: 4, requires: {any: [aus-usa, tur-usa]}}
      - {from: CHN, to: USA, stage: magnet, quantity: 20, cost: 1}
      - {from: CHN, to: TUR, stage: magnet, quantity: 10, cost: 1}
      - {from: CHN, to: USA, stage: mine, capacity: 50, cost: 5}
    scenarios:
      halt: {change: [{close: {from: CHN, to: USA}}]}
      plant: {change: [{process: {nation: TUR, into: magnet, add: 8}}]}
      half: {change: [{limit: {from: CHN, stage: magnet, to: 50%}}]}
    alliances:
      all: {candidates: [tur-usa, tur-chn, aus-usa, end-of-quota, plant], futures: {none: 60%, halt: 40%}, objectives: [unmet, cost, top_share, hhi, worst_loss]}
      few: {candidates: [tur-usa, tur-chn, aus-usa, half], size: 1..2, budget: {effort: 4}}
)";

Plan plan_of(const Network& network, const std::string& id) {
    Diagnostics diagnostics;
    auto plan = resolve(network, ChainId{0}, id, *network.definition.alliances.at(id), diagnostics);
    REQUIRE_MESSAGE(plan.has_value(), render(diagnostics));
    return std::move(*plan);
}

std::map<std::uint64_t, Block> blocks_of(const Plan& plan, const Walk& walk, const View& base,
                                         unsigned threads, bool backwards = false) {
    std::vector<std::uint64_t> order(walk.blocks);
    std::iota(order.begin(), order.end(), std::uint64_t{0});
    if (backwards) std::reverse(order.begin(), order.end());
    std::map<std::uint64_t, Block> blocks;
    entente::walk(plan, walk, base, order, {.threads = threads, .stop = nullptr},
                  [&](Block&& block) { blocks.emplace(block.index, std::move(block)); });
    return blocks;
}

}  // namespace

TEST_CASE("every alliance comes to what a cold supply under its members comes to") {
    const auto network = network_of(talks);
    const auto base = network.view();
    for (const auto* id : {"all", "few"}) {
        const auto plan = plan_of(network, id);
        const auto nations = demanding_nations(plan, network);
        const Walk walk(plan, 8);
        std::size_t rows = 0;
        for (const auto& of_index : blocks_of(plan, walk, base, 1)) {
            const auto& block = of_index.second;
            for (std::size_t row = 0; row < block.alliance.size(); ++row, ++rows) {
                CAPTURE(name(plan, block.alliance[row]));
                auto view = network.view();
                keep(view, plan.futures[block.future].edits);
                for (std::size_t i = 0; i < plan.candidates.size(); ++i) {
                    if ((block.alliance[row] >> i & 1) != 0) keep(view, plan.candidates[i].edits);
                }
                const auto cold = supply(view, ChainId{0});
                std::vector<Parts> unmet(nations.size());
                for (const auto demand : network.demands.ids()) {
                    const auto nation = network.markets[network.demands[demand].market].nation;
                    const auto place = std::find(nations.begin(), nations.end(), nation) - nations.begin();
                    unmet[static_cast<std::size_t>(place)] += service(cold, demand).unmet();
                }
                for (std::size_t i = 0; i < nations.size(); ++i)
                    CHECK(block.unmet[row * nations.size() + i] == unmet[i]);
                CHECK(block.cost[row] == doctest::Approx(money(cold)));
            }
        }
        CHECK(rows == (std::string(id) == "all" ? 2 * 24 : 8));
    }
}

TEST_CASE("rows do not hang on threads, on the order of blocks or on their size") {
    const auto network = network_of(talks);
    const auto base = network.view();
    const auto plan = plan_of(network, "all");
    const Walk walk(plan, 4);
    const auto one = blocks_of(plan, walk, base, 1);
    CHECK(one.size() == walk.blocks);
    CHECK(blocks_of(plan, walk, base, 3) == one);
    CHECK(blocks_of(plan, walk, base, 1, true) == one);
    std::vector<Parts> few, many;
    for (const auto& [index, block] : one) few.insert(few.end(), block.unmet.begin(), block.unmet.end());
    for (const auto& [index, block] : blocks_of(plan, Walk(plan, 1000), base, 2)) {
        many.insert(many.end(), block.unmet.begin(), block.unmet.end());
    }
    CHECK(few == many);
}

TEST_CASE("what excludes itself or costs too much is left out and counted") {
    const auto network = network_of(talks);
    const auto plan = plan_of(network, "few");
    const auto blocks = blocks_of(plan, Walk(plan, 1000), network.view(), 1);
    REQUIRE(blocks.size() == 1);
    const auto& block = blocks.begin()->second;
    CHECK(block.looked_at == 4 + 6);
    CHECK(block.excluded == 1);       // tur-usa with tur-chn
    CHECK(block.beyond_budget == 1);  // tur-usa with aus-usa: 5
    CHECK(block.alliance.size() == 8);
}

TEST_CASE("candidates that contradict each other or a future are refused at both places") {
    const auto network = network_of(R"(
        nations: {CHN: {production: {magnet: 5}}, DEU: {demand: {magnet: 5}}}
        links: [{from: CHN, to: DEU, stage: magnet, capacity: 5}]
        scenarios:
          twice: {change: [{demand: {nation: DEU, stage: magnet, to: 10}}]}
          thrice: {change: [{demand: {nation: DEU, stage: magnet, to: 15}}]}
        alliances:
          both: {candidates: [twice, thrice]}
          assumed: {candidates: [twice], futures: [none, thrice]}
    )");
    for (const auto* id : {"both", "assumed"}) {
        Diagnostics diagnostics;
        CHECK_FALSE(
            resolve(network, ChainId{0}, id, *network.definition.alliances.at(id), diagnostics).has_value());
        CHECK(diagnostics.has_errors());
    }
}

TEST_CASE("candidates that contradict what is supposed are refused, and only then") {
    const auto network = network_of(R"(
        nations: {CHN: {production: {magnet: 5}}, DEU: {demand: {magnet: 5}}}
        links: [{from: CHN, to: DEU, stage: magnet, capacity: 5}]
        scenarios:
          twice: {change: [{demand: {nation: DEU, stage: magnet, to: 10}}]}
          thrice: {change: [{demand: {nation: DEU, stage: magnet, to: 15}}]}
        alliances: {one: {candidates: [twice]}}
    )");
    const auto& written = *network.definition.alliances.at("one");
    const auto plan_under = [&](const std::string& scenario) {
        Diagnostics diagnostics;
        const std::array<Name, 1> names{Name{scenario, {}}};
        const auto supposed = entente::resolve(network, names, diagnostics);
        REQUIRE(supposed.has_value());
        return resolve(network, ChainId{0}, "one", written, diagnostics, *supposed).has_value();
    };
    CHECK(plan_under("twice"));
    CHECK_FALSE(plan_under("thrice"));
}
