#pragma once

#include "batch/plan/resolve.hpp"
#include "batch/result/outcomes.hpp"
#include "network_of.hpp"

#include <algorithm>
#include <numeric>
#include <string>
#include <vector>

namespace entente {

/// A network with plans: Turkey can send concentrate to the United States, or to China, which rules the other out.
inline const char* const talks_text = R"(
    chains:
      ree: {unit: t, quantum: 1 kg, stages: [{stage: mine}, {stage: magnet}]}
    nations:
      CHN: {production: {mine: 100}, capacity: {magnet: 60}, demand: {magnet: 30}}
      TUR: {production: {mine: 20}, demand: {magnet: 12}}
      USA: {capacity: {magnet: 20}, demand: {magnet: 40}}
    agreements:
      tur-usa: {parties: [TUR, USA], instrument: treaty, state: under_negotiation, effort: 2, excludes: [tur-chn]}
      tur-chn: {parties: [TUR, CHN], instrument: treaty, state: stalled, effort: 1}
    links:
      - {from: TUR, to: USA, stage: mine, capacity: 15, cost: 3, requires: tur-usa}
      - {from: TUR, to: CHN, stage: mine, capacity: 15, cost: 2, requires: tur-chn}
      - {from: CHN, to: USA, stage: magnet, quantity: 20, capacity: 20, cost: 1}
      - {from: CHN, to: TUR, stage: magnet, quantity: 10, capacity: 10, cost: 1}
    scenarios:
      halt: {change: [{close: {from: CHN, to: USA}}]}
      plant: {change: [{process: {nation: TUR, into: magnet, add: 8}}]}
    alliances:
      all: {candidates: [tur-usa, tur-chn, plant], futures: {none: 75%, halt: 25%}, objectives: [unmet, effort], for: [TUR, USA], targets: [{unmet: 15, nation: USA}, {unmet: 0%, nation: TUR}]}
      free: {candidates: [tur-usa, plant], objectives: [unmet]}
      worst: {candidates: [tur-usa, plant], futures: [none, halt], objectives: [unmet, top_share]}
)";

inline Plan plan_of(const Network& network, const std::string& id) {
    Diagnostics diagnostics;
    auto plan = resolve(network, ChainId{0}, id, *network.definition.alliances.at(id), diagnostics);
    REQUIRE_MESSAGE(plan.has_value(), render(diagnostics));
    return std::move(*plan);
}

inline Outcomes outcomes_of(const Plan& plan, const Network& network, std::uint64_t in_block = 4096,
                            bool backwards = false) {
    const Walk all(plan, in_block);
    std::vector<std::uint64_t> blocks(all.blocks);
    std::iota(blocks.begin(), blocks.end(), std::uint64_t{0});
    if (backwards) std::reverse(blocks.begin(), blocks.end());
    Collector collector(plan, network, all);
    walk(plan, all, network.view(), blocks, {.threads = 1, .stop = nullptr},
         [&](Block&& block) { collector.take(block); });
    return std::move(collector).outcomes();
}

}  // namespace entente
