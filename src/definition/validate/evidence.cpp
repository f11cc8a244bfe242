#include "definition/validate/link.hpp"
#include "definition/validate/names.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace entente {

namespace {

constexpr std::size_t examples = 3;

/// Figures of one kind that lack something, gathered into one warning so that none drowns the others.
struct Lacking {
    std::size_t count{};
    Place first;
    std::vector<std::string> named{};
    bool more = false;  ///< not all are named

    void add(Place place, const std::string& name) {
        if (!first.known()) first = place;
        ++count;
        if (std::find(named.begin(), named.end(), name) != named.end()) return;
        if (named.size() == examples) {
            more = true;
        } else {
            named.push_back(name);
        }
    }
    [[nodiscard]] std::string text(std::string_view kind, std::string_view what) const {
        return fmt::format("{} figure{} of {} {}: {}{}", count, count == 1 ? "" : "s", kind, what,
                           fmt::join(named, "; "), more ? "; …" : "");
    }
};

struct Evidence {
    Lacking source;  ///< neither a source nor a rule
    Lacking rule;    ///< estimated, and nobody knows how
};

bool states_figure(const Amount& amount) {
    return amount.value || amount.low || amount.high;
}

/// What the element itself says for all its figures.
struct Said {
    bool source = false;
    bool rule = false;
    bool estimated = false;
};

void weigh(Evidence& evidence, const Amount& amount, const Said& said, const std::string& name) {
    if (!states_figure(amount)) return;
    const bool estimated = amount.estimated || said.estimated;
    const bool rule = !amount.rule.empty() || said.rule;
    if (estimated && !rule) evidence.rule.add(amount.place, name);
    if (!estimated && !rule && !amount.source && !said.source) evidence.source.add(amount.place, name);
}

void weigh(Evidence& evidence, const std::optional<Amount>& amount, const Said& said,
           const std::string& name) {
    if (amount) weigh(evidence, *amount, said, name);
}

Evidence of_nations(const std::map<std::string, Located<Nation>>& nations) {
    Evidence evidence;
    for (const auto& [code, nation] : nations) {
        for (const auto* amounts : {&nation->production, &nation->processing, &nation->capacity,
                                    &nation->stock, &nation->reserves, &nation->cost}) {
            for (const auto& [stage, amount] : *amounts) weigh(evidence, *amount, {}, code);
        }
        for (const auto& [stage, sectors] : nation->demand) {
            for (const auto& [sector, amount] : *sectors) weigh(evidence, *amount, {}, code);
        }
    }
    return evidence;
}

Evidence of_plants(const Definition& definition) {
    Evidence evidence;
    for (const auto& [id, plant] : definition.plants) {
        const Said said{plant->source.has_value()};
        weigh(evidence, plant->capacity, said, id);
        weigh(evidence, plant->quantity, said, id);
        weigh(evidence, plant->cost, said, id);
    }
    return evidence;
}

Evidence of_links(const Definition& definition) {
    Evidence evidence;
    for (const auto& link : definition.links) {
        const Said said{link.source.has_value(), !link.rule.empty(), link.estimated};
        const auto name = way(link);
        for (const auto* amount : {&link.quantity, &link.capacity, &link.cost, &link.value, &link.gross})
            weigh(evidence, *amount, said, name);
    }
    return evidence;
}

Evidence of_stages(const Definition& definition) {
    Evidence evidence;
    for (const auto& [id, chain] : definition.chains) {
        for (const auto& stage : chain->stages) weigh(evidence, stage.world, {}, *stage.id);
    }
    return evidence;
}

void warn(Judgement& judgement, const Evidence& evidence, std::string_view kind) {
    if (evidence.source.count != 0)
        judgement.problems.warning(evidence.source.first, evidence.source.text(kind, "without a source"),
                                   "write source: ID, or estimated: true with the rule");
    if (evidence.rule.count != 0)
        judgement.problems.warning(evidence.rule.first, evidence.rule.text(kind, "estimated without a rule"),
                                   "write rule: how the estimate was made");
}

}  // namespace

void check_evidence(Judgement& judgement) {
    const auto& definition = judgement.definition;
    for (const auto& [id, source] : definition.sources) {
        if (!judgement.used_sources.contains(id))
            judgement.problems.warning(source.place, fmt::format("source '{}' is not used", id),
                                       "name it where it is used, or leave it out");
    }
    if (definition.sources.empty()) return;
    warn(judgement, of_stages(definition), "stages");
    warn(judgement, of_nations(definition.nations), "nations");
    warn(judgement, of_nations(definition.areas), "areas");
    warn(judgement, of_plants(definition), "plants");
    warn(judgement, of_links(definition), "links");
}

}  // namespace entente
