#include "report/tables/failure/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>

namespace entente {

std::string joined(const std::vector<std::string>& parts, const std::string& between, std::size_t most) {
    std::string text;
    const auto shown = most == 0 ? parts.size() : std::min(most, parts.size());
    for (std::size_t at = 0; at < shown; ++at) text += (at == 0 ? "" : between) + parts[at];
    if (shown < parts.size()) text += fmt::format("{}… {} more", between, parts.size() - shown);
    return text;
}

TableCell whole(std::size_t number) {
    return static_cast<std::int64_t>(number);
}

ChainId chain_of(const Network& network, const std::vector<DemandedMarket>& demands) {
    if (demands.empty()) return ChainId{0};
    return network.stages[network.markets[demands.front().market].stage].chain;
}

std::string unit_of(const Network& network, ChainId chain) {
    return network.chains.empty() ? std::string() : network.chains[chain].unit;
}

}  // namespace entente
