#include "definition/validate/amounts.hpp"
#include "definition/validate/names.hpp"

#include <fmt/format.h>

namespace entente {

namespace {

void check_stage(Judgement& judgement, const Chain& chain, std::size_t level) {
    const auto& stage = chain.stages[level];
    const auto [first, fresh] = judgement.stages.emplace(*stage.id, StageSpot{&chain, level, stage.id.place});
    if (!fresh) {
        judgement.sure
            .error(stage.id.place, fmt::format("stage '{}' is declared twice", *stage.id),
                   "stage ids are unique in a file, also across chains: write another, as in " + *stage.id +
                       "-2")
            .also.push_back({first->second.place, "first declared here"});
    }
    if (stage.world) check_amount(judgement, *stage.world, {"world"});
    if (level == 0 && stage.recovery)
        judgement.problems.warning(
            stage.id.place,
            fmt::format("nothing is processed into '{}', the first stage: there is nothing to recover",
                        *stage.id),
            "give the recovery to the stage that is made from it, or leave it out");
}

}  // namespace

void check_chains(Judgement& judgement) {
    for (const auto& id : judgement.definition.chain_order) {
        const auto chain = judgement.definition.chains.find(id);
        if (chain == judgement.definition.chains.end()) continue;
        const auto& stages = chain->second->stages;
        for (std::size_t level = 0; level < stages.size(); ++level)
            check_stage(judgement, *chain->second, level);
    }
}

}  // namespace entente
