#include "definition/validate.hpp"

#include "definition/validate/judgement.hpp"

namespace entente {

bool validate(const Definition& definition, const Policy& policy, Diagnostics& diagnostics) {
    const auto before = diagnostics.errors();
    Judgement judgement{definition, overridden(policy, definition), diagnostics};
    check_chains(judgement);
    check_nations(judgement);
    check_plants(judgement);
    check_links(judgement);
    check_agreements(judgement);
    check_scenarios(judgement);
    check_alliances(judgement);
    check_rules(judgement);
    check_evidence(judgement);
    return diagnostics.errors() == before;
}

}  // namespace entente
