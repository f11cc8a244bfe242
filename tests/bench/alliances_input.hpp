#pragma once

#include "batch/plan/plan.hpp"
#include "bench/supply_input.hpp"

#include <fmt/format.h>

#include <utility>
#include <vector>

namespace entente::bench {

/// Candidates that open three links each, of those that only a change opens; they may share links.
inline Plan plan(const Instance& of, std::size_t candidates) {
    constexpr std::size_t links_each = 3;
    std::vector<LinkId> closed;
    for (const auto link : of.network->links.ids()) {
        if (!of.view.open[link] && of.network->links[link].kind == LinkKind::trade) closed.push_back(link);
    }
    Plan plan;
    plan.name = "all";
    plan.chain = ChainId{0};
    for (std::size_t i = 0; i < candidates; ++i) {
        Candidate candidate{CandidateKind::scenario, fmt::format("candidate {}", i), {}, {}, 0};
        for (std::size_t k = 0; k < links_each; ++k) {
            const auto link = closed[(links_each * i + k) % closed.size()];
            candidate.edits.push_back({{Field::open, link.index}, Operation::open, {}, {}, {}});
        }
        plan.candidates.push_back(std::move(candidate));
    }
    plan.most = candidates;
    plan.futures.push_back({"none", {}, {}});
    plan.objectives = {Objective::unmet, Objective::cost};
    return plan;
}

}  // namespace entente::bench
