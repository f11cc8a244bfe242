#include "witness/supply/arriving.hpp"

#include <cstdint>

namespace entente {

std::optional<Quantity> arriving(const Network& network, Quantity amount, StageId at, StageId wanted) {
    const auto& first = network.stages[at];
    const auto& last = network.stages[wanted];
    if (first.chain != last.chain || first.level > last.level) return std::nullopt;
    const auto& stages = network.chains[last.chain].stages;
    for (auto level = first.level + 1; level <= last.level && amount < unlimited; ++level) {
        const auto& recovery = network.stages[stages[level]].recovery;
        amount = Quantity{static_cast<std::int64_t>(Wide{amount.units} * recovery.over / recovery.under)};
    }
    return amount;
}

}  // namespace entente
