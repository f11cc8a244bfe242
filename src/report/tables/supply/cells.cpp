#include "report/tables/supply/cells.hpp"

#include "report/tables/amount.hpp"

#include <fmt/format.h>

#include <optional>

namespace entente {

double amount(const Supply& supply, Parts parts, StageId stage) {
    return in_units(*supply.grid->network, parts, stage);
}

double percent(const Supply& supply, Parts part, Parts whole) {
    return percent(*supply.grid->network, supply.grid->chain, part, whole);
}

Parts rank(const Supply& supply, Parts parts) {
    return boundless(*supply.grid->network, parts, supply.grid->chain) ? most_parts : parts;
}

const std::string& unit_of(const Supply& supply) {
    return supply.grid->network->chains[supply.grid->chain].unit;
}

StageId stage_of(const Network& network, DemandId demand) {
    return network.markets[network.demands[demand].market].stage;
}

StageId counting_stage(const Supply& supply) {
    const auto& network = *supply.grid->network;
    std::optional<StageId> last;
    for (const auto demand : network.demands.ids()) {
        if (service(supply, demand).wanted == Parts{}) continue;
        const auto stage = stage_of(network, demand);
        if (!last || stage > *last) last = stage;
    }
    return last.value_or(network.chains[supply.grid->chain].stages.back());
}

std::string called(const Network& network, LinkId link) {
    const auto& record = network.links[link];
    const auto from = network.topology->from(link), to = network.topology->to(link);
    if (record.kind == LinkKind::processing || record.id.empty()) return record.name;
    if (network.between(from, to).size() < 2) return record.name;
    return record.name.find(record.id) == std::string::npos ? fmt::format("{} ({})", record.name, record.id)
                                                            : record.name;
}

std::string called(const Network& network, BoundKind kind, std::uint32_t index) {
    if (kind == BoundKind::link) return called(network, LinkId{index});
    if (kind == BoundKind::production)
        return "production of " + network.productions[ProductionId{index}].name;
    return fmt::format("{} of {}", word(kind), network.name(NodeId{index}));
}

}  // namespace entente
