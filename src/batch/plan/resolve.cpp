#include "batch/plan/resolve.hpp"

#include "base/sort_once.hpp"
#include "batch/plan/candidates.hpp"
#include "network/change/conflict.hpp"
#include "network/change/resolve.hpp"
#include "network/change/trial.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace entente {

namespace {

std::vector<NationId> nations_of(const Network& network, const std::vector<Name>& names) {
    std::vector<NationId> nations;
    for (const auto& name : names) {
        if (const auto nation = network.nation(*name)) nations.push_back(*nation);
        if (const auto bloc = network.bloc(*name)) {
            const auto& members = network.blocs[*bloc].members;
            nations.insert(nations.end(), members.begin(), members.end());
        }
    }
    sort_once(nations);
    return nations;
}

void add_futures(Plan& plan, const Network& network, const AlliancePlan& written, Diagnostics& diagnostics) {
    for (const auto& future : written.futures) {
        const std::array<Name, 1> scenario{future.scenario};
        const auto edits = resolve(network, scenario, diagnostics);
        if (!edits) continue;
        std::optional<double> chance;
        if (future.chance) chance = to_double(future.chance->number) / 100;
        plan.futures.push_back({*future.scenario, *edits, chance});
    }
    if (written.futures.empty()) plan.futures.push_back({"none", {}, {}});
}

Objective objective_of(std::string_view text) {
    for (std::size_t i = 0; i < objective_count; ++i) {
        if (word(static_cast<Objective>(i)) == text) return static_cast<Objective>(i);
    }
    return Objective::unmet;  // what is none was refused before
}

PlannedTarget target_of(const Network& network, const Goal& goal) {
    PlannedTarget target;
    target.objective = objective_of(*goal.objective);
    if (goal.nation) target.nations = nations_of(network, {*goal.nation});
    std::string bound;
    if (const auto* percent = std::get_if<Percent>(&goal.at_most)) {
        target.of_share = true;
        target.at_most = to_double(percent->number) / 100;
        bound = write(percent->number) + "%";
    } else {
        const auto& amount = std::get<Amount>(goal.at_most);
        target.at_most = amount.value ? to_double(amount.value->number) : 0;
        bound = amount.value ? write(amount.value->number) : "0";
    }
    target.text =
        fmt::format("{}{} at most {}", *goal.objective, goal.nation ? " of " + **goal.nation : "", bound);
    return target;
}

Alliance set_of(const Plan& plan, const std::vector<Name>& names) {
    Alliance set = 0;
    for (std::size_t i = 0; i < plan.candidates.size(); ++i) {
        const auto is_it = [&](const Name& name) { return *name == plan.candidates[i].name; };
        if (std::any_of(names.begin(), names.end(), is_it)) set |= Alliance{1} << i;
    }
    return set;
}

void bound_alliances(Plan& plan, const AlliancePlan& written) {
    plan.least = static_cast<std::size_t>(written.size.least.value_or(0));
    plan.most = written.size.most ? static_cast<std::size_t>(*written.size.most) : plan.candidates.size();
    plan.required = set_of(plan, written.require);
    plan.forbidden = set_of(plan, written.forbid);
    const auto budget = written.budget.find("effort");
    if (budget != written.budget.end()) plan.budget = budget->second.value;
}

/// Two members, or a member and a future or what is supposed, that want one cell to be two things.
void refuse_contradictions(const Plan& plan, const Network& network, std::span<const Edit> supposed,
                           Diagnostics& diagnostics) {
    auto view = network.view();
    const Trial under(view, supposed);
    for (const auto& future : plan.futures) {
        const Trial assumed(view, future.edits);
        for (const auto& conflict : assumed.conflicts()) report(conflict, network, diagnostics);
        for (std::size_t i = 0; i < plan.candidates.size(); ++i) {
            const Trial member(view, plan.candidates[i].edits);
            for (const auto& conflict : member.conflicts()) report(conflict, network, diagnostics);
            for (std::size_t j = i + 1; j < plan.candidates.size(); ++j) {
                if ((plan.candidates[i].excludes >> j & 1) != 0 || !member.conflicts().empty()) continue;
                const Trial both(view, plan.candidates[j].edits);
                for (const auto& conflict : both.conflicts()) report(conflict, network, diagnostics);
            }
        }
    }
}

}  // namespace

std::optional<Plan> resolve(const Network& network, ChainId chain, std::string_view id,
                            const AlliancePlan& written, Diagnostics& diagnostics,
                            std::span<const Edit> supposed) {
    const auto before = diagnostics.errors();
    Plan plan;
    plan.name = id;
    plan.say = written.say;
    plan.chain = chain;
    plan.candidates = candidates(network, written.candidates, diagnostics);
    add_futures(plan, network, written, diagnostics);
    bound_alliances(plan, written);
    plan.for_whom = nations_of(network, written.for_);
    for (const auto& objective : written.objectives) plan.objectives.push_back(objective_of(*objective));
    if (plan.objectives.empty()) plan.objectives = {Objective::unmet, Objective::cost};
    for (const auto& goal : written.targets) plan.targets.push_back(target_of(network, goal));
    if (diagnostics.errors() == before) refuse_contradictions(plan, network, supposed, diagnostics);
    if (diagnostics.errors() != before) return std::nullopt;
    return plan;
}

}  // namespace entente
