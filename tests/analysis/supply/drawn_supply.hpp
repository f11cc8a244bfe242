#pragma once

#include "generated_network.hpp"

#include <fmt/format.h>

#include <array>
#include <string>

namespace entente {

/// A network in text, drawn at random: a few nations that dig and make magnets, what they want, and what they ship.
inline std::string drawn_supply(std::uint64_t seed, std::uint32_t nations) {
    generated::Dice dice(seed);
    constexpr std::array<const char*, 6> codes{"AUS", "CHN", "DEU", "FRA", "JPN", "USA"};
    const auto tons = [&] { return 20 * (1 + dice.below(10)); };
    std::string text = fmt::format(
        "chains: {{m: {{unit: t, quantum: 1 t, stages: [{{stage: mine}}, {{stage: magnet, recovery: "
        "{}%}}]}}}}\n"
        "rationing: {}\nnations:\n",
        dice.below(2) == 0 ? 80 : 100, dice.below(2) == 0 ? "fair" : "price");
    for (std::uint32_t nation = 0; nation < nations; ++nation) {
        const auto digs = dice.below(2) == 0 || nation == 0 ? tons() : 0;
        text += fmt::format("  {}: {{production: {{mine: {}}}, cost: {{mine: {}, magnet: {}}}", codes[nation],
                            digs, 1 + dice.below(20), 1 + dice.below(20));
        text += fmt::format(", capacity: {{magnet: {}}}", dice.below(2) == 0 ? tons() : 0);
        text += fmt::format(", demand: {{magnet: {}}}}}\n", dice.below(3) == 0 ? 0 : tons());
    }
    text += "links:\n";
    for (std::uint32_t from = 0; from < nations; ++from) {
        for (std::uint32_t to = 0; to < nations; ++to) {
            for (const auto* stage : {"mine", "magnet"}) {
                if (from == to || dice.below(5) < 2) continue;
                const auto quantity = dice.below(2) == 0 ? fmt::format("quantity: {}, ", 20) : std::string();
                text += fmt::format("  - {{from: {}, to: {}, stage: {}, {}capacity: {}, cost: {}}}\n",
                                    codes[from], codes[to], stage, quantity, 20 + tons(), 1 + dice.below(30));
            }
        }
    }
    if (text.ends_with("links:\n")) text += "  - {from: AUS, to: CHN, stage: mine, capacity: 20, cost: 3}\n";
    return text;
}

}  // namespace entente
