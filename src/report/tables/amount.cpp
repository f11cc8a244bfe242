#include "report/tables/amount.hpp"

#include <cmath>
#include <limits>

namespace entente {

namespace {

double units(const ChainRecord& chain, Wide quanta) {
    return static_cast<double>(quanta) * static_cast<double>(chain.quanta_per_unit.under) /
           static_cast<double>(chain.quanta_per_unit.over);
}

}  // namespace

TableCell in_units(const ChainRecord& chain, Wide quanta) {
    return units(chain, quanta);
}

TableCell in_units(const ChainRecord& chain, Quantity amount) {
    if (amount >= unlimited) return UnlimitedCell{};
    return units(chain, amount.units);
}

TableCell in_units(const ChainRecord& chain, std::optional<Quantity> amount) {
    if (!amount) return UnknownCell{};
    return in_units(chain, *amount);
}

TableCell in_units(const ChainRecord& chain, const Size& size) {
    return size.value ? in_units(chain, *size.value) : in_units(chain, size.low, size.high);
}

TableCell in_units(const ChainRecord& chain, Quantity low, Quantity high) {
    return in_units(chain, low.units, high.units, high >= unlimited);
}

TableCell in_units(const ChainRecord& chain, Wide low, Wide high, bool open_ended) {
    if (open_ended) return UnknownCell{};
    if (low == high) return units(chain, low);
    return Interval{units(chain, low), units(chain, high)};
}

TableCell in_money(Cost cost) {
    return static_cast<double>(cost.units) / static_cast<double>(money_quanta);
}

const ChainRecord& chain_of(const Network& network, NodeId market) {
    return network.chains[network.stages[network.markets[market].stage].chain];
}

const ChainRecord& chain_of(const Network& network, LinkId link) {
    return network.chains[network.stages[network.links[link].stage].chain];
}

}  // namespace entente
