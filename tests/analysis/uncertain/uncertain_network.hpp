#pragma once

#include "analysis/supply/supply.hpp"
#include "analysis/uncertain/acceptability.hpp"
#include "network_of.hpp"

#include <algorithm>
#include <cstdint>
#include <string>

namespace entente {

/// Two that make magnets and three that want them, with figures of which some lie between two others.
inline std::string uncertain_text(const std::string& chn = "{value: 10, low: 2, high: 14}",
                                  const std::string& fra = "{low: 3, high: 9}",
                                  const std::string& link = "{value: 6, low: 1, high: 9}") {
    return R"(
        nations:
          CHN: {production: {magnet: )" +
           chn + R"(}}
          AUS: {production: {magnet: 6}}
          DEU: {demand: {magnet: 8}}
          FRA: {demand: {magnet: )" +
           fra + R"(}}
          JPN: {demand: {magnet: 5}}
        links:
          - {from: CHN, to: DEU, stage: magnet, capacity: )" +
           link + R"(, cost: 3}
          - {from: CHN, to: JPN, stage: magnet, capacity: 7, cost: {value: 4, low: 2, high: 8}}
          - {from: AUS, to: FRA, stage: magnet, capacity: 6, cost: 1}
          - {from: AUS, to: DEU, stage: magnet, capacity: 4, cost: 2}
    )";
}

inline std::int64_t unmet_of_all(const Network& network, Unknown unknown = Unknown::zero) {
    return together(supply(network.view({unknown}), ChainId{0})).unmet().units;
}

/// Nations that want something, whose unmet demand is largest first; ties by name.
inline Ranking shortest(const Network& network) {
    const auto answer = supply(network.view(), ChainId{0});
    std::vector<std::pair<std::int64_t, std::string>> short_of;
    for (const auto demand : network.demands.ids()) {
        const auto& nation = network.nations[network.markets[network.demands[demand].market].nation];
        short_of.emplace_back(-service(answer, demand).unmet().units, nation.code);
    }
    std::sort(short_of.begin(), short_of.end());
    Ranking ranking;
    for (const auto& [amount, code] : short_of) ranking.push_back(code);
    return ranking;
}

}  // namespace entente
