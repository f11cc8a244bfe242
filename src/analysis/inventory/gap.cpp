#include "analysis/inventory/gap.hpp"

namespace entente {

namespace {

/// Calls visit(element, stage, figure, size, structural_only, place) for each size of the network.
template <class Visit>
void for_each_size(const Network& network, Visit visit) {
    for (const auto& production : network.productions) {
        if (production.hypothetical) continue;
        if (production.quantity)
            visit(production.name, network.markets[production.market].stage, "production",
                  *production.quantity, false, production.place);
        // A capacity that was not written repeats the quantity.
        if (!production.quantity || production.capacity != *production.quantity) {
            visit(production.name, network.markets[production.market].stage, "capacity", production.capacity,
                  false, production.place);
        }
    }
    for (const auto& link : network.links) {
        if (link.hypothetical) continue;
        if (link.quantity) visit(link.name, link.stage, "quantity", *link.quantity, false, link.place);
        if (!link.capacity_estimated)
            visit(link.name, link.stage, "capacity", link.capacity, link.structural_only, link.place);
    }
    for (const auto& demand : network.demands) {
        if (!demand.hypothetical)
            visit(demand.name, network.markets[demand.market].stage, "demand", demand.size, false,
                  demand.place);
    }
}

}  // namespace

std::vector<Gap> unknown_sizes(const Network& network) {
    std::vector<Gap> gaps;
    for_each_size(network, [&](const std::string& element, StageId stage, const char* figure,
                               const Size& size, bool structural, Place place) {
        if (structural || (!size.value && size.low != size.high))
            gaps.push_back(
                {element, network.chains[network.stages[stage].chain].id, figure, size, structural, place});
    });
    return gaps;
}

std::size_t estimated_sizes(const Network& network) {
    std::size_t count = 0;
    for_each_size(network, [&](const std::string&, StageId, const char*, const Size& size, bool, Place) {
        count += size.estimated ? 1 : 0;
    });
    return count;
}

}  // namespace entente
