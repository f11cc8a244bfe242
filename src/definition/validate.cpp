#include "definition/validate.hpp"

#include "definition/validate/judgement.hpp"

#include <fmt/format.h>

#include <utility>

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

bool validate_scenario(const Definition& definition, const Policy& policy, const Name& name,
                       const Scenario& scenario, Diagnostics& diagnostics) {
    const auto before = diagnostics.errors();
    Diagnostics said;  // when the file was read
    Judgement known{definition, policy, said, said};
    check_chains(known);
    Judgement judgement{definition, policy, diagnostics, diagnostics, std::move(known.stages)};
    for (const auto& link : definition.links) {
        if (link.id) judgement.link_ids.emplace(**link.id, link.id->place);
    }
    if (const auto found = definition.scenarios.find(*name); found != definition.scenarios.end()) {
        diagnostics.error(name.place, fmt::format("the file has a scenario '{}' already", *name),
                          "give it another name");
    }
    check_scenario(judgement, name, scenario);
    return diagnostics.errors() == before;
}

}  // namespace entente
