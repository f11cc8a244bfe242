#include "definition/validate/amounts.hpp"
#include "definition/validate/link.hpp"
#include "definition/validate/names.hpp"

#include <fmt/format.h>

namespace entente {

namespace {

void check_selection(Judgement& judgement, const Selection& select) {
    check_names(judgement, Meaning::group, select.from);
    check_names(judgement, Meaning::group, select.to);
    check_names(judgement, Meaning::group, select.nation);
    check_names(judgement, Meaning::stage, select.stage);
    check_names(judgement, Meaning::stage, select.into);
    check_names(judgement, Meaning::passage, select.via);
    check_names(judgement, Meaning::agreement, select.agreement);
    check_names(judgement, Meaning::bloc, select.bloc);
    check_names(judgement, Meaning::owner, select.owner);
    check_names(judgement, Meaning::plant, select.plant);
    check_names(judgement, Meaning::link, select.link);
}

void refuse_negative(Judgement& judgement, const Change& change) {
    const bool adds = change.action != Action::limit && change.action != Action::hasten;
    const auto refuse = [&](const Decimal& number, Place place) {
        if (number.digits >= 0) return;
        judgement.problems.error(
            place, fmt::format("{} to {}: an amount is zero or more", word(change.action), write(number)),
            adds ? "to take away from what is there, write add: with the negative amount"
                 : "to leave nothing, write 0%");
    };
    if (const auto* percent = std::get_if<Percent>(&*change.to)) return refuse(percent->number, change.place);
    const auto& amount = std::get<Amount>(*change.to);
    if (amount.value) refuse(amount.value->number, amount.place);
}

void check_target(Judgement& judgement, const Change& change, const Target& target) {
    const auto* amount = std::get_if<Amount>(&target);
    if (amount == nullptr) return;
    if (change.action == Action::hasten)
        judgement.problems.error(amount->place, "hasten wants a percentage of the rates",
                                 "to: 200% doubles them");
    const bool capacity = change.action == Action::limit || change.action == Action::process;
    check_amount(
        judgement, *amount,
        {.field = word(change.action), .capacity = capacity, .stock = change.action == Action::stock});
}

/// An agreement may be supposed in any state, but one it cannot come into deserves a word.
void check_supposed(Judgement& judgement, const Change& change) {
    const auto& rules = judgement.policy.negotiation;
    if (!change.state || rules.transitions.empty()) return;
    for (const auto& name : change.select.agreement) {
        const auto agreement = judgement.definition.agreements.find(*name);
        if (agreement == judgement.definition.agreements.end()) continue;
        const auto now = state_now(judgement, *agreement->second);
        if (now == *change.state || can_lead_to(now, *change.state, rules)) continue;
        judgement.problems
            .warning(name.place,
                     fmt::format("'{}' is {}, which by the rules cannot become {}", *name, word(now),
                                 word(*change.state)),
                     "it is supposed all the same; a new attempt would be a new agreement")
            .also.push_back({agreement->second->state.place, "its state"});
    }
}

void check_change(Judgement& judgement, const Change& change) {
    if (change.declared) {
        check_link(judgement, *change.declared);  // which is what it selects
    } else {
        check_selection(judgement, change.select);
    }
    if (change.to) {
        refuse_negative(judgement, change);
        check_target(judgement, change, *change.to);
    }
    if (change.add) check_target(judgement, change, *change.add);
    if (change.cost) check_amount(judgement, *change.cost, {"cost"});
    if (change.action == Action::hasten && change.select.agreement.empty())
        judgement.problems.error(change.place, "hasten names no agreement",
                                 "hasten: {agreement: ID, to: 200%}");
    check_supposed(judgement, change);
}

}  // namespace

void check_changes(Judgement& judgement, const std::vector<Change>& changes) {
    for (const auto& change : changes) check_change(judgement, change);
}

}  // namespace entente
