#include "analysis/inventory/residual.hpp"

namespace entente {

namespace {

void add(Residual& residual, const std::optional<Size>& reported, const Size& capacity) {
    const auto& upper = reported ? *reported : capacity;
    if (reported) residual.low += reported->value ? reported->value->units : reported->low.units;
    if (upper.high == unlimited && !upper.value) {
        residual.open_ended = true;
    } else {
        residual.high += (upper.value ? *upper.value : upper.high).units;
    }
}

}  // namespace

std::vector<Residual> residuals(const Network& network) {
    std::vector<Residual> found;
    for (const auto stage : network.stages.ids()) {
        if (!network.stages[stage].world) continue;
        Residual residual{stage, *network.stages[stage].world};
        for (const auto& production : network.productions) {
            if (network.markets[production.market].stage == stage && !production.hypothetical) {
                add(residual, production.quantity, production.capacity);
            }
        }
        for (const auto& link : network.links) {
            if (link.kind == LinkKind::processing && link.stage == stage && !link.hypothetical &&
                link.requirement.empty()) {
                add(residual, link.quantity, link.capacity);
            }
        }
        found.push_back(residual);
    }
    return found;
}

}  // namespace entente
