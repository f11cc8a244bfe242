#include "analysis/loss/claims.hpp"

#include "analysis/supply/claims.hpp"
#include "network/label.hpp"

namespace entente {

namespace {

ElementText text_of(const Network& network, Failure failure) {
    if (failure.kind == FailureKind::exports) return {"exports", network.nations[{failure.index}].code};
    if (failure.kind == FailureKind::plants) return {"plants", label(network, NodeId{failure.index})};
    return text_of(network, element(failure));
}

}  // namespace

std::vector<Claim> claims_together(FailureTrial& trial, std::span<const Failure> failed) {
    const auto& network = *trial.view().network;
    std::vector<ElementText> texts;
    for (const auto& failure : failed) texts.push_back(text_of(network, failure));
    trial.fail(failed);
    std::vector<Claim> claims;
    for (auto& claim : shortfalls(current_supply(trial.solver(), trial.view()), texts))
        claims.emplace_back(std::move(claim));
    return claims;
}

std::vector<Claim> claims(FailureTrial& trial, std::span<const Failure> failures) {
    std::vector<Claim> all;
    for (const auto& failure : failures) {
        for (auto& claim : claims_together(trial, {&failure, 1})) all.push_back(std::move(claim));
    }
    return all;
}

}  // namespace entente
