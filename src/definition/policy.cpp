#include "definition/policy.hpp"

#include "definition/read.hpp"

#include <array>
#include <string_view>
#include <utility>

namespace entente {

namespace {

template <class T>
void prefer(std::optional<T>& policy, const std::optional<T>& said) {
    if (said) policy = said;
}

void prefer(Weighting& policy, const Weighting& said) {
    prefer(policy.headroom, said.headroom);
    prefer(policy.surge, said.surge);
    prefer(policy.balance, said.balance);
    prefer(policy.processing, said.processing);
    if (!said.freight) return;
    if (!policy.freight) policy.freight = Freight{};
    prefer(policy.freight->fixed, said.freight->fixed);
    prefer(policy.freight->per_1000_km, said.freight->per_1000_km);
}

void prefer(Negotiation& policy, const Negotiation& said) {
    prefer(policy.non_binding, said.non_binding);
    prefer(policy.stale, said.stale);
    for (const auto& [state, effect] : said.states) {
        prefer(policy.states[state].share, effect.share);
        prefer(policy.states[state].cost, effect.cost);
    }
    for (const auto& [state, next] : said.transitions) policy.transitions[state] = next;
    for (const auto& [set, rates] : said.rates) policy.rates[set] = rates;
}

/// Takes over what one file of the policy says.
void add(Policy& policy, Definition part) {
    policy.nations.merge(part.nations);
    policy.blocs.merge(part.blocs);
    policy.sources.merge(part.sources);
    if (part.negotiation) prefer(policy.negotiation, *part.negotiation);
    if (part.weighting) prefer(policy.weighting, *part.weighting);
    if (part.rationing) policy.rationing = *part.rationing;
    for (auto& [theme, colours] : part.theme) policy.theme[theme].merge(colours);
}

}  // namespace

std::optional<Policy> read_policy(const std::string& folder, Diagnostics& diagnostics) {
    static constexpr std::array<std::string_view, 5> files{"nations.yaml", "blocs.yaml", "negotiation.yaml",
                                                           "weighting.yaml", "theme.yaml"};
    Policy policy;
    bool complete = true;
    for (const auto file : files) {
        auto part = load(folder + "/" + std::string(file), {}, diagnostics);
        complete &= part.has_value();
        if (part) add(policy, std::move(*part));
    }
    if (!complete) return std::nullopt;
    return policy;
}

Policy overridden(Policy policy, const Definition& definition) {
    if (definition.weighting) prefer(policy.weighting, *definition.weighting);
    if (definition.negotiation) prefer(policy.negotiation, *definition.negotiation);
    if (definition.rationing) policy.rationing = *definition.rationing;
    for (const auto& [theme, colours] : definition.theme) {
        for (const auto& [role, colour] : colours) policy.theme[theme][role] = colour;
    }
    for (const auto& [code, bloc] : definition.blocs) policy.blocs.insert_or_assign(code, bloc);
    return policy;
}

}  // namespace entente
