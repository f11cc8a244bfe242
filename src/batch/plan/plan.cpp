#include "batch/plan/plan.hpp"

#include <array>
#include <bit>

namespace entente {

namespace {

constexpr std::array<std::string_view, objective_count> words{"unmet", "cost",       "top_share",
                                                              "hhi",   "worst_loss", "effort"};

bool has(Alliance alliance, std::size_t candidate) {
    return (alliance >> candidate & 1) != 0;
}

/// Whether two of its members exclude each other.
bool excludes_itself(const Plan& plan, Alliance alliance) {
    for (std::size_t i = 0; i < plan.candidates.size(); ++i) {
        if (has(alliance, i) && (plan.candidates[i].excludes & alliance) != 0) return true;
    }
    return false;
}

bool exceeds_budget(const Plan& plan, Alliance alliance) {
    return plan.budget && effort(plan, alliance).known > to_double(*plan.budget);
}

}  // namespace

std::string_view word(Objective objective) {
    return words[static_cast<std::size_t>(objective)];
}

Effort effort(const Plan& plan, Alliance alliance) {
    Effort effort;
    for (std::size_t i = 0; i < plan.candidates.size(); ++i) {
        if (!has(alliance, i)) continue;
        const auto& one = plan.candidates[i].effort;
        effort.known += one ? to_double(*one) : 0;
        effort.all_known = effort.all_known && one;
    }
    return effort;
}

std::optional<Inadmissible> inadmissible(const Plan& plan, Alliance alliance) {
    const auto size = static_cast<std::size_t>(std::popcount(alliance));
    if (size < plan.least || size > plan.most) return Inadmissible::size;
    if ((alliance & plan.required) != plan.required) return Inadmissible::required;
    if ((alliance & plan.forbidden) != 0) return Inadmissible::forbidden;
    if (excludes_itself(plan, alliance)) return Inadmissible::excluded;
    if (exceeds_budget(plan, alliance)) return Inadmissible::budget;
    return std::nullopt;
}

std::string name(const Plan& plan, Alliance alliance) {
    std::string text;
    for (std::size_t i = 0; i < plan.candidates.size(); ++i) {
        if (has(alliance, i)) text += (text.empty() ? "" : " + ") + plan.candidates[i].name;
    }
    return text.empty() ? "none" : text;
}

}  // namespace entente
