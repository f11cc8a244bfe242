#include "report/tables/quantity.hpp"

namespace entente {

namespace {

double in_units(const Network& network, ChainId chain, Quantity quantity) {
    const auto& per_unit = network.chains[chain].quanta_per_unit;
    return static_cast<double>(quantity.units) * static_cast<double>(per_unit.under) /
           static_cast<double>(per_unit.over);
}

}  // namespace

TableCell quantity_cell(const Network& network, ChainId chain, std::optional<Quantity> quantity) {
    if (!quantity) return UnknownCell{};
    if (*quantity >= unlimited) return UnlimitedCell{};
    return in_units(network, chain, *quantity);
}

TableCell quantity_cell(const Network& network, ChainId chain, Quantity low, Quantity high) {
    if (high >= unlimited) return UnknownCell{};
    if (low == high) return in_units(network, chain, low);
    return Interval{in_units(network, chain, low), in_units(network, chain, high)};
}

}  // namespace entente
