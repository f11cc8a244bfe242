#include "definition/validate/requirement.hpp"

#include "definition/validate/names.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace entente {

namespace {

bool is_ended(const Judgement& judgement, const Name& name) {
    const auto agreement = judgement.definition.agreements.find(*name);
    if (agreement == judgement.definition.agreements.end()) return false;
    const auto state = state_now(judgement, *agreement->second);
    return state == State::terminated || state == State::abandoned;
}

/// The agreement by whose end the requirement can no longer hold.
const Name* broken_by(const Judgement& judgement, const Requirement& requirement) {
    const auto& names = requirement.agreements;
    const auto ended = [&](const Name& name) { return is_ended(judgement, name); };
    const auto first = std::find_if(names.begin(), names.end(), ended);
    if (first == names.end()) return nullptr;
    if (requirement.kind == Requirement::Kind::any && !std::all_of(names.begin(), names.end(), ended))
        return nullptr;
    return &*first;
}

}  // namespace

void check_requirement(Judgement& judgement, const Requirement& requirement, const Requiring& by) {
    check_names(judgement, Meaning::agreement, requirement.agreements);
    if (by.status == Status::blocked || by.status == Status::potential) return;
    const auto* name = broken_by(judgement, requirement);
    if (name == nullptr) return;
    const auto& agreement = judgement.definition.agreements.at(**name);
    judgement.problems
        .warning(name->place,
                 fmt::format("{} is {}, but '{}', which it requires, is {}", by.what, word(by.status), **name,
                             word(state_now(judgement, *agreement))),
                 "write status: blocked, or name what it rests on now")
        .also.push_back({agreement->state.place, "the agreement's state"});
}

}  // namespace entente
