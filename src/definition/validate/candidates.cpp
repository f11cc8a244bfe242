#include "definition/validate/candidates.hpp"

#include "base/spelling.hpp"
#include "definition/validate/amounts.hpp"
#include "definition/validate/names.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace entente {

namespace {

/// The nations of a list that names nations and blocs.
std::set<std::string> nations_among(const Judgement& judgement, const std::vector<Name>& names) {
    std::set<std::string> nations;
    for (const auto& name : names) {
        const auto bloc = judgement.policy.blocs.find(*name);
        if (bloc == judgement.policy.blocs.end()) {
            nations.insert(*name);
        } else {
            for (const auto& member : bloc->second->members) nations.insert(*member);
        }
    }
    return nations;
}

std::size_t pair_count(const Judgement& judgement, const Pairs& pairs) {
    std::set<std::pair<std::string, std::string>> found;
    for (const auto& one : nations_among(judgement, pairs.between)) {
        for (const auto& other : nations_among(judgement, pairs.and_)) {
            if (one != other) found.emplace(std::min(one, other), std::max(one, other));
        }
    }
    return found.size();
}

/// Named ones, and those in one of the states.
std::set<std::string> ids(const Judgement& judgement, const Candidates& candidates) {
    std::set<std::string> ids;
    for (const auto& name : candidates.named) ids.insert(*name);
    for (const auto& [id, agreement] : judgement.definition.agreements) {
        const auto now = state_now(judgement, *agreement);
        const auto is_now = [&](const Located<State>& state) { return *state == now; };
        if (std::any_of(candidates.state.begin(), candidates.state.end(), is_now)) ids.insert(id);
    }
    return ids;
}

bool is_operative(const Judgement& judgement, const Agreement& agreement) {
    return operative(state_now(judgement, agreement), agreement.instrument, judgement.policy.negotiation);
}

void report_unknown(Judgement& judgement, const Name& name) {
    auto known = names_of(judgement, Meaning::agreement);
    const auto scenarios = names_of(judgement, Meaning::scenario);
    known.insert(known.end(), scenarios.begin(), scenarios.end());
    const auto near = is_worth_a_guess(judgement) ? did_you_mean(*name, known) : std::string{};
    judgement.problems.error(name.place,
                             fmt::format("candidate '{}' is neither an agreement nor a scenario", *name),
                             near.empty() ? "a candidate is the id of one of them" : near);
}

void check_named(Judgement& judgement, const Name& name) {
    const auto agreement = judgement.definition.agreements.find(*name);
    const auto scenario = judgement.definition.scenarios.find(*name);
    const bool is_agreement = agreement != judgement.definition.agreements.end();
    const bool is_scenario = scenario != judgement.definition.scenarios.end();
    if (is_agreement && is_scenario) {
        auto& error = judgement.problems.error(
            name.place, fmt::format("candidate '{}' is both an agreement and a scenario", *name),
            "give one another id");
        error.also.push_back({agreement->second.place, "the agreement"});
        error.also.push_back({scenario->second.place, "the scenario"});
    } else if (!is_agreement && !is_scenario) {
        report_unknown(judgement, name);
    } else if (is_agreement && is_operative(judgement, *agreement->second)) {
        judgement.problems
            .error(name.place, fmt::format("candidate '{}' is of effect already", *name),
                   "leave it out: an alliance is about what could still be concluded")
            .also.push_back({agreement->second->state.place, "its state"});
    }
}

void check_pairs(Judgement& judgement, const Pairs& pairs) {
    check_names(judgement, Meaning::party, pairs.between);
    check_names(judgement, Meaning::party, pairs.and_);
    check_name(judgement, Meaning::stage, pairs.stage);
    if (pairs.capacity) check_amount(judgement, *pairs.capacity, {.field = "capacity", .capacity = true});
}

void check_among(Judgement& judgement, const std::vector<Name>& names, const std::set<std::string>& ids,
                 std::string_view what) {
    for (const auto& name : names) {
        if (ids.contains(*name)) continue;
        const auto near = did_you_mean(*name, std::vector<std::string>(ids.begin(), ids.end()));
        judgement.problems.error(name.place, fmt::format("'{}' is {}, but no candidate", *name, what),
                                 near.empty() ? "add it to the candidates" : near);
    }
}

void check_required(Judgement& judgement, const AlliancePlan& plan) {
    const auto candidates = ids(judgement, plan.candidates);
    check_among(judgement, plan.require, candidates, "required");
    check_among(judgement, plan.forbid, candidates, "forbidden");
    check_once(judgement, plan.require);
    check_once(judgement, plan.forbid);
    for (const auto& name : plan.require) {
        const auto both =
            std::find_if(plan.forbid.begin(), plan.forbid.end(), [&](const Name& n) { return *n == *name; });
        if (both == plan.forbid.end()) continue;
        judgement.problems
            .error(both->place, fmt::format("'{}' is required and forbidden", *name), "leave one out")
            .also.push_back({name.place, "required here"});
    }
    if (plan.size.most && plan.require.size() > static_cast<std::size_t>(*plan.size.most))
        judgement.problems.error(
            plan.size.place,
            fmt::format("{} candidates are required, more than an alliance may have", plan.require.size()),
            "raise the size, or require fewer");
}

}  // namespace

std::size_t candidate_count(const Judgement& judgement, const Candidates& candidates) {
    return ids(judgement, candidates).size() +
           (candidates.pairs ? pair_count(judgement, *candidates.pairs) : 0);
}

void check_candidates(Judgement& judgement, const std::string& id, const Located<AlliancePlan>& plan) {
    const auto& candidates = plan->candidates;
    for (const auto& name : candidates.named) check_named(judgement, name);
    check_once(judgement, candidates.named);
    for (const auto& state : candidates.state) {
        if (operative(*state, Instrument::treaty, judgement.policy.negotiation))
            judgement.problems.error(state.place,
                                     fmt::format("what is {} is of effect already", word(*state)),
                                     "name states in which it could still be concluded");
    }
    if (candidates.pairs) check_pairs(judgement, *candidates.pairs);
    if (candidate_count(judgement, candidates) == 0)
        judgement.problems.error(plan.place, fmt::format("alliance plan '{}' has no candidates", id),
                                 "candidates: ids of agreements and scenarios");
    check_required(judgement, *plan);
}

}  // namespace entente
