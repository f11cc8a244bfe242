#include "witness/claim.hpp"

namespace entente {

Verdict check(const Claim& claim, const Network& network, const View& view) {
    return std::visit([&](const auto& each) { return check(each, network, view); }, claim);
}

std::optional<Unknown> assumption_of(const Claim& claim) {
    if (const auto* bound = std::get_if<SupplyBound>(&claim)) return bound->unknown;
    if (const auto* flow = std::get_if<SupplyFlow>(&claim)) return flow->unknown;
    if (const auto* supply = std::get_if<BestSupply>(&claim)) return supply->unknown;
    if (const auto* shortfall = std::get_if<Shortfall>(&claim)) return shortfall->unknown;
    if (const auto* survival = std::get_if<Survival>(&claim)) return survival->unknown;
    return std::nullopt;
}

}  // namespace entente
