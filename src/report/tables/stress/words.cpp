#include "report/tables/stress/words.hpp"

#include "definition/duration.hpp"
#include "report/format/number.hpp"
#include "report/tables/supply/cells.hpp"

#include <fmt/format.h>

#include <cmath>

namespace entente {

namespace {

const Network& network_of(const Stress& stress) {
    return *stress.grid->grid.network;
}

std::string bound_name(const Network& network, const GridArc& arc) {
    switch (arc.kind) {
        case ArcKind::production:
            return called(network, BoundKind::production, arc.index);
        case ArcKind::imports:
            return called(network, BoundKind::imports, arc.index);
        case ArcKind::exports:
            return called(network, BoundKind::exports, arc.index);
        case ArcKind::link:
        case ArcKind::surge:
        case ArcKind::demand:
            break;
    }
    return called(network, BoundKind::link, arc.index);
}

}  // namespace

double days(const Stress& stress, Fraction time) {
    const auto each = periods_a_year(network_of(stress).definition.period);
    return static_cast<double>(time.over * days_a_year) / static_cast<double>(time.under * each);
}

std::string days_text(const Stress& stress, Fraction time) {
    const auto number = days(stress, time);
    const auto text = rounded(number, number == std::floor(number) ? 0 : 1);
    return text + (number == 1 ? " day" : " days");
}

TableCell days_cell(const Stress& stress, std::optional<Fraction> time) {
    if (!time) return unlimited_figure;
    return days(stress, *time);
}

std::string period_of(const Stress& stress) {
    const auto& period = network_of(stress).definition.period;
    return period.empty() ? "year" : period;
}

std::string market_name(const Stress& stress, NodeId market) {
    const auto& network = network_of(stress);
    const bool one_stage = network.chains[stress.grid->grid.chain].stages.size() == 1;
    return one_stage ? network.nations[network.markets[market].nation].code : network.name(market);
}

std::string arc_name(const Stress& stress, const StockArc& arc) {
    const auto& network = network_of(stress);
    if (arc.kind == StockArcKind::stock) return "the stock of " + market_name(stress, {arc.index});
    const auto name = bound_name(network, stress.grid->grid.arcs[arc.index]);
    return arc.kind == StockArcKind::home ? name + " of strategic stock" : name;
}

}  // namespace entente
