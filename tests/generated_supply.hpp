#pragma once

#include "base/diagnostic.hpp"
#include "definition/policy.hpp"
#include "generated_network.hpp"
#include "network/network.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

namespace entente::generated {

/// How large a supply chain is to be.
struct ChainSize {
    std::uint32_t nations{};
    std::uint32_t stages = 4;
    std::uint32_t links_each{};  ///< trade links of a stage
    int steps = 20;              ///< of fair rationing
};

namespace drawn {

inline std::string nation(std::uint32_t index) {
    std::string code(3, 'A');
    for (auto letter = code.rbegin(); letter != code.rend(); ++letter, index /= 26) {
        *letter = static_cast<char>('A' + index % 26);
    }
    return code;
}

inline std::string stage(std::uint32_t index) {
    return "stage" + std::to_string(index);
}

inline Amount amount(std::uint32_t number) {
    Amount amount;
    amount.value = Measure{*read_decimal(std::to_string(number)), ""};
    return amount;
}

inline Nation some_nation(const ChainSize& size, Dice& dice) {
    Nation nation;
    if (dice.below(4) == 0) nation.production[stage(0)] = {amount(100 + dice.below(2'000)), {}};
    for (std::uint32_t into = 1; into < size.stages; ++into) {
        if (dice.below(2) == 0) nation.capacity[stage(into)] = {amount(50 + dice.below(800)), {}};
    }
    nation.demand[stage(size.stages - 1)] = {{{"", {amount(20 + dice.below(200)), {}}}}, {}};
    for (std::uint32_t at = 0; at < size.stages; ++at)
        nation.cost[stage(at)] = {amount(10 + dice.below(90)), {}};
    return nation;
}

/// One in five is open only where a change opens it.
inline Link some_link(const std::string& from, const std::string& to, const std::string& at, Dice& dice) {
    Link link;
    link.from.value = from;
    link.to.value = to;
    link.stage.value = at;
    const auto quantity = 10 + dice.below(150);
    link.quantity = amount(quantity);
    link.capacity = amount(quantity + quantity * (1 + dice.below(5)) / 5);
    link.cost = amount(1 + dice.below(200));
    if (dice.below(5) == 0) link.status = Status::potential;
    return link;
}

}  // namespace drawn

/// One chain of trade and processing between nations, drawn at random: production at the first stage, demand at
/// the last, and links that carry more at a higher cost.
inline Definition supply_chain_definition(const ChainSize& size, std::uint64_t seed) {
    Dice dice(seed);
    Definition definition;
    Chain chain;
    chain.unit.value = "t";
    chain.quantum = Name{"1 t", {}};
    for (std::uint32_t at = 0; at < size.stages; ++at) {
        Stage stage;
        stage.id.value = drawn::stage(at);
        chain.stages.push_back(stage);
    }
    definition.chains["chain"] = {chain, {}};
    definition.chain_order = {"chain"};
    for (std::uint32_t at = 0; at < size.nations; ++at) {
        definition.nations[drawn::nation(at)] = {drawn::some_nation(size, dice), {}};
    }
    for (std::uint32_t at = 0; at < size.stages; ++at) {
        std::set<std::pair<std::uint32_t, std::uint32_t>> pairs;
        while (pairs.size() < size.links_each) {
            const auto from = dice.below(size.nations), to = dice.below(size.nations);
            if (from != to) pairs.emplace(from, to);
        }
        for (const auto& [from, to] : pairs) {
            definition.links.push_back(
                drawn::some_link(drawn::nation(from), drawn::nation(to), drawn::stage(at), dice));
        }
    }
    definition.rationing = Rationing{"fair", size.steps, {}, {}};
    return definition;
}

/// The network of that; nothing, and why on the way, where the definition is refused.
inline std::optional<Network> supply_chain(const ChainSize& size, std::uint64_t seed,
                                           Diagnostics& diagnostics) {
    Policy policy;
    policy.weighting.surge = Percent{*read_decimal("150")};
    for (std::uint32_t at = 0; at < size.nations; ++at) {
        Nation nation;
        nation.name = drawn::nation(at);
        policy.nations[drawn::nation(at)] = {nation, {}};
    }
    return compile(supply_chain_definition(size, seed), policy, diagnostics);
}

}  // namespace entente::generated
