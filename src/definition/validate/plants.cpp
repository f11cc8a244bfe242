#include "definition/duration.hpp"
#include "definition/validate/amounts.hpp"
#include "definition/validate/names.hpp"
#include "definition/validate/requirement.hpp"

#include <fmt/format.h>

namespace entente {

namespace {

void check_plant(Judgement& judgement, const std::string& id, const Located<Plant>& plant) {
    check_name(judgement, Meaning::market, plant->nation);
    check_name(judgement, Meaning::stage, plant->into);
    check_name(judgement, Meaning::owner, plant->owner);
    check_name(judgement, Meaning::source, plant->source);
    check_requirement(judgement, plant->requirement,
                      {fmt::format("plant '{}'", id), plant->status, plant.place});
    if (plant->capacity) check_amount(judgement, *plant->capacity, {.field = "capacity", .capacity = true});
    if (plant->cost) check_amount(judgement, *plant->cost, {"cost"});
    if (plant->quantity) {
        check_amount(judgement, *plant->quantity, {"quantity"});
        compare_with_capacity(judgement, *plant->quantity, plant->capacity);
    }
    if (plant->lead && !read_duration(**plant->lead))
        judgement.problems.error(plant->lead->place, fmt::format("lead '{}' is no time", **plant->lead),
                                 "write a whole number of days, weeks, months or years: 36 months");
}

}  // namespace

void check_plants(Judgement& judgement) {
    for (const auto& [id, plant] : judgement.definition.plants) check_plant(judgement, id, plant);
}

}  // namespace entente
