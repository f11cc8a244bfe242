#include "report/tables/quantity.hpp"

namespace entente {

TableCell quantity_cell(const Network& network, ChainId chain, std::optional<Quantity> quantity) {
    if (!quantity) return UnknownCell{};
    if (*quantity >= unlimited) return UnlimitedCell{};
    const auto& per_unit = network.chains[chain].quanta_per_unit;
    return static_cast<double>(quantity->units) * static_cast<double>(per_unit.under) /
           static_cast<double>(per_unit.over);
}

}  // namespace entente
