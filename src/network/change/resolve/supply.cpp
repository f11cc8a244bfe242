#include "network/change/resolve/translation.hpp"
#include "network/change/selection.hpp"
#include "network/compile/figure/sizes.hpp"

#include <algorithm>
#include <map>

namespace entente {

namespace {

/// A production, or processing into a stage: what `produce` and `process` change.
struct Supplier {
    Field open;
    Field amount;
    Field cost;
    std::uint32_t index;
    StageId stage;
    bool named;
    bool hypothetical;
    Cost costs;
    bool cost_estimated;
};

using SuppliersByMarket = std::map<NodeId, std::vector<Supplier>>;

Selection by_stage(Selection select, bool into) {
    auto& to = into ? select.into : select.stage;
    auto& from = into ? select.stage : select.into;
    to.insert(to.end(), from.begin(), from.end());
    from.clear();
    return select;
}

/// All that is selected. `process` into a first stage means producing there.
SuppliersByMarket selected_suppliers(const Translation& translation) {
    const auto& network = translation.network;
    const bool processes = translation.change.action == Action::process;
    SuppliersByMarket found;
    for (const auto id : productions_of(network, by_stage(translation.change.select, false))) {
        const auto& p = network.productions[id];
        const auto stage = network.markets[p.market].stage;
        if (processes && !network.stages[stage].first) continue;
        found[p.market].push_back({Field::producing, Field::production, Field::production_cost, id.index,
                                   stage, p.plant.has_value(), p.hypothetical, p.cost, p.cost_estimated});
    }
    if (!processes) return found;
    for (const auto id : links_of(network, by_stage(translation.change.select, true))) {
        const auto& l = network.links[id];
        if (l.kind != LinkKind::processing) continue;
        found[network.topology->to(id)].push_back({Field::open, Field::capacity, Field::cost, id.index,
                                                   l.stage, l.plant.has_value(), l.hypothetical, l.cost,
                                                   l.cost_estimated});
    }
    return found;
}

std::vector<Supplier> existing(const std::vector<Supplier>& sources) {
    std::vector<Supplier> real;
    std::copy_if(sources.begin(), sources.end(), std::back_inserter(real),
                 [](const auto& s) { return !s.hypothetical; });
    return real;
}

/// Which of a market's sources takes an addition: the unnamed plant; where the addition has a cost of its own, the
/// one that changes bring about at that cost; where a plant is named, that plant.
std::optional<Supplier> taker(const Translation& translation, const std::vector<Supplier>& sources,
                              std::optional<Cost> cost) {
    const auto& select = translation.change.select;
    const bool named = !select.plant.empty() || !select.owner.empty();
    const auto takes = [&](const Supplier& source) {
        if (named) return source.named;
        if (cost) return source.hypothetical && source.costs == *cost;
        return !source.named;
    };
    const auto found = std::find_if(sources.begin(), sources.end(), takes);
    return found == sources.end() ? std::nullopt : std::optional(*found);
}

void change_one(Translation& translation, const Supplier& source) {
    amend(translation, {source.amount, source.index}, source.stage, AmountKind::quantity);
    if (source.hypothetical) translation.open(source.open, source.index);
    if (leaves_nothing(translation.change)) translation.close(source.open, source.index);
    const auto& cost = translation.change.cost;
    if (cost && !(translation.change.add && source.hypothetical)) {
        set(translation, {source.cost, source.index}, *cost, source.stage, AmountKind::money);
    }
}

/// True if anything was changed, or an error says why not.
bool add_at_market(Translation& translation, const std::vector<Supplier>& sources) {
    const auto& cost = translation.change.cost;
    const auto own = cost
                         ? money(translation.network, *cost, {"cost", "this change"}, translation.diagnostics)
                         : std::nullopt;
    const auto source = taker(translation, sources, own);
    if (source) change_one(translation, *source);
    return source.has_value();
}

bool set_at_market(Translation& translation, const std::vector<Supplier>& sources) {
    const auto real = existing(sources);
    if (real.size() > 1) {
        several_selected(translation, std::to_string(real.size()) + " plants",
                         "name one by `plant`, or write a percentage");
        return true;
    }
    if (!real.empty()) change_one(translation, real.front());
    const auto wished = real.empty() ? taker(translation, sources, std::nullopt) : std::nullopt;
    if (wished) change_one(translation, *wished);
    return !real.empty() || wished;
}

bool share_at_market(Translation& translation, const std::vector<Supplier>& sources) {
    const auto real = existing(sources);
    for (const auto& source : real) change_one(translation, source);
    return !real.empty();
}

}  // namespace

void supply(Translation& translation) {
    bool any = false;
    for (const auto& [market, sources] : selected_suppliers(translation)) {
        if (is_amount(translation.change.add)) {
            any |= add_at_market(translation, sources);
        } else if (is_amount(translation.change.to)) {
            any |= set_at_market(translation, sources);
        } else {
            any |= share_at_market(translation, sources);
        }
    }
    if (!any) nothing_selected(translation);
}

}  // namespace entente
