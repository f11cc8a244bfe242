#include "witness/supply/bound.hpp"

#include "base/sort_once.hpp"
#include "network/label.hpp"
#include "witness/reach.hpp"
#include "witness/supply/arriving.hpp"
#include "witness/supply/supplied.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace entente {

std::string_view word(BoundKind kind) {
    switch (kind) {
        case BoundKind::link:
            return "link";
        case BoundKind::production:
            return "production";
        case BoundKind::exports:
            return "exports";
        case BoundKind::imports:
            return "imports";
    }
    return {};
}

namespace {

Quantity together(Wide sum) {
    return sum < unlimited.units ? Quantity{static_cast<std::int64_t>(sum)} : unlimited;
}

bool is_trade(const Network& network, LinkId link) {
    return network.links[link].kind == LinkKind::trade;
}

/// Takes bounds out of a view one by one, adding up what they let through.
struct ClosingByStage {
    const Network& network;
    StageId wanted;
    View view;
    Wide sum = 0;

    void count(Quantity amount, StageId at) {
        if (const auto left = arriving(network, amount, at, wanted)) sum += left->units;
    }
    void close(LinkId link) {
        if (!view.open[link]) return;
        count(view.capacity[link], network.links[link].stage);
        view.open[link] = 0;
    }
    void close(ProductionId production) {
        if (!view.producing[production]) return;
        const auto market = network.productions[production].market;
        count(view.production_capacity[production], network.markets[market].stage);
        view.producing[production] = 0;
    }
    void close_side(NodeId market, bool exports) {
        count(exports ? view.export_limit[market] : view.import_limit[market], network.markets[market].stage);
        const auto& topology = view.topology();
        for (const auto link : exports ? topology.leaving(market) : topology.entering(market)) {
            if (is_trade(network, link)) view.open[link] = 0;
        }
    }

    /// Whether the network knows the bound.
    bool close(const BoundText& bound) {
        if (bound.kind == BoundKind::link) {
            const auto link = network.link(bound.name);
            if (link) close(*link);
            return link.has_value();
        }
        if (bound.kind == BoundKind::production) {
            const auto production = production_of(network, bound.name);
            if (production) close(*production);
            return production.has_value();
        }
        const auto market = network.market(bound.name);
        if (market) close_side(*market, bound.kind == BoundKind::exports);
        return market.has_value();
    }
};

/// What goes in and out of each market.
struct Balance {
    Column<NodeId, Wide> kept, bought, sold;
    explicit Balance(const View& view)
        : kept(view.nodes().size()), bought(view.nodes().size()), sold(view.nodes().size()) {}
};

/// Enters one amount into the balance; why not where it may not flow.
std::optional<std::string> enter(const AmountText& text, const Network& network, const View& view,
                                 StageId wanted, Balance& balance) {
    const auto too_much = [&] {
        return fmt::format("{} '{}' cannot carry so much", word(text.kind), text.name);
    };
    const auto unknown = [&] {
        return fmt::format("the network has no {} '{}'", word(text.kind), text.name);
    };
    if (text.amount < Quantity{0}) return fmt::format("{} '{}' flows backwards", word(text.kind), text.name);
    if (text.kind == BoundKind::production) {
        const auto production = production_of(network, text.name);
        if (!production) return unknown();
        const auto market = network.productions[*production].market;
        const auto most =
            arriving(network, view.production_capacity[*production], network.markets[market].stage, wanted);
        if (!view.producing[*production] || !most || text.amount > *most) return too_much();
        balance.kept[market] += text.amount.units;
        return std::nullopt;
    }
    const auto link = text.kind == BoundKind::link ? network.link(text.name) : std::nullopt;
    if (!link) return unknown();
    const auto most = arriving(network, view.capacity[*link], network.links[*link].stage, wanted);
    if (!view.open[*link] || !most || text.amount > *most) return too_much();
    const auto from = view.topology().from(*link), to = view.topology().to(*link);
    balance.kept[from] -= text.amount.units;
    balance.kept[to] += text.amount.units;
    if (is_trade(network, *link)) {
        balance.sold[from] += text.amount.units;
        balance.bought[to] += text.amount.units;
    }
    return std::nullopt;
}

bool exceeds(Wide amount, Quantity limit, const Network& network, NodeId market, StageId wanted) {
    const auto most = arriving(network, limit, network.markets[market].stage, wanted);
    return most && *most < unlimited && amount > most->units;
}

/// The market, or why the claim is not about this view.
std::optional<std::string> misfit(const std::string& demand, Unknown unknown, const Network& network,
                                  const View& view) {
    if (!network.market(demand)) return fmt::format("the network has no market '{}'", demand);
    if (unknown != view.unknown) return "the claim is about unknown sizes taken otherwise than in this view";
    return std::nullopt;
}

}  // namespace

Verdict check(const SupplyBound& claim, const Network& network, const View& view) {
    if (auto why = misfit(claim.demand, claim.unknown, network, view)) return fails(*why);
    const auto demand = *network.market(claim.demand);
    ClosingByStage closing{network, network.markets[demand].stage, view};
    auto bounds = claim.bounds;
    sort_once(bounds);
    for (const auto& bound : bounds) {
        if (!closing.close(bound)) {
            return fails(fmt::format("the network has no {} '{}'", word(bound.kind), bound.name));
        }
    }
    if (supplied(network, closing.view)[demand]) {
        return fails(fmt::format("{} can be reached past the bounds", claim.demand));
    }
    if (together(closing.sum) != claim.value) {
        return fails(fmt::format("the bounds of {} add up to {} quanta, not {}", claim.demand,
                                 together(closing.sum).units, claim.value.units));
    }
    return holds();
}

Verdict check(const SupplyFlow& claim, const Network& network, const View& view) {
    if (auto why = misfit(claim.demand, claim.unknown, network, view)) return fails(*why);
    const auto demand = *network.market(claim.demand);
    const auto wanted = network.markets[demand].stage;
    std::vector<std::pair<BoundKind, std::string>> named;
    for (const auto& amount : claim.amounts) named.emplace_back(amount.kind, amount.name);
    std::sort(named.begin(), named.end());
    if (std::adjacent_find(named.begin(), named.end()) != named.end())
        return fails("an amount is given twice");
    Balance balance(view);
    for (const auto& amount : claim.amounts) {
        if (auto why = enter(amount, network, view, wanted, balance)) return fails(*why);
    }
    for (const auto market : view.nodes()) {
        if (exceeds(balance.sold[market], view.export_limit[market], network, market, wanted) ||
            exceeds(balance.bought[market], view.import_limit[market], network, market, wanted)) {
            return fails(fmt::format("{} may not trade so much", label(network, market)));
        }
        if (balance.kept[market] < 0 || (market != demand && balance.kept[market] > 0)) {
            return fails(fmt::format("what enters {} does not leave it", label(network, market)));
        }
    }
    if (together(balance.kept[demand]) != claim.value) {
        return fails(fmt::format("{} quanta arrive at {}, not {}", together(balance.kept[demand]).units,
                                 claim.demand, claim.value.units));
    }
    return holds();
}

}  // namespace entente
