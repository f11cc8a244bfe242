#include "base/width.hpp"
#include "network/compile/figure/sizes.hpp"
#include "network/compile/names/names.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace entente {

namespace {

Fraction share(Draft& draft, const std::optional<Percent>& percent, const Name& stage) {
    const auto number = percent ? fraction(*percent) : std::optional(Fraction{1, 1});
    if (number) return *number;
    draft.diagnostics.error(stage.place,
                            fmt::format("a percentage of stage '{}' has too many digits", *stage),
                            "write fewer decimals");
    return {1, 1};
}

void name_stages(Draft& draft, ChainId chain, const Chain& written) {
    auto& network = draft.network;
    for (std::size_t level = 0; level < written.stages.size(); ++level) {
        const auto& stage = written.stages[level];
        StageRecord record;
        record.id = *stage.id;
        record.product = stage.product;
        record.chain = chain;
        record.level = level;
        record.first = level == 0;
        record.last = level + 1 == written.stages.size();
        record.recovery = share(draft, stage.recovery, stage.id);
        if (stage.contains) record.contains = share(draft, stage.contains, stage.id);
        record.place = stage.id.place;
        const auto id = network.stages.push_back(std::move(record));
        network.chains[chain].stages.push_back(id);
        if (stage.world)
            network.stages[id].world =
                size(network, *stage.world, id, {"world output", *stage.id}, draft.diagnostics);
    }
}

}  // namespace

void name_chains(Draft& draft) {
    auto order = draft.definition.chain_order;
    for (const auto& [id, chain] : draft.definition.chains) {
        if (std::find(order.begin(), order.end(), id) == order.end()) order.push_back(id);
    }
    for (const auto& id : order) {
        const auto found = draft.definition.chains.find(id);
        if (found == draft.definition.chains.end()) continue;
        const auto& chain = found->second;
        ChainRecord record;
        record.id = id;
        record.name = shows_nothing(chain->name) ? id : chain->name;
        record.unit = *chain->unit;
        record.quantum = chain->quantum ? **chain->quantum : "0.001 " + record.unit;
        record.quanta_per_unit = quanta_per_unit(*chain, draft.diagnostics).value_or(Fraction{1000, 1});
        record.place = chain.place;
        name_stages(draft, draft.network.chains.push_back(std::move(record)), *chain);
    }
}

}  // namespace entente
