#include "network/label.hpp"
#include "report/tables/amount.hpp"
#include "report/tables/failure.hpp"
#include "report/tables/failure/words.hpp"

#include <fmt/format.h>

#include <string>
#include <utility>

namespace entente {

namespace {

/// How many nations must fail together, and which.
std::pair<std::string, std::string> nation_sets(const DemandCut& cut, const Network& network) {
    const auto& found = cut.smallest_nations;
    if (found.ending == SmallestGroups::Ending::impossible)
        return {"none", "no set of other nations is enough"};
    if (found.ending == SmallestGroups::Ending::more) return {fmt::format("≥ {}", found.at_least), ""};
    std::vector<std::string> sets;
    for (const auto& set : found.sets) {
        std::vector<std::string> codes;
        for (const auto at : set) codes.push_back(network.nations[cut.nations[at]].code);
        sets.push_back(joined(codes, " + "));
    }
    return {fmt::format("{}", found.at_least), joined(sets, " or ", 4)};
}

TableCell size_of(const SmallestCut& cut) {
    return cut.possible ? whole(cut.size()) : TableCell{unlimited_figure};
}

/// The bound for people, with a word where its size is unknown.
std::string called(const Network& network, const BoundText& bound) {
    const auto doubt = [](const Size& size) { return size.unknown() ? " (size unknown)" : ""; };
    if (bound.kind == BoundKind::link) {
        const auto link = network.link(bound.name);
        if (link) return network.links[*link].name + doubt(network.links[*link].capacity);
    }
    if (bound.kind == BoundKind::production) {
        const auto production = production_of(network, bound.name);
        if (!production) return bound.name;
        const auto& record = network.productions[*production];
        return "production of " + record.name + doubt(record.capacity);
    }
    const auto market = network.market(bound.name);
    return fmt::format("{} of {}", word(bound.kind), market ? network.name(*market) : bound.name);
}

std::string bounds_of(const Network& network, const CapacityCut& cut, std::size_t most) {
    std::vector<std::string> names;
    for (const auto& bound : cut.bound.bounds) names.push_back(called(network, bound));
    return joined(names, "; ", most);
}

}  // namespace

Table tabulate(const DemandCuts& zero, const DemandCuts& unbounded, const Network& network) {
    std::vector<DemandedMarket> demands;
    for (const auto& cut : zero.cuts) demands.push_back(cut.demand);
    const auto chain = chain_of(network, demands);
    const auto unit = unit_of(network, chain);
    Table table{
        "minimum_cuts",
        "The narrowest place before each demand",
        {{"demand", "", "a market where something is wanted"},
         {"size", unit, "how much is wanted", CellType::number},
         {"nations", "", "other nations that must fail together to cut it off"},
         {"which", "", "the smallest sets of them"},
         {"links", "", "links and processing that must fail together", CellType::integer, true},
         {"markets", "", "markets of other nations that must fail together", CellType::integer, true},
         {"at_most", unit, "what can arrive, if unknown sizes are zero", CellType::number},
         {"at_most_unbounded", unit, "what can arrive, if unknown sizes have no bound", CellType::number},
         {"narrowest", "", "what bounds it, if unknown sizes are zero"},
         {"narrowest_unbounded", "", "what bounds it, if unknown sizes have no bound", CellType::text, true}},
        {}};
    for (std::size_t at = 0; at < zero.cuts.size(); ++at) {
        const auto& cut = zero.cuts[at];
        const auto& wide = unbounded.cuts[at];
        auto [number, which] = nation_sets(cut, network);
        table.rows.push_back({network.name(cut.demand.market),
                              in_units(network.chains[chain], cut.demand.size.low, cut.demand.size.high),
                              std::move(number), cut.reached ? std::move(which) : "nothing reaches it anyway",
                              size_of(cut.links), size_of(cut.markets),
                              in_units(network.chains[chain], cut.capacity.bound.value),
                              in_units(network.chains[chain], wide.capacity.bound.value),
                              bounds_of(network, cut.capacity, 3), bounds_of(network, wide.capacity, 0)});
    }
    return table;
}

}  // namespace entente
