#include "network/compile/draft.hpp"
#include "network/compile/figure/distance.hpp"
#include "network/compile/figure/sizes.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace entente {

namespace {

std::string name_of(const Draft& draft, const LinkRecord& record) {
    const auto& network = draft.network;
    const auto text = fmt::format("{} → {}, {}", network.nations[record.from].code,
                                  network.nations[record.to].code, network.stages[record.stage].id);
    return record.id.empty() ? text : fmt::format("{} ({})", text, record.id);
}

/// As stated; else the quantity × headroom, estimated; else none: structural only.
void set_capacity(Draft& draft, LinkRecord& record, const Link& written) {
    const Subject subject{"capacity", record.name};
    if (written.capacity) {
        record.capacity = size(draft.network, *written.capacity, record.stage, subject, draft.diagnostics)
                              .value_or(exactly(Quantity{}));
    } else if (record.quantity) {
        const auto& headroom = draft.policy.weighting.headroom;
        record.capacity =
            times(*record.quantity, headroom ? fraction(*headroom).value_or(Fraction{1, 1}) : Fraction{1, 1});
        record.capacity.estimated = true;
        record.capacity_estimated = true;
    } else {
        record.capacity = exactly(Quantity{});
        record.structural_only = true;
    }
}

/// What carrying a unit costs by distance: fixed + kilometres × per_1000_km / 1000, rounded to a thousandth.
Cost carriage(Draft& draft, const LinkRecord& record) {
    const auto& freight = draft.policy.weighting.freight;
    if (!freight) return {};
    const auto read = [&](const std::optional<Amount>& amount, std::string_view field) {
        if (!amount) return std::int64_t{};
        return money(draft.network, *amount, {field, "freight"}, draft.diagnostics).value_or(Cost{}).units;
    };
    const auto& nations = draft.network.nations;
    const auto far = kilometres(nations[record.from], nations[record.to]);
    const auto carried = multiply(reduced(read(freight->per_1000_km, "cost per 1000 km"), 1000), {far, 1});
    return Cost{read(freight->fixed, "fixed cost") + (carried ? round(*carried).value_or(0) : 0)};
}

void set_cost(Draft& draft, LinkRecord& record, const Link& written) {
    const auto stated = written.cost
                            ? money(draft.network, *written.cost, {"cost", record.name}, draft.diagnostics)
                            : std::nullopt;
    record.cost = stated ? *stated : carriage(draft, record);
    record.cost_estimated = !stated || written.cost->estimated;
}

void set_figures(Draft& draft, LinkRecord& record, const Link& written) {
    if (written.quantity) {
        record.quantity = size(draft.network, *written.quantity, record.stage, {"quantity", record.name},
                               draft.diagnostics);
        if (record.quantity) record.quantity->estimated |= written.estimated;
    }
    set_capacity(draft, record, written);
    record.capacity.estimated |= written.estimated;
    set_cost(draft, record, written);
    if (written.value)
        record.value = money(draft.network, *written.value, {"value", record.name}, draft.diagnostics);
}

}  // namespace

std::optional<LinkRecord> trade_link(Draft& draft, const Link& written) {
    const auto from = draft.nation(written.from);
    const auto to = draft.nation(written.to);
    const auto stage = draft.stage(written.stage);
    if (!from || !to || !stage) return std::nullopt;
    LinkRecord record;
    record.kind = LinkKind::trade;
    if (written.id) record.id = **written.id;
    record.from = *from;
    record.to = *to;
    record.stage = *stage;
    record.name = name_of(draft, record);
    record.owner = draft.owner(written.owner);
    for (const auto& name : written.via) {
        if (const auto passage = draft.passage(name)) record.via.push_back(*passage);
    }
    std::sort(record.via.begin(), record.via.end());
    record.requirement = draft.requirement(written.requirement);
    record.status = written.status;
    record.days = written.days;
    record.risk = written.risk;
    record.estimated = written.estimated;
    record.rule = written.rule;
    if (written.source) record.source = **written.source;
    record.place = written.place;
    set_figures(draft, record, written);
    return record;
}

void draft_trade(Draft& draft) {
    draft.links.reserve(draft.definition.links.size());
    for (std::size_t index = 0; index < draft.definition.links.size(); ++index) {
        auto record = trade_link(draft, draft.definition.links[index]);
        if (!record) continue;
        record->written = index;
        add_trade(draft, std::move(*record));
    }
}

void add_trade(Draft& draft, LinkRecord record) {
    draft.joining[{record.stage, record.from, record.to}].push_back(draft.links.size());
    draft.links.push_back(std::move(record));
}

}  // namespace entente
