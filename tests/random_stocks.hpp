#pragma once

#include "generated_network.hpp"

#include <fmt/format.h>

#include <array>
#include <cstdint>
#include <string>

namespace entente::generated {

/// A small network with stocks of both kinds, a quota, and demand at both stages. The same for a seed.
inline std::string stocks_text(std::uint64_t seed) {
    constexpr std::array nations{"AUS", "CHN", "DEU"};
    Dice dice(seed);
    std::string text =
        "chains:\n  ree: {unit: t, quantum: 1 t, stages: [{stage: mine}, {stage: magnet, recovery: 80%}]}\n"
        "nations:\n";
    const auto amounts = [&](std::uint32_t most) {
        return fmt::format("{{mine: {}, magnet: {}}}", dice.below(most), dice.below(most));
    };
    for (const auto* nation : nations) {
        text += fmt::format("  {}: {{production: {{mine: {}}}, capacity: {{magnet: {}}}, demand: {}, stock: ",
                            nation, dice.below(2) ? dice.below(12) : 0, dice.below(9), amounts(12));
        text += dice.below(2) ? amounts(15)
                              : fmt::format("{{{}: {{value: {}, kind: strategic}}}}",
                                            dice.below(2) ? "mine" : "magnet", dice.below(15));
        text += "}\n";
    }
    text += fmt::format(
        "agreements:\n  quota: {{parties: [CHN], instrument: quota, state: in_force, effects: [{{limit: "
        "{{nation: "
        "CHN, stage: {}, side: {}, to: {}}}}}]}}\nlinks:\n",
        dice.below(2) ? "mine" : "magnet", dice.below(2) ? "export" : "import", dice.below(5));
    for (std::uint32_t i = 0; i < 5; ++i) {
        const auto from = dice.below(3), to = (from + 1 + dice.below(2)) % 3;
        text += fmt::format("  - {{id: l{}, from: {}, to: {}, stage: {}, capacity: {}}}\n", i, nations[from],
                            nations[to], dice.below(2) ? "mine" : "magnet", dice.below(7));
    }
    return text;
}

}  // namespace entente::generated
