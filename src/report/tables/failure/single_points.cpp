#include "report/tables/amount.hpp"
#include "report/tables/failure.hpp"
#include "report/tables/failure/words.hpp"

#include <fmt/format.h>

#include <map>
#include <optional>
#include <string>
#include <utility>

namespace entente {

namespace {

std::string market_names(const Network& network, const std::vector<DemandedMarket>& demands,
                         std::size_t most = 0) {
    std::vector<std::string> names;
    for (const auto& demand : demands) names.push_back(network.name(demand.market));
    return joined(names, "; ", most);
}

/// Nothing is known of a share that may be anything.
TableCell share_cell(const std::optional<ShareRange>& share) {
    if (!share || (share->low == 0 && share->high == 1)) return UnknownCell{};
    if (share->low == share->high) return 100 * share->low;
    return Interval{100 * share->low, 100 * share->high};
}

Table point_table(const SinglePoints& answer, const Network& network, const View& view) {
    const auto chain = chain_of(network, answer.demands);
    Table table{
        "single_points",
        "What every tonne must pass",
        {{"element", "", "what can fail"},
         {"kind", "", "nation, market, plant, link, passage, agreement, bloc or owner"},
         {"cuts_off", "", "demands that get nothing without it"},
         {"demands", "", "how many they are", CellType::integer},
         {"share", "%", "of all demand that was asked about; an interval where sizes are bounded",
          CellType::percent},
         {"lost", unit_of(network, chain), "what they want together", CellType::number, true},
         {"why", "", "what the single point is"},
         {"next", "", "the fewest openings that would do without it, for the largest demand it cuts off"},
         {"all_cut_off", "", "every demand that gets nothing without it", CellType::text, true}},
        {}};
    for (const auto& point : answer.points) {
        if (point.part) continue;
        table.rows.push_back({name(network, point.element), std::string(word(point.element.kind)),
                              market_names(network, point.hit, 3), whole(point.hit.size()),
                              share_cell(point.share),
                              in_units(network.chains[chain], point.lost.low, point.lost.high), point.why,
                              openings(network, view, point.next), market_names(network, point.hit)});
    }
    return table;
}

Table bloc_table(const SinglePoints& answer, const Network& network) {
    std::map<Element, std::vector<std::string>> blocs;
    for (const auto& point : answer.points) {
        if (point.part) blocs[*point.part].push_back(name(network, point.element));
    }
    Table table{"bloc_points",
                "Blocs that are single points through one member alone",
                {{"member", "", "the nation that is enough by itself"}, {"blocs", "", "its blocs"}},
                {}};
    for (const auto& [member, names] : blocs)
        table.rows.push_back({name(network, member), joined(names, ", ")});
    return table;
}

Table unsupplied_table(const SinglePoints& answer, const Network& network, const View& view) {
    const auto chain = chain_of(network, answer.demands);
    Table table{"unsupplied",
                "Demand that nothing produced can reach",
                {{"demand", "", "a market where something is wanted"},
                 {"size", unit_of(network, chain), "how much is wanted", CellType::number},
                 {"why", "", "what is missing"},
                 {"next", "", "the fewest openings that would bring something"}},
                {}};
    for (const auto& unsupplied : answer.unsupplied) {
        table.rows.push_back(
            {network.name(unsupplied.demand.market),
             in_units(network.chains[chain], unsupplied.demand.size.low, unsupplied.demand.size.high),
             unsupplied.why, openings(network, view, unsupplied.next)});
    }
    return table;
}

}  // namespace

std::vector<Table> tabulate(const SinglePoints& answer, const Network& network, const View& view) {
    std::vector<Table> tables{point_table(answer, network, view)};
    for (auto& more : {bloc_table(answer, network), unsupplied_table(answer, network, view)}) {
        if (!more.rows.empty()) tables.push_back(more);
    }
    return tables;
}

}  // namespace entente
