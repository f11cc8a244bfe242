#include "definition/validate/amounts.hpp"
#include "definition/validate/names.hpp"

#include <fmt/format.h>

namespace entente {

namespace {

/// What is said by stage: each stage known, each amount in order.
void check_by_stage(Judgement& judgement, const ByStage& amounts, const AmountUse& use) {
    for (const auto& [stage, amount] : amounts) {
        check_name(judgement, Meaning::stage, Name{stage, amount.place});
        check_amount(judgement, *amount, use);
    }
}

void check_demand(Judgement& judgement, const Nation& nation) {
    for (const auto& [stage, sectors] : nation.demand) {
        check_name(judgement, Meaning::stage, Name{stage, sectors.place});
        for (const auto& [sector, amount] : *sectors) {
            check_amount(judgement, *amount, {"demand"});
            if (!sector.empty()) judgement.sectors.insert(sector);
        }
    }
}

/// Processing needs a stage before; what lies in the ground has none.
void check_levels(Judgement& judgement, const Nation& nation) {
    for (const auto& [stage, amount] : nation.processing) {
        const auto spot = judgement.stages.find(stage);
        if (spot == judgement.stages.end() || spot->second.level != 0) continue;
        judgement.problems.error(amount.place,
                                 fmt::format("nothing is processed into '{}', the first stage", stage),
                                 "what enters a chain there is production");
    }
    for (const auto& [stage, amount] : nation.reserves) {
        const auto spot = judgement.stages.find(stage);
        if (spot == judgement.stages.end() || spot->second.level == 0) continue;
        judgement.problems.warning(
            amount.place, fmt::format("reserves lie in the ground, and '{}' is not the first stage", stage),
            "name the first stage, or write what is kept as stock");
    }
}

void check_figures(Judgement& judgement, const Nation& nation) {
    check_by_stage(judgement, nation.production, {"production"});
    check_by_stage(judgement, nation.processing, {"processing"});
    check_by_stage(judgement, nation.capacity, {.field = "capacity", .capacity = true});
    check_by_stage(judgement, nation.stock, {.field = "stock", .stock = true});
    check_by_stage(judgement, nation.reserves, {"reserves"});
    check_by_stage(judgement, nation.cost, {"cost"});
    check_demand(judgement, nation);
    check_levels(judgement, nation);
    if (nation.governance) check_name(judgement, Meaning::source, nation.governance->source);
}

void check_nation(Judgement& judgement, const std::string& code, const Located<Nation>& nation) {
    if (code.starts_with('_')) {
        judgement.problems.error(nation.place,
                                 fmt::format("'{}' is an area by its name, and stands under nations", code),
                                 "move it under areas, or write the nation's ISO 3166-1 alpha-3 code");
    } else {
        check_name(judgement, Meaning::nation, Name{code, nation.place});
    }
    if (nation->ranked)
        judgement.problems.error(nation.place,
                                 fmt::format("nation '{}' says that it is ranked, as all nations are", code),
                                 "leave `ranked` out: it is said of areas");
    check_figures(judgement, *nation);
}

void check_area(Judgement& judgement, const std::string& code, const Located<Nation>& area) {
    if (!code.starts_with('_')) {
        const bool nation = judgement.policy.nations.contains(code);
        judgement.problems.error(area.place, fmt::format("area '{}' does not begin with _", code),
                                 nation ? fmt::format("{} is a nation: move it under nations", code)
                                        : fmt::format("write _{}", code));
    }
    if (area->name.empty())
        judgement.problems.error(area.place, fmt::format("area '{}' has no name", code),
                                 "name: Other producers");
    check_figures(judgement, *area);
}

void check_bloc(Judgement& judgement, const std::string& code, const Located<Bloc>& bloc) {
    const auto nation = judgement.policy.nations.find(code);
    if (nation != judgement.policy.nations.end())
        judgement.problems.error(bloc.place,
                                 fmt::format("bloc '{}' has the code of {}", code, nation->second->name),
                                 "give the bloc another code");
    if (const auto area = judgement.definition.areas.find(code); area != judgement.definition.areas.end()) {
        judgement.problems
            .error(bloc.place, fmt::format("'{}' is a bloc and an area", code), "give one another code")
            .also.push_back({area->second.place, "the area"});
    }
    check_names(judgement, Meaning::nation, bloc->members);
    check_name(judgement, Meaning::source, bloc->source);
}

}  // namespace

void check_nations(Judgement& judgement) {
    for (const auto& [code, nation] : judgement.definition.nations) check_nation(judgement, code, nation);
    for (const auto& [code, area] : judgement.definition.areas) check_area(judgement, code, area);
    for (const auto& [code, bloc] : judgement.definition.blocs) check_bloc(judgement, code, bloc);
    for (const auto& [id, owner] : judgement.definition.owners) {
        check_name(judgement, Meaning::nation, owner->home);
        check_name(judgement, Meaning::source, owner->source);
    }
}

}  // namespace entente
