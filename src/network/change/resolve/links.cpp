#include "network/change/resolve/translation.hpp"
#include "network/change/selection.hpp"
#include "network/compile/figure/sizes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <vector>

namespace entente {

namespace {

/// The link that an `open` declares, or those it means that exist anyway.
std::vector<LinkId> declared(const Network& network, const Link& link) {
    const auto from = network.nation(*link.from);
    const auto to = network.nation(*link.to);
    const auto stage = network.stage(*link.stage);
    const auto here = from && stage ? network.market(*from, *stage) : std::nullopt;
    const auto there = to && stage ? network.market(*to, *stage) : std::nullopt;
    if (!here || !there) return {};
    std::vector<PassageId> via;
    for (const auto& name : link.via) {
        if (const auto passage = network.passage(*name)) via.push_back(*passage);
    }
    std::sort(via.begin(), via.end());
    const auto id = link.id ? **link.id : std::string{};
    std::vector<LinkId> existing, hypothetical;
    for (const auto candidate : network.between(*here, *there)) {
        const auto& record = network.links[candidate];
        if (record.kind != LinkKind::trade) continue;
        if (!record.hypothetical && (id.empty() || record.id == id)) existing.push_back(candidate);
        const auto owner = record.owner ? network.owners[*record.owner].id : std::string{};
        const bool same = record.id == id && record.via == via && owner == (link.owner ? **link.owner : "") &&
                          record.requirement.agreements.size() == link.requirement.agreements.size();
        if (record.hypothetical && same) hypothetical.push_back(candidate);
    }
    return existing.empty() ? hypothetical : existing;
}

void open_declared(Translation& translation, const Link& link) {
    const auto& network = translation.network;
    const auto found = declared(network, link);
    if (found.empty()) return nothing_selected(translation);
    const bool figures = link.capacity || link.quantity || link.cost;
    if (figures && found.size() > 1) {
        return several_selected(translation, fmt::format("{} links that join the same markets", found.size()),
                                "name the one that is meant by its id");
    }
    for (const auto id : found) {
        const auto stage = network.links[id].stage;
        translation.open(Field::open, id.index);
        const auto& capacity = link.capacity ? link.capacity : link.quantity;
        if (capacity && (capacity->value || capacity->unlimited)) {
            set(translation, {Field::capacity, id.index}, *capacity, stage, AmountKind::quantity);
            const auto& headroom = network.weighting.headroom;
            const auto factor = headroom && !link.capacity ? fraction(*headroom) : std::nullopt;
            if (factor) translation.edit({Field::capacity, id.index}, Operation::multiply, *factor);
        }
        if (link.cost && link.cost->value)
            set(translation, {Field::cost, id.index}, *link.cost, stage, AmountKind::money);
    }
}

/// Calls `link` and `production` with all that is selected; true if there was any.
template <class OfLink, class OfProduction>
bool for_each_selected(const Translation& translation, OfLink link, OfProduction production) {
    const auto links = links_of(translation.network, translation.change.select);
    const auto productions = productions_of(translation.network, translation.change.select);
    for (const auto id : links) link(id);
    for (const auto id : productions) production(id);
    return !links.empty() || !productions.empty();
}

bool only_from_or_to(const Selection& select, const std::vector<Name>& end) {
    Selection rest = select;
    (&end == &select.from ? rest.from : rest.to).clear();
    rest.stage.clear();
    return !end.empty() && rest == Selection{};
}

/// The side of markets that a limit bounds; nothing where it bounds each link by itself.
std::optional<std::pair<Side, Selection>> limited_side(const Change& change) {
    Selection side;
    side.stage = change.select.stage;
    if (change.select.side) {
        side = change.select;
        side.side.reset();
        Selection rest = side;
        rest.nation.clear();
        rest.bloc.clear();
        rest.stage.clear();
        if (rest == Selection{}) return std::pair(*change.select.side, side);
        return std::nullopt;
    }
    if (!is_amount(change.to)) return std::nullopt;
    if (only_from_or_to(change.select, change.select.from)) {
        side.nation = change.select.from;
        return std::pair(Side::export_, side);
    }
    if (only_from_or_to(change.select, change.select.to)) {
        side.nation = change.select.to;
        return std::pair(Side::import, side);
    }
    return std::nullopt;
}

/// What is, or could be, shipped on a side of a market.
std::vector<LinkId> trade_on(const Network& network, Side side, NodeId market) {
    const auto all =
        side == Side::export_ ? network.topology->leaving(market) : network.topology->entering(market);
    std::vector<LinkId> trade;
    std::copy_if(all.begin(), all.end(), std::back_inserter(trade),
                 [&](LinkId link) { return network.links[link].kind == LinkKind::trade; });
    return trade;
}

void close_side(Translation& translation, Side side, NodeId market) {
    for (const auto link : trade_on(translation.network, side, market))
        translation.close(Field::open, link.index);
}

/// A share of what nothing bounds is no bound, which whoever wrote the limit did not mean.
void warn_of_unbounded(Translation& translation, const std::vector<LinkId>& links) {
    const auto& network = translation.network;
    if (is_amount(translation.change.to) || leaves_nothing(translation.change)) return;
    const auto unbounded = std::find_if(links.begin(), links.end(), [&](LinkId link) {
        return network.links[link].capacity.low == unlimited && !network.links[link].hypothetical;
    });
    if (unbounded == links.end()) return;
    translation.diagnostics.warning(
        translation.change.place,
        fmt::format("a share of no bound bounds nothing: the capacity of {} is unlimited",
                    network.links[*unbounded].name),
        "write an amount, or give the link a capacity");
}

void limit_side(Translation& translation, Side side, const Selection& select) {
    const auto markets = markets_of(translation.network, select);
    if (markets.empty()) return nothing_selected(translation);
    const auto field = side == Side::export_ ? Field::export_limit : Field::import_limit;
    const bool closed = leaves_nothing(translation.change);
    const auto trading = std::count_if(markets.begin(), markets.end(), [&](NodeId market) {
        return !trade_on(translation.network, side, market).empty();
    });
    if (trading > 1 && is_amount(translation.change.to) && !closed) {
        return several_selected(translation, fmt::format("{} markets", trading),
                                "name one nation and stage, or write a percentage");
    }
    for (const auto market : markets) {
        warn_of_unbounded(translation, trade_on(translation.network, side, market));
        bound(translation, {field, market.index}, translation.network.markets[market].stage);
        if (closed) close_side(translation, side, market);
    }
}

/// Each link and production by itself.
void limit_each(Translation& translation) {
    const auto& network = translation.network;
    std::size_t selected = 0;
    const bool closed = leaves_nothing(translation.change);
    const bool any = for_each_selected(
        translation,
        [&](LinkId link) {
            selected += network.links[link].hypothetical ? 0U : 1U;
            bound(translation, {Field::capacity, link.index}, network.links[link].stage);
            if (closed) translation.close(Field::open, link.index);
        },
        [&](ProductionId production) {
            selected += network.productions[production].hypothetical ? 0U : 1U;
            const auto stage = network.markets[network.productions[production].market].stage;
            bound(translation, {Field::production, production.index}, stage);
            if (closed) translation.close(Field::producing, production.index);
        });
    if (!any) return nothing_selected(translation);
    warn_of_unbounded(translation, links_of(network, translation.change.select));
    if (selected > 1 && is_amount(translation.change.to) && !closed) {
        several_selected(
            translation, fmt::format("{} links or plants", selected),
            "name one by `link` or `plant`, or bound one side of a market: {nation, stage, side, to}");
    }
}

}  // namespace

void open(Translation& translation) {
    if (translation.change.declared) return open_declared(translation, *translation.change.declared);
    const bool any = for_each_selected(
        translation, [&](LinkId link) { translation.open(Field::open, link.index); },
        [&](ProductionId production) { translation.open(Field::producing, production.index); });
    if (!any) nothing_selected(translation);
}

void close(Translation& translation) {
    const bool any = for_each_selected(
        translation, [&](LinkId link) { translation.close(Field::open, link.index); },
        [&](ProductionId production) { translation.close(Field::producing, production.index); });
    if (!any) nothing_selected(translation);
}

void limit(Translation& translation) {
    if (const auto side = limited_side(translation.change))
        return limit_side(translation, side->first, side->second);
    limit_each(translation);
}

void reprice(Translation& translation) {
    const auto& network = translation.network;
    const bool any = for_each_selected(
        translation,
        [&](LinkId link) {
            amend(translation, {Field::cost, link.index}, network.links[link].stage, AmountKind::money);
        },
        [&](ProductionId production) {
            const auto stage = network.markets[network.productions[production].market].stage;
            amend(translation, {Field::production_cost, production.index}, stage, AmountKind::money);
        });
    if (!any) nothing_selected(translation);
}

}  // namespace entente
