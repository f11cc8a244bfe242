#include "analysis/uncertain/amounts.hpp"

#include <fmt/format.h>

namespace entente {

namespace {

using Amounts = std::vector<WrittenAmount>;

void add_by_stage(Amounts& amounts, const std::string& code, ByStage& by_stage, const char* field,
                  bool money = false) {
    for (auto& [stage, amount] : by_stage)
        amounts.push_back({&amount.value, field, fmt::format("{}, {}", code, stage), stage, money});
}

void add_nation(Amounts& amounts, const std::string& code, Nation& nation) {
    add_by_stage(amounts, code, nation.production, "production");
    add_by_stage(amounts, code, nation.processing, "processing");
    add_by_stage(amounts, code, nation.capacity, "capacity");
    for (auto& [stage, sectors] : nation.demand) {
        for (auto& [sector, amount] : sectors.value) {
            auto element = fmt::format("{}, {}", code, stage);
            if (!sector.empty()) element += " for " + sector;
            amounts.push_back({&amount.value, "demand", std::move(element), stage, false});
        }
    }
    add_by_stage(amounts, code, nation.cost, "cost", true);
}

void add(Amounts& amounts, std::optional<Amount>& amount, const char* field, const std::string& element,
         const std::string& stage, bool money = false) {
    if (amount) amounts.push_back({&*amount, field, element, stage, money});
}

void add_plant(Amounts& amounts, const std::string& id, Plant& plant) {
    const auto element = fmt::format("plant {}, {}", id, *plant.into);
    add(amounts, plant.capacity, "capacity", element, *plant.into);
    add(amounts, plant.quantity, "quantity", element, *plant.into);
    add(amounts, plant.cost, "cost", element, *plant.into, true);
}

void add_link(Amounts& amounts, Link& link) {
    auto element = fmt::format("{} → {}, {}", *link.from, *link.to, *link.stage);
    if (link.id) element += fmt::format(" ({})", **link.id);
    add(amounts, link.quantity, "quantity", element, *link.stage);
    add(amounts, link.capacity, "capacity", element, *link.stage);
    add(amounts, link.cost, "cost", element, *link.stage, true);
}

}  // namespace

std::vector<WrittenAmount> written_amounts(Definition& definition) {
    Amounts amounts;
    for (auto* nations : {&definition.nations, &definition.areas}) {
        for (auto& [code, nation] : *nations) add_nation(amounts, code, nation.value);
    }
    for (auto& [id, plant] : definition.plants) add_plant(amounts, id, plant.value);
    for (auto& link : definition.links) add_link(amounts, link);
    return amounts;
}

}  // namespace entente
