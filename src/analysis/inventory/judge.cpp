#include "analysis/inventory/judge.hpp"

#include "analysis/inventory/balance.hpp"

#include <fmt/format.h>

#include <set>

namespace entente {

namespace {

std::string in_units(const Network& network, NodeId market, Wide quanta) {
    const auto& chain = network.chains[network.stages[network.markets[market].stage].chain];
    const double units = static_cast<double>(quanta) * static_cast<double>(chain.quanta_per_unit.under) /
                         static_cast<double>(chain.quanta_per_unit.over);
    return fmt::format("{:.6g} {}", units, chain.unit);
}

std::string in_units(const Network& network, NodeId market, const Span& span) {
    const auto low = in_units(network, market, span.low);
    if (span.open_ended) return "at least " + low;
    if (span.low == span.high) return low;
    return fmt::format("{} to {}", low, in_units(network, market, span.high));
}

/// Where the figures of a market stand: a production or demand there, else the nation.
Place place_of(const Network& network, NodeId market) {
    for (const auto& production : network.productions) {
        if (production.market == market && production.place.known()) return production.place;
    }
    for (const auto& demand : network.demands) {
        if (demand.market == market && demand.place.known()) return demand.place;
    }
    return network.nations[network.markets[market].nation].place;
}

void warn_of_balances(const Network& network, Diagnostics& problems) {
    const auto& written = network.weighting.balance;
    auto tolerance = written ? to_fraction(written->number) : std::nullopt;
    tolerance = tolerance ? divide(*tolerance, {100, 1}) : Fraction{5, 100};
    for (const auto& balance : balances(network, *tolerance)) {
        if (!balance.off) continue;
        problems.warning(
            place_of(network, balance.market),
            fmt::format("what is reported for {} does not add up: {} in, {} out",
                        network.name(balance.market), in_units(network, balance.market, balance.in),
                        in_units(network, balance.market, balance.out)),
            "state what is missing, or mark what is not known with null");
    }
}

/// Where links whose quantity and capacity are written in one unit stand: reading the file compared those.
std::set<Place> compared_as_written(const Network& network) {
    std::set<Place> places;
    for (const auto& link : network.definition.links) {
        if (!link.quantity || !link.quantity->value || !link.capacity) continue;
        const auto& most = link.capacity->high ? link.capacity->high : link.capacity->value;
        if (most && most->unit == link.quantity->value->unit) places.insert(link.place);
    }
    return places;
}

void warn_of_quantities(const Network& network, Diagnostics& problems) {
    const auto compared = compared_as_written(network);
    for (const auto& link : network.links) {
        if (!link.quantity || link.capacity_estimated || link.structural_only) continue;
        if (compared.contains(link.place)) continue;
        const auto least = link.quantity->value ? *link.quantity->value : link.quantity->low;
        const auto most = link.capacity.value ? *link.capacity.value : link.capacity.high;
        if (least > most) {
            problems.warning(link.place, fmt::format("{} carried more than its capacity", link.name),
                             "more was carried than can be: check both figures and their units");
        }
    }
}

}  // namespace

void warn_of_oddities(const Network& network, Diagnostics& diagnostics) {
    warn_of_quantities(network, diagnostics);
    warn_of_balances(network, diagnostics);
}

}  // namespace entente
