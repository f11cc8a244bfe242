#include "network/network.hpp"

#include <algorithm>
#include <cassert>
#include <string>

namespace entente {

namespace {

/// The id of the record whose member is `name`, in a column sorted by it.
template <class I, class Record>
std::optional<I> sorted_find(const Column<I, Record>& records, std::string Record::*member,
                             std::string_view name) {
    const auto found = std::lower_bound(
        records.begin(), records.end(), name,
        [&](const Record& record, std::string_view wanted) { return record.*member < wanted; });
    if (found == records.end() || (*found).*member != name) return std::nullopt;
    return I{static_cast<std::uint32_t>(found - records.begin())};
}

/// The same in a column in another order.
template <class I, class Record>
std::optional<I> find(const Column<I, Record>& records, std::string Record::*member, std::string_view name) {
    for (const auto id : records.ids()) {
        if (records[id].*member == name) return id;
    }
    return std::nullopt;
}

}  // namespace

std::optional<NationId> Network::nation(std::string_view code) const {
    return sorted_find(nations, &NationRecord::code, code);
}
std::optional<ChainId> Network::chain(std::string_view id) const {
    return find(chains, &ChainRecord::id, id);
}
std::optional<StageId> Network::stage(std::string_view id) const {
    return find(stages, &StageRecord::id, id);
}
std::optional<PlantId> Network::plant(std::string_view id) const {
    return sorted_find(plants, &PlantRecord::id, id);
}
std::optional<PassageId> Network::passage(std::string_view id) const {
    return sorted_find(passages, &PassageRecord::id, id);
}
std::optional<AgreementId> Network::agreement(std::string_view id) const {
    return sorted_find(agreements, &AgreementRecord::id, id);
}
std::optional<BlocId> Network::bloc(std::string_view code) const {
    return sorted_find(blocs, &BlocRecord::code, code);
}
std::optional<OwnerId> Network::owner(std::string_view id) const {
    return sorted_find(owners, &OwnerRecord::id, id);
}

std::optional<LinkId> Network::link(std::string_view name) const {
    if (name.empty()) return std::nullopt;
    const auto by_id = find(links, &LinkRecord::id, name);
    return by_id ? by_id : find(links, &LinkRecord::name, name);
}

std::optional<NodeId> Network::market(NationId nation, StageId stage) const {
    const auto key = [](const MarketRecord& market) { return std::pair(market.stage, market.nation); };
    const auto found =
        std::lower_bound(markets.begin(), markets.end(), std::pair(stage, nation),
                         [&](const MarketRecord& market, auto wanted) { return key(market) < wanted; });
    if (found == markets.end() || key(*found) != std::pair(stage, nation)) return std::nullopt;
    return NodeId{static_cast<std::uint32_t>(found - markets.begin())};
}

std::optional<NodeId> Network::market(std::string_view name) const {
    const auto colon = name.find(':');
    const auto here = nation(name.substr(0, colon));
    if (!here) return std::nullopt;
    if (colon == std::string_view::npos) return stages.size() == 1 ? market(*here, StageId{0}) : std::nullopt;
    const auto at = stage(name.substr(colon + 1));
    return at ? market(*here, *at) : std::nullopt;
}

NodeId Network::operator[](std::string_view name) const {
    const auto found = market(name);
    assert(found);
    return *found;
}

std::string Network::name(NodeId market) const {
    const auto& record = markets[market];
    return nations[record.nation].code + ", " + stages[record.stage].id;
}

std::vector<LinkId> Network::between(NodeId from, NodeId to) const {
    std::vector<LinkId> found;
    for (const auto link : topology->leaving(from)) {
        if (topology->to(link) == to) found.push_back(link);
    }
    return found;
}

}  // namespace entente
