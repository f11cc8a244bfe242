#pragma once

#include "base/diagnostic.hpp"
#include "definition/definition.hpp"
#include "definition/policy.hpp"

#include <cstddef>
#include <map>
#include <set>
#include <string>

namespace entente {

/// Where a stage stands in its chain.
struct StageSpot {
    const Chain* chain{};
    std::size_t level{};  ///< 0: the first
    Place place;
};

/// A definition while it is judged, with all that its names can stand for.
struct Judgement {
    const Definition& definition;
    Policy policy;  ///< with what the definition says in its place
    Diagnostics& problems;
    Diagnostics& sure;  ///< of these, what holds whatever else could not be read
    std::map<std::string, StageSpot> stages{};
    std::map<std::string, Place> link_ids{};
    std::set<std::string> sectors{};
    std::set<std::string> used_sources{};
};

// Each judges one part, and notes the sources it uses.

/// Chains and their stages; also fills `stages`.
void check_chains(Judgement& judgement);
/// Nations, areas, blocs and owners; also fills `sectors`.
void check_nations(Judgement& judgement);
void check_plants(Judgement& judgement);
/// Links and passages; also fills `link_ids`.
void check_links(Judgement& judgement);
void check_agreements(Judgement& judgement);
void check_scenarios(Judgement& judgement);
/// One of them by itself; not whether it includes itself.
void check_scenario(Judgement& judgement, const Name& name, const Scenario& scenario);
void check_alliances(Judgement& judgement);
/// Rationing and negotiation, where the definition says its own.
void check_rules(Judgement& judgement);
/// Sources: unused ones, numbers without one, estimates without a rule.
void check_evidence(Judgement& judgement);

/// The changes of a scenario or of an agreement's effects.
void check_changes(Judgement& judgement, const std::vector<Change>& changes);
/// The order of an agreement's history, what follows by itself, and how old the news is.
void check_history(Judgement& judgement, const std::string& id, const Agreement& agreement);

/// The agreement's state on the file's date: what was to happen at `until` has happened if that day has come.
State state_now(const Judgement& judgement, const Agreement& agreement);

}  // namespace entente
