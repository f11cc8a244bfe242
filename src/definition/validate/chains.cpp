#include <fmt/format.h>

#include "definition/validate/amounts.hpp"
#include "definition/validate/names.hpp"

namespace entente {

namespace {

void check_stage(Judgement& judgement, const Chain& chain, std::size_t level) {
    const auto& stage = chain.stages[level];
    const auto [first, fresh] = judgement.stages.emplace(*stage.id, StageSpot{&chain, level, stage.id.place});
    if (!fresh) {
        judgement.problems
            .error(stage.id.place, fmt::format("stage '{}' is declared twice", *stage.id),
                   "stage ids are unique in a file, also across chains: write another, as in " + *stage.id +
                       "-2")
            .also.push_back({first->second.place, "first declared here"});
    }
    if (stage.world) check_amount(judgement, *stage.world, {"world"});
}

}  // namespace

void check_chains(Judgement& judgement) {
    for (const auto& [id, chain] : judgement.definition.chains) {
        if (chain->stages.empty())
            judgement.problems.error(chain.place, fmt::format("chain '{}' has no stage", id),
                                     "stages: [{stage: mine}]");
        for (std::size_t level = 0; level < chain->stages.size(); ++level)
            check_stage(judgement, *chain, level);
    }
}

}  // namespace entente
