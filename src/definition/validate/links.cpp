#include "definition/validate/amounts.hpp"
#include "definition/validate/link.hpp"
#include "definition/validate/names.hpp"
#include "definition/validate/requirement.hpp"

#include <fmt/format.h>

#include <tuple>

namespace entente {

namespace {

void check_ends(Judgement& judgement, const Link& link) {
    check_name(judgement, Meaning::market, link.from);
    check_name(judgement, Meaning::market, link.to);
    if (*link.from != *link.to || link.from->empty()) return;
    judgement.sure
        .error(link.to.place, fmt::format("a link leads from {} to itself", *link.from),
               "name two nations; what a nation turns into the next stage is its processing")
        .also.push_back({link.from.place, "it leaves here"});
}

/// What trade statistics weigh holds the content and more, so no content lies above it.
void compare_with_gross(Judgement& judgement, const Link& link) {
    if (!link.quantity || !link.gross) return;
    const auto* content = largest(*link.quantity);
    const auto* gross = largest(*link.gross);
    if (content == nullptr || gross == nullptr) return;
    const auto bare = [](const Measure& measure) {
        const auto gross_at = measure.unit.rfind("gross");
        auto unit = gross_at == std::string::npos ? measure.unit : measure.unit.substr(0, gross_at);
        while (unit.ends_with(' ')) unit.pop_back();
        return Measure{measure.number, unit};
    };
    if (!lies_above(bare(*content), bare(*gross))) return;
    judgement.problems
        .error(link.quantity->place,
               fmt::format("quantity {} lies above its gross tonnage {}", write(content->number),
                           write(gross->number)),
               "the content cannot weigh more than the goods that hold it: check both figures")
        .also.push_back({link.gross->place, "the gross tonnage"});
}

void check_figures(Judgement& judgement, const Link& link) {
    if (link.capacity) check_amount(judgement, *link.capacity, {.field = "capacity", .capacity = true});
    if (link.cost) check_amount(judgement, *link.cost, {"cost"});
    if (link.value) check_amount(judgement, *link.value, {"value"});
    if (link.gross) check_amount(judgement, *link.gross, {"gross"});
    if (link.quantity) {
        check_amount(judgement, *link.quantity, {"quantity"});
        compare_with_capacity(judgement, *link.quantity, link.capacity);
    }
    compare_with_gross(judgement, link);
}

void note_id(Judgement& judgement, const Link& link) {
    if (!link.id) return;
    const auto [first, fresh] = judgement.link_ids.emplace(**link.id, link.id->place);
    if (fresh) return;
    judgement.sure
        .error(link.id->place, fmt::format("link '{}' is given twice", **link.id), "give one another id")
        .also.push_back({first->second, "first given here"});
}

/// Links that join the same nations at the same stage can only be told apart by their ids.
void check_parallel(Judgement& judgement) {
    using Way = std::tuple<std::string_view, std::string_view, std::string_view>;
    std::map<Way, const Link*> first_of;
    for (const auto& link : judgement.definition.links) {
        const auto [first, fresh] = first_of.emplace(Way{*link.from, *link.to, *link.stage}, &link);
        if (fresh || (link.id && first->second->id)) continue;
        const auto* nameless = link.id ? first->second : &link;
        const auto* other = link.id ? &link : first->second;
        judgement.problems
            .error(nameless->place, fmt::format("{} is parallel to another link and has no id", way(link)),
                   "give each of them an id, or add up their quantities")
            .also.push_back({other->place, "the other link"});
    }
}

}  // namespace

std::string way(const Link& link) {
    return fmt::format("{} → {} at '{}'", *link.from, *link.to, *link.stage);
}

void check_link(Judgement& judgement, const Link& link) {
    check_ends(judgement, link);
    check_name(judgement, Meaning::stage, link.stage);
    check_name(judgement, Meaning::owner, link.owner);
    check_name(judgement, Meaning::source, link.source);
    check_names(judgement, Meaning::passage, link.via);
    check_requirement(judgement, link.requirement, {"link " + way(link), link.status, link.place});
    check_figures(judgement, link);
}

void check_links(Judgement& judgement) {
    for (const auto& link : judgement.definition.links) note_id(judgement, link);
    for (const auto& link : judgement.definition.links) check_link(judgement, link);
    check_parallel(judgement);
    for (const auto& [id, passage] : judgement.definition.passages)
        check_name(judgement, Meaning::source, passage->source);
}

}  // namespace entente
