#include "analysis/uncertain/extreme.hpp"

namespace entente {

namespace {

void settle(Size& size, bool at_low) {
    size.value = size.low = size.high = at_low ? size.low : size.high;
}

}  // namespace

Network at_extreme(const Network& network, Extreme extreme) {
    const bool scarce = extreme == Extreme::scarce;
    auto at_end = network;
    for (auto& production : at_end.productions) {
        if (production.quantity) settle(*production.quantity, scarce);
        settle(production.capacity, scarce);
    }
    for (auto& link : at_end.links) {
        if (link.quantity) settle(*link.quantity, scarce);
        settle(link.capacity, scarce);
    }
    for (auto& demand : at_end.demands) settle(demand.size, !scarce);
    return at_end;
}

}  // namespace entente
