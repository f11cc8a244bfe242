#include "base/fingerprint.hpp"
#include "batch/store/manifest.hpp"

#include <fmt/format.h>

namespace entente {

namespace {

/// What the edits do, each by the column, the index and the operation.
std::string text_of(const Edits& edits) {
    std::string text;
    for (const auto& edit : edits) {
        text += fmt::format("{} {} {} {}/{} {}\n", static_cast<int>(edit.cell.field), edit.cell.index,
                            static_cast<int>(edit.operation), edit.amount.over, edit.amount.under,
                            static_cast<int>(edit.state));
    }
    return write(fingerprint(text));
}

std::string names(const Plan& plan, Alliance set) {
    return set == 0 ? "none" : name(plan, set);
}

std::string text_of(const Plan& plan, const Candidate& candidate) {
    auto text = fmt::format("candidate {}: changes {}", candidate.name, text_of(candidate.edits));
    if (candidate.effort) text += ", effort " + write(*candidate.effort);
    if (candidate.excludes != 0) text += ", excludes " + names(plan, candidate.excludes);
    return text + "\n";
}

std::string text_of(const PlannedFuture& future) {
    const auto chance = future.chance ? fmt::format(", chance {}", *future.chance) : "";
    return fmt::format("future {}: changes {}{}\n", future.name, text_of(future.edits), chance);
}

std::string text_of_bounds(const Plan& plan) {
    auto text = fmt::format("size: {}..{}\n", plan.least, plan.most);
    if (plan.required != 0) text += fmt::format("require: {}\n", names(plan, plan.required));
    if (plan.forbidden != 0) text += fmt::format("forbid: {}\n", names(plan, plan.forbidden));
    if (plan.budget) text += fmt::format("budget: effort {}\n", write(*plan.budget));
    return text;
}

}  // namespace

std::string write(const Plan& plan, const Network& network) {
    auto text =
        fmt::format("plan: {}\nchain: {}\n", plan.name, network.chains[plan.chain].id) + text_of_bounds(plan);
    text += "for:";
    for (const auto nation : plan.for_whom) text += " " + network.nations[nation].code;
    text += plan.for_whom.empty() ? " everybody\nobjectives:" : "\nobjectives:";
    for (const auto objective : plan.objectives) text += fmt::format(" {}", word(objective));
    text += "\n";
    for (const auto& target : plan.targets) text += "target: " + target.text + "\n";
    for (const auto& candidate : plan.candidates) text += text_of(plan, candidate);
    for (const auto& future : plan.futures) text += text_of(future);
    return text;
}

}  // namespace entente
