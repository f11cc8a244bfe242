#include "report/tables/supply/cells.hpp"

#include <fmt/format.h>

namespace entente {

namespace {

StageId stage_of(const Network& network, const Shadow& shadow) {
    if (shadow.kind == BoundKind::link) return network.links[LinkId{shadow.index}].stage;
    if (shadow.kind == BoundKind::production)
        return network.markets[network.productions[ProductionId{shadow.index}].market].stage;
    return network.markets[NodeId{shadow.index}].stage;
}

const char* kind_of(const Network& network, const Shadow& shadow) {
    const bool link = shadow.kind == BoundKind::link;
    if (link && network.links[LinkId{shadow.index}].kind == LinkKind::trade) return "trade";
    return link ? "processing" : word(shadow.kind).data();
}

}  // namespace

Table tabulate(const std::vector<Shadow>& shadows, const Supply& supply) {
    const auto& network = *supply.grid->network;
    const auto& chain = network.chains[supply.grid->chain];
    const auto stage = counting_stage(supply);
    const auto& counted = network.stages[stage].id;
    Table table{
        "bounds",
        fmt::format(
            "What binds, and what a unit more of it is worth: the exact change for one quantum more ({})",
            chain.quantum),
        {{"bound", "", "what carries all it can"},
         {"kind", "", "trade, processing, production, or what a market may send or take"},
         {"carries", chain.unit, "all it can", CellType::number},
         {"serves", "",
          fmt::format("units of demand more that are served for one unit more of it, as {}", counted),
          CellType::number, false, 3},
         {"cost", network.currency, "by how much the cost of all that flows changes for it, a unit",
          CellType::number},
         {"unmet_parts", "", "the change of unmet demand for one more quantum, in parts of the content",
          CellType::integer, true},
         {"quantum_parts", "", "one quantum of it in parts of the content", CellType::integer, true}},
        {}};
    for (const auto& shadow : shadows) {
        const auto at = stage_of(network, shadow);
        const auto quantum = in_units(network, shadow.quantum, at);
        table.rows.push_back(
            {called(network, shadow.kind, shadow.index), std::string(kind_of(network, shadow)),
             between(amount(supply, shadow.carries, at), amount(supply, shadow.carries, at)),
             -in_units(network, shadow.unmet, stage) / quantum, money(*supply.grid, shadow.cost) / quantum,
             shadow.unmet.units, shadow.quantum.units});
    }
    return table;
}

}  // namespace entente
