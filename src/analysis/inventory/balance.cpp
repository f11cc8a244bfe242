#include "analysis/inventory/balance.hpp"

#include <algorithm>

namespace entente {

namespace {

struct Tally {
    Span in;
    Span out;
    bool any = false;
};

/// Adds a size, or the share of it that a recovery of less than all leaves to be put in.
void add(Span& span, const Size& size, Fraction recovery = {1, 1}) {
    const auto before = [&](Quantity amount) { return Wide{amount.units} * recovery.under / recovery.over; };
    const auto low = size.value ? std::min(*size.value, size.low) : size.low;
    span.low += before(low);
    if (size.high == unlimited) {
        span.open_ended = true;
    } else {
        span.high += before(size.value ? std::max(*size.value, size.high) : size.high);
    }
}

/// Nobody said how much was made, only how much could be.
Size up_to(const Size& capacity) {
    return {{}, Quantity{}, capacity.high, true};
}

bool is_used(Status status) {
    return status == Status::active || status == Status::informal;
}

void add_links(const Network& network, Column<NodeId, Tally>& tallies) {
    for (const auto id : network.links.ids()) {
        const auto& link = network.links[id];
        if (!is_used(link.status) || link.hypothetical || (!link.quantity && link.kind == LinkKind::trade))
            continue;
        if (!link.quantity && !link.requirement.empty()) continue;
        auto& from = tallies[network.topology->from(id)];
        auto& to = tallies[network.topology->to(id)];
        const auto size = link.quantity ? *link.quantity : up_to(link.capacity);
        const bool processing = link.kind == LinkKind::processing;
        add(from.out, size, processing ? network.stages[link.stage].recovery : Fraction{1, 1});
        add(to.in, size);
        from.any |= link.quantity.has_value();
        to.any |= link.quantity.has_value();
    }
}

void add_ends(const Network& network, Column<NodeId, Tally>& tallies) {
    for (const auto& production : network.productions) {
        if (!is_used(production.status) || production.hypothetical) continue;
        if (!production.quantity && !production.requirement.empty()) continue;
        auto& tally = tallies[production.market];
        add(tally.in, production.quantity ? *production.quantity : up_to(production.capacity));
        tally.any = true;
    }
    for (const auto& demand : network.demands) {
        if (demand.hypothetical) continue;
        auto& tally = tallies[demand.market];
        add(tally.out, demand.size);
        tally.any = true;
    }
}

/// Whether one range ends so far below the other that the tolerance does not bridge it.
bool is_short(const Span& less, const Span& more, Fraction tolerance) {
    if (less.open_ended || less.high >= more.low) return false;
    return (more.low - less.high) * tolerance.under > more.low * tolerance.over;
}

/// Stages at which anything is said to leave a market. Where nothing is, as in a table of mines, no use is reported
/// that could be held against what enters.
Column<StageId, std::uint8_t> stages_with_use(const Network& network, const Column<NodeId, Tally>& tallies) {
    Column<StageId, std::uint8_t> used(network.stages.size());
    for (const auto market : network.markets.ids()) {
        const auto& out = tallies[market].out;
        if (out.high > 0 || out.open_ended) used[network.markets[market].stage] = 1;
    }
    return used;
}

}  // namespace

std::vector<Balance> balances(const Network& network, Fraction tolerance) {
    Column<NodeId, Tally> tallies(network.markets.size());
    add_links(network, tallies);
    add_ends(network, tallies);
    const auto used = stages_with_use(network, tallies);
    std::vector<Balance> found;
    for (const auto market : network.markets.ids()) {
        const auto& [in, out, any] = tallies[market];
        if (!any || used[network.markets[market].stage] == 0) continue;
        found.push_back({market, in, out, is_short(in, out, tolerance) || is_short(out, in, tolerance)});
    }
    return found;
}

}  // namespace entente
