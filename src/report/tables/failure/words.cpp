#include "report/tables/failure/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>

namespace entente {

namespace {

/// What is not operative of what a link or production requires: "(needs tur-usa-ree: under_negotiation)".
std::string needs(const Network& network, const View& view, const Required& required, bool hypothetical) {
    std::vector<std::string> missing;
    for (const auto agreement : required.agreements) {
        const auto& record = network.agreements[agreement];
        const auto state = view.state[agreement];
        if (record.worth[static_cast<std::size_t>(state)].operative) continue;
        missing.push_back(fmt::format("{}: {}", record.id, word(state)));
    }
    if (!missing.empty()) {
        const bool any = required.kind == Requirement::Kind::any;
        return fmt::format(" (needs {})", joined(missing, any ? " or " : ", "));
    }
    return hypothetical ? " (only a scenario opens it)" : "";
}

}  // namespace

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

std::string openings(const Network& network, const View& view, const WayRound& way) {
    if (!way.exists) return "no other way is declared";
    std::vector<std::string> opened;
    if (way.production) {
        const auto& record = network.productions[*way.production];
        opened.push_back(record.name + needs(network, view, record.requirement, record.hypothetical));
    }
    for (const auto link : way.opened) {
        const auto& record = network.links[link];
        opened.push_back(record.name + needs(network, view, record.requirement, record.hypothetical));
    }
    return "open " + joined(opened, "; ");
}

}  // namespace entente
