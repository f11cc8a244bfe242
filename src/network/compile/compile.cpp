#include "network/compile/draft.hpp"

namespace entente {

std::optional<Network> compile(const Definition& definition, const Policy& policy, Diagnostics& diagnostics) {
    const auto before = diagnostics.errors();
    const auto rules = overridden(policy, definition);
    Draft draft{definition, rules, diagnostics};
    draft.network.definition = definition;
    draft.network.negotiation = rules.negotiation;
    draft.network.weighting = rules.weighting;
    draft.network.rationing = rules.rationing;
    draft.network.currency = definition.currency.empty() ? "USD" : definition.currency;

    name_elements(draft);
    draft_trade(draft);
    draft_wishes(draft);
    draft_processing(draft);
    settle_markets(draft);
    settle_links(draft);
    settle_productions(draft);
    settle_demands(draft);
    settle_stores(draft);
    derive_sides(draft);
    settle_references(draft);
    if (diagnostics.errors() == before) settle_changes(draft);
    if (diagnostics.errors() == before) refuse_overflow(draft);
    if (diagnostics.errors() != before) return std::nullopt;
    warn_of_unreached(draft);
    return std::move(draft.network);
}

}  // namespace entente
