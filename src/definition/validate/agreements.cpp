#include "definition/validate/names.hpp"

#include <fmt/format.h>

namespace entente {

namespace {

/// An effect holds while its agreement is operative, so it cannot say what agreements are.
void check_effects(Judgement& judgement, const std::string& id, const Agreement& agreement) {
    check_changes(judgement, agreement.effects);
    for (const auto& change : agreement.effects) {
        if (change.action != Action::set_state && change.action != Action::hasten) continue;
        judgement.problems.error(
            change.place, fmt::format("an effect of '{}' acts on agreements: {}", id, word(change.action)),
            "effects act on goods; what agreements do to each other is `excludes` or a scenario");
    }
}

void check_excludes(Judgement& judgement, const std::string& id, const Agreement& agreement) {
    check_names(judgement, Meaning::agreement, agreement.excludes);
    for (const auto& name : agreement.excludes) {
        if (*name == id)
            judgement.problems.error(name.place, fmt::format("'{}' excludes itself", id), "leave it out");
    }
}

void check_agreement(Judgement& judgement, const std::string& id, const Located<Agreement>& agreement) {
    check_names(judgement, Meaning::party, agreement->parties);
    check_names(judgement, Meaning::stage, agreement->covers);
    check_name(judgement, Meaning::source, agreement->source);
    check_excludes(judgement, id, *agreement);
    check_effects(judgement, id, *agreement);
    check_history(judgement, id, *agreement);
}

}  // namespace

void check_agreements(Judgement& judgement) {
    for (const auto& [id, agreement] : judgement.definition.agreements)
        check_agreement(judgement, id, agreement);
}

}  // namespace entente
