#pragma once

#include "generated_network.hpp"

#include <fmt/format.h>

#include <array>
#include <cstdint>
#include <string>

namespace entente::generated {

/// The text of a small network with all that supply hangs on: three stages that lose something, parallel links,
/// reported quantities with headroom, quotas, passages, owned plants, a bloc, agreements that links require or that
/// limit exports, demand by sector, and islands. The same for a seed.
inline std::string chain_text(std::uint64_t seed) {
    constexpr std::array nations{"AUS", "CHN", "DEU", "FRA", "JPN", "MYS", "TUR", "USA"};
    constexpr std::array stages{"mine", "separate", "magnet"};
    Dice dice(seed);
    const auto count = 3 + dice.below(6);
    std::string text =
        "chains:\n  ree: {unit: t, quantum: 1 kg, stages: [{stage: mine}, {stage: separate, recovery: 80%}, "
        "{stage: magnet, recovery: 92%}]}\nnations:\n";
    for (std::uint32_t i = 0; i < count; ++i) {
        text += fmt::format("  {}: {{production: {{mine: {}}}, capacity: {{separate: {}, magnet: {}}}",
                            nations[i], dice.below(3) ? dice.below(50) : 0, dice.below(40), dice.below(40));
        if (dice.below(3))
            text +=
                fmt::format(", demand: {{magnet: {{cars: {}, wind: {}}}}}", dice.below(30), dice.below(20));
        text += "}\n";
    }
    text += fmt::format(
        "owners: {{lynas: {{name: Lynas, home: AUS}}}}\nplants:\n  kuantan: {{nation: {}, into: separate, "
        "capacity: {}, owner: lynas}}\npassages: {{suez: {{name: Suez}}, malacca: {{name: Malacca}}}}\n",
        nations[dice.below(count)], 1 + dice.below(30));
    text += fmt::format(
        "agreements:\n  deal: {{parties: [AUS, CHN], instrument: treaty, state: in_force}}\n"
        "  quota: {{parties: [CHN], instrument: quota, state: in_force, effects: [{{limit: {{nation: CHN, "
        "stage: {}, side: export, to: {}}}}}]}}\nlinks:\n",
        stages[dice.below(3)], dice.below(20));
    const auto links = dice.below(4 * count) + 1;
    for (std::uint32_t i = 0; i < links; ++i) {
        const auto from = dice.below(count), to = (from + 1 + dice.below(count - 1)) % count;
        text += fmt::format("  - {{id: l{}, from: {}, to: {}, stage: {}, cost: {}", i, nations[from],
                            nations[to], stages[dice.below(3)], dice.below(9));
        text += dice.below(2) ? fmt::format(", quantity: {}", dice.below(25))
                              : fmt::format(", capacity: {}", dice.below(25));
        if (dice.below(3) == 0) text += fmt::format(", via: [{}]", dice.below(2) ? "suez" : "malacca");
        if (dice.below(4) == 0) text += ", requires: deal";
        text += "}\n";
    }
    return text;
}

}  // namespace entente::generated
