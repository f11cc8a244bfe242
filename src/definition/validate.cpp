#include "definition/validate.hpp"

#include "definition/validate/judgement.hpp"

namespace entente {

namespace {

void judge(const Definition& definition, const Policy& policy, Diagnostics& problems, Diagnostics& sure) {
    Judgement judgement{definition, overridden(policy, definition), problems, sure};
    check_chains(judgement);
    check_nations(judgement);
    check_plants(judgement);
    check_links(judgement);
    check_agreements(judgement);
    check_scenarios(judgement);
    check_alliances(judgement);
    check_rules(judgement);
    check_evidence(judgement);
}

}  // namespace

bool validate(const Definition& definition, const Policy& policy, Diagnostics& diagnostics) {
    const auto before = diagnostics.errors();
    judge(definition, policy, diagnostics, diagnostics);
    return diagnostics.errors() == before;
}

void validate_part(const Definition& definition, const Policy& policy, Diagnostics& diagnostics) {
    Diagnostics doubtful;
    judge(definition, policy, doubtful, diagnostics);
}

}  // namespace entente
