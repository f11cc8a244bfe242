#pragma once

#include "batch/plan/plan.hpp"
#include "generated_supply.hpp"
#include "network/change/trial.hpp"
#include "network_of.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <cstdint>
#include <utility>

namespace entente {

inline Network drawn_network(std::uint64_t seed) {
    Diagnostics diagnostics;
    auto network =
        generated::supply_chain({.nations = 5, .stages = 3, .links_each = 12, .steps = 4}, seed, diagnostics);
    REQUIRE_MESSAGE((network.has_value() && !diagnostics.has_errors()), render(diagnostics));
    return std::move(*network);
}

/// Something that gives arcs more or less, makes them cheaper or dearer, or changes what is wanted. Few links are
/// drawn, so that candidates meet on them.
inline Edit drawn_edit(const Network& network, generated::Dice& dice) {
    const auto link = dice.below(static_cast<std::uint32_t>(network.links.size())) / 3 * 3;
    switch (dice.below(9)) {
        case 0:
            return {{Field::open, link}, Operation::close, {}, {}, {}};
        case 1:
            return {{Field::capacity, link}, Operation::add, {40, 1}, {}, {}};
        case 2:
            return {{Field::capacity, link}, Operation::at_most, {15, 1}, {}, {}};
        case 3:
            return {{Field::cost, link}, Operation::multiply, {2, 1}, {}, {}};
        case 4:
            return {{Field::cost, link}, Operation::multiply, {1, 3}, {}, {}};
        case 5:
            return {{Field::demand, dice.below(static_cast<std::uint32_t>(network.demands.size()))},
                    Operation::multiply,
                    {3, 2},
                    {},
                    {}};
        case 6:
            return {{Field::export_limit, dice.below(static_cast<std::uint32_t>(network.markets.size()))},
                    Operation::at_most,
                    {60, 1},
                    {},
                    {}};
        default:
            return {{Field::open, link}, Operation::open, {}, {}, {}};
    }
}

inline Plan drawn_plan(const Network& network, std::size_t candidates, generated::Dice& dice) {
    Plan plan;
    plan.chain = ChainId{0};
    for (std::size_t i = 0; i < candidates; ++i) {
        plan.candidates.push_back({CandidateKind::scenario, fmt::format("candidate {}", i), {}, {}, 0});
        for (auto edits = 1 + dice.below(3); edits > 0; --edits)
            plan.candidates.back().edits.push_back(drawn_edit(network, dice));
    }
    plan.most = candidates;
    plan.futures.push_back({"none", {}, {}});
    plan.objectives = {Objective::unmet, Objective::cost};
    return plan;
}

/// The view with an alliance's members' edits, in any order.
inline View under(const Network& network, const Plan& plan, Alliance alliance) {
    auto view = network.view();
    for (std::size_t i = 0; i < plan.candidates.size(); ++i)
        if ((alliance >> i & 1U) != 0) keep(view, plan.candidates[i].edits);
    return view;
}

}  // namespace entente
