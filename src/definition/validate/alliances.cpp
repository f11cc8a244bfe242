#include "base/spelling.hpp"
#include "definition/validate/amounts.hpp"
#include "definition/validate/candidates.hpp"
#include "definition/validate/names.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace entente {

namespace {

const std::vector<std::string>& objectives() {
    static const std::vector<std::string> words{"unmet", "cost", "top_share", "hhi", "worst_loss", "effort"};
    return words;
}

bool check_objective(Judgement& judgement, const Name& name) {
    const auto& words = objectives();
    if (std::find(words.begin(), words.end(), *name) != words.end()) return true;
    const auto near = did_you_mean(*name, words);
    judgement.problems.error(name.place, fmt::format("unknown objective '{}'", *name),
                             near.empty() ? fmt::format("one of: {}", fmt::join(words, ", ")) : near);
    return false;
}

/// An objective that is a share has no bound above the whole, and one that is none is bounded by no percentage.
void check_bound(Judgement& judgement, const Goal& goal) {
    const auto& name = *goal.objective;
    const bool share = name == "top_share" || name == "unmet" || name == "worst_loss";
    const auto* percent = std::get_if<Percent>(&goal.at_most);
    if (percent == nullptr) return;
    if (!share) {
        judgement.problems.error(
            goal.objective.place,
            fmt::format("a target of {}% for {}, which is no share", write(percent->number), name),
            fmt::format("write an amount, as in {}: 5", name));
    } else if (percent->number.digits < 0 || compare(percent->number, {100, 0}) > 0) {
        judgement.problems.error(goal.objective.place,
                                 fmt::format("a target of {}% for {} does not lie between 0% and 100%",
                                             write(percent->number), name),
                                 fmt::format("write a share of the whole, as in {}: 65%", name));
    }
}

void check_goals(Judgement& judgement, const AlliancePlan& plan) {
    for (const auto& objective : plan.objectives) check_objective(judgement, objective);
    check_once(judgement, plan.objectives);
    for (const auto& goal : plan.targets) {
        if (check_objective(judgement, goal.objective)) check_bound(judgement, goal);
        check_name(judgement, Meaning::party, goal.nation);
        if (const auto* amount = std::get_if<Amount>(&goal.at_most))
            check_amount(judgement, *amount, {"a target"});
    }
    for (const auto& [what, most] : plan.budget) {
        if (what != "effort")
            judgement.problems.error(most.place, fmt::format("a budget of '{}' bounds nothing", what),
                                     "budget: {effort: 5}");
        if (most->digits < 0)
            judgement.problems.error(most.place, fmt::format("a budget of {} is below zero", write(*most)),
                                     "budget: {effort: 5}");
    }
}

void check_chances(Judgement& judgement, const std::vector<Future>& futures) {
    Fraction sum;
    for (const auto& future : futures) {
        if (!future.chance) return;
        const auto chance = to_fraction(future.chance->number);
        if (future.chance->number.digits < 0) {
            judgement.problems.error(future.scenario.place,
                                     fmt::format("the chance of '{}' is below zero", *future.scenario),
                                     "write a share of the whole, as in 30%");
            return;
        }
        if (!chance) return;
        const auto over = checked_multiply(sum.over, chance->under);
        const auto more = checked_multiply(chance->over, sum.under);
        const auto under = checked_multiply(sum.under, chance->under);
        if (!over || !more || !under) return;
        sum = reduced(*over + *more, *under);
    }
    if (futures.empty() || sum == Fraction{100, 1}) return;
    const double percent = static_cast<double>(sum.over) / static_cast<double>(sum.under);
    judgement.problems.error(futures.front().scenario.place,
                             fmt::format("the chances of the futures add up to {:.6g} %, not 100 %", percent),
                             "`none`, the unchanged one, takes what is left over");
}

void check_futures(Judgement& judgement, const std::vector<Future>& futures) {
    std::map<std::string_view, Place> seen;
    for (const auto& future : futures) {
        if (*future.scenario != "none") check_name(judgement, Meaning::scenario, future.scenario);
        const auto [first, fresh] = seen.emplace(*future.scenario, future.scenario.place);
        if (fresh) continue;
        judgement.problems
            .error(future.scenario.place, fmt::format("future '{}' is named twice", *future.scenario),
                   "leave one out")
            .also.push_back({first->second, "first named here"});
    }
    check_chances(judgement, futures);
}

void check_size(Judgement& judgement, const AlliancePlan& plan, std::size_t count) {
    const auto beyond = [&](std::optional<int> size) {
        return size && static_cast<std::size_t>(*size) > count;
    };
    if (!beyond(plan.size.least) && !beyond(plan.size.most)) return;
    const bool none = beyond(plan.size.least);
    const auto text = fmt::format("an alliance of {} members, but there are {} candidates",
                                  none ? *plan.size.least : *plan.size.most, count);
    judgement.problems.error(plan.size.place, text, fmt::format("size: at most {}, or all", count));
}

void check_plan(Judgement& judgement, const std::string& id, const Located<AlliancePlan>& plan) {
    check_candidates(judgement, id, plan);
    check_size(judgement, *plan, candidate_count(judgement, plan->candidates));
    check_futures(judgement, plan->futures);
    check_names(judgement, Meaning::party, plan->for_);
    check_goals(judgement, *plan);
}

}  // namespace

void check_alliances(Judgement& judgement) {
    for (const auto& [id, plan] : judgement.definition.alliances) check_plan(judgement, id, plan);
}

}  // namespace entente
