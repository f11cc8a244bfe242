#include "definition/duration.hpp"
#include "definition/validate/amounts.hpp"
#include "definition/validate/names.hpp"

#include <fmt/format.h>

namespace entente {

namespace {

void check_rationing(Judgement& judgement, const Rationing& rationing) {
    if (rationing.rule == "priority" && rationing.order.empty())
        judgement.problems.error(rationing.place, "rationing by priority does not say who comes first",
                                 "order: [TUR, EUU], or names of sectors");
    if (rationing.rule != "priority" && !rationing.order.empty())
        judgement.problems.error(rationing.order.front().place,
                                 fmt::format("an order means nothing where the rule is {}", rationing.rule),
                                 "rule: priority, or leave the order out");
    if (rationing.rule != "fair" && rationing.steps)
        judgement.problems.error(rationing.place,
                                 fmt::format("steps mean nothing where the rule is {}", rationing.rule),
                                 "rule: fair, or leave them out");
    check_names(judgement, Meaning::served, rationing.order);
}

void check_rate(Judgement& judgement, const Rate& rate) {
    const auto& rules = judgement.policy.negotiation;
    check_name(judgement, Meaning::source, rate.source);
    if (rules.transitions.empty() || can_lead_to(rate.from, rate.to, rules)) return;
    judgement.problems.error(rate.place,
                             fmt::format("a rate from {} to {}, which the transitions do not allow",
                                         word(rate.from), word(rate.to)),
                             "allow it under transitions, or leave the rate out");
}

void check_negotiation(Judgement& judgement, const Negotiation& negotiation) {
    for (const auto& [set, rates] : negotiation.rates) {
        for (const auto& rate : rates) check_rate(judgement, rate);
    }
    if (negotiation.stale && !read_duration(**negotiation.stale))
        judgement.problems.error(negotiation.stale->place,
                                 fmt::format("stale '{}' is no time", **negotiation.stale),
                                 "write a whole number of days, weeks, months or years: 12 months");
}

void check_weighting(Judgement& judgement, const Weighting& weighting) {
    if (weighting.processing) check_amount(judgement, *weighting.processing, {"processing"});
    if (!weighting.freight) return;
    if (weighting.freight->fixed) check_amount(judgement, *weighting.freight->fixed, {"fixed"});
    if (weighting.freight->per_1000_km)
        check_amount(judgement, *weighting.freight->per_1000_km, {"per_1000_km"});
}

}  // namespace

void check_rules(Judgement& judgement) {
    const auto& definition = judgement.definition;
    if (definition.rationing) check_rationing(judgement, *definition.rationing);
    if (definition.negotiation) check_negotiation(judgement, *definition.negotiation);
    if (definition.weighting) check_weighting(judgement, *definition.weighting);
}

}  // namespace entente
