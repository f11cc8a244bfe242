#include "network/grid/parts.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

namespace entente {

namespace {

constexpr Wide most_per_quantum = Wide{1} << 31;

/// Parts per quantum before what they have in common is taken out; empty where they grow too large.
std::vector<Wide> products(const Network& network, const std::vector<StageId>& stages) {
    std::vector<Wide> products;
    for (std::size_t at = 0; at < stages.size(); ++at) {
        Wide product = 1;
        for (std::size_t level = 1; level < stages.size(); ++level) {
            const auto& recovery = network.stages[stages[level]].recovery;
            const auto next = checked_multiply(product, level <= at ? recovery.under : recovery.over);
            if (!next) return {};
            product = *next;
        }
        products.push_back(product);
    }
    return products;
}

Wide common(const std::vector<Wide>& numbers) {
    Wide divisor = 0;
    for (auto number : numbers) {
        while (number != 0) std::swap(divisor %= number, number);
    }
    return divisor;
}

}  // namespace

bool divide_into_parts(Network& network, ChainId chain) {
    const auto& stages = network.chains[chain].stages;
    const auto products = entente::products(network, stages);
    const auto divisor = common(products);
    if (divisor == 0) return stages.empty();
    std::int64_t multiple = 1;
    for (std::size_t level = 0; level < stages.size(); ++level) {
        const auto each = products[level] / divisor;
        if (each > most_per_quantum) return false;
        auto& stage = network.stages[stages[level]];
        stage.parts_per_quantum = static_cast<std::int64_t>(each);
        const auto grown =
            checked_multiply(multiple / std::gcd(multiple, stage.parts_per_quantum), stage.parts_per_quantum);
        if (!grown) return false;
        multiple = *grown;
    }
    network.chains[chain].cost_multiple = multiple;
    return true;
}

Parts parts(const Network& network, Quantity amount, StageId stage) {
    const auto product = Wide{amount.units} * network.stages[stage].parts_per_quantum;
    return {static_cast<std::int64_t>(std::min(product, Wide{most_parts.units}))};
}

bool boundless(const Network& network, Parts parts, ChainId chain) {
    const auto from = network.chains[chain].boundless_from;
    return parts.units >= from || parts.units <= -from;
}

double in_units(const Network& network, Parts parts, StageId stage) {
    constexpr auto infinite = std::numeric_limits<double>::infinity();
    if (boundless(network, parts, network.stages[stage].chain)) return parts.units > 0 ? infinite : -infinite;
    return taken_units(network, parts, stage);
}

double taken_units(const Network& network, Parts parts, StageId stage) {
    const auto& record = network.stages[stage];
    const auto& each = network.chains[record.chain].quanta_per_unit;
    return static_cast<double>(parts.units) / static_cast<double>(record.parts_per_quantum) *
           static_cast<double>(each.under) / static_cast<double>(each.over);
}

}  // namespace entente
