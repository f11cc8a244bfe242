#pragma once

#include "network_of.hpp"

namespace entente::test {

/// Everything that is hard to write down: parallel links, unknown and unbounded sizes, marks that forms escape.
inline Network awkward() {
    return network_of(R"(
        name: "Ores & <metals>"
        date: 2026-02-12
        sources: {survey: {title: A survey}}
        chains: {ree: {unit: t, stages: [{stage: mine, product: 'concentrate "raw"'}, {stage: separate}]}}
        nations:
          CHN: {name: "China", production: {mine: 90.5}, capacity: {separate: null}}
          TUR: {production: {mine: null}}
          USA: {demand: {separate: {a: 10, b: 20}}}
        areas: {_OTH: {name: "Other, producers"}}
        agreements:
          deal:
            parties: [TUR, USA]
            instrument: joint_venture
            state: under_negotiation
            history: [{state: announced, on: 2025-09}, {state: under_negotiation, on: 2025-11-03}]
        links:
          - {from: TUR, to: CHN, stage: mine, capacity: unlimited, requires: deal, rule: "a < b & \"c\"", estimated: true, source: survey}
          - {id: sea, from: CHN, to: USA, stage: separate, quantity: 25, capacity: 40, cost: 12.5, days: 30}
          - {id: air, from: CHN, to: USA, stage: separate, quantity: {low: 1, high: 3}, capacity: 5, cost: 99}
    )");
}

}  // namespace entente::test
