#include "analysis/supply/account/departure.hpp"
#include "analysis/supply/account/throughput.hpp"
#include "report/tables/supply/cells.hpp"

#include <limits>
#include <tuple>

namespace entente {

namespace {

std::vector<LinkId> carrying(const SupplyEnds& ends, bool idle) {
    std::vector<LinkId> links;
    const auto& network = *ends.shown.grid->network;
    for (const auto link : network.links.ids()) {
        if (ends.shown.grid->of_link[link] == no_arc) continue;
        const bool carries = carried(ends.shown, link) > Parts{} || carried(ends.other, link) > Parts{};
        if ((idle || carries) && network.links[link].kind == LinkKind::trade) links.push_back(link);
    }
    std::stable_sort(links.begin(), links.end(), [&](LinkId a, LinkId b) {
        const auto key = [&](LinkId link) {
            return std::pair(rank(ends.shown, carried(ends.shown, link)),
                             rank(ends.other, carried(ends.other, link)));
        };
        return key(a) > key(b);
    });
    return links;
}

/// Both parts of a link, as the solver saw them.
Parts capacity(const Supply& supply, LinkId link) {
    Parts sum;
    for (const auto arc : {supply.grid->of_link[link], supply.grid->of_surge[link]}) {
        if (arc != no_arc) sum += Parts{supply.bounds[arc].capacity};
    }
    return sum;
}

Parts beyond(const Supply& supply, LinkId link) {
    const auto arc = supply.grid->of_surge[link];
    return arc == no_arc ? Parts{} : supply.flow[arc];
}

/// Not a number where nothing is.
double reported(const Supply& supply, LinkId link) {
    const auto& network = *supply.grid->network;
    const auto& record = network.links[link];
    if (!record.quantity || record.quantity->unknown()) return std::numeric_limits<double>::quiet_NaN();
    return amount(supply, parts(network, record.quantity->at(supply.unknown), record.stage), record.stage);
}

}  // namespace

Table tabulate_deliveries(const SupplyEnds& ends, const DeliveryOptions& options) {
    const auto& unit = unit_of(ends.shown);
    const auto& network = *ends.shown.grid->network;
    Table table{"deliveries",
                "Who gets it from whom",
                {{"link", "", "the trade link"},
                 {"from", "", "who sends", CellType::text, true},
                 {"to", "", "who takes", CellType::text, true},
                 {"stage", "", "what", CellType::text, true},
                 {"carries", unit, "what goes along it", CellType::number},
                 {"beyond", unit, "what of that goes beyond the reported quantity, at a dearer rate",
                  CellType::number},
                 {"reported", unit, "the reported quantity", CellType::number},
                 {"capacity", unit, "the most it can carry", CellType::number},
                 {"full", "", "whether it carries all it can", CellType::yes_no},
                 {"note", "", "what hangs on a tie: another supply of the same cost gives another figure"}},
                {}};
    for (const auto link : carrying(ends, options.idle)) {
        const auto& record = network.links[link];
        const auto cell = [&](auto part) {
            return between(
                ends, [&](const Supply& supply) { return amount(supply, part(supply, link), record.stage); });
        };
        const auto all_it_can = capacity(ends.shown, link);
        const bool is_loose = loose(ends.shown, link) || loose(ends.other, link);
        table.rows.push_back({called(network, link), network.nations[record.from].code,
                              network.nations[record.to].code, network.stages[record.stage].id,
                              cell([](const Supply& supply, LinkId id) { return carried(supply, id); }),
                              cell(beyond), between(reported(ends.shown, link), reported(ends.other, link)),
                              cell(capacity), all_it_can > Parts{} && carried(ends.shown, link) == all_it_can,
                              std::string(is_loose ? "hangs on a tie" : "")});
    }
    return table;
}

Table tabulate_throughput(const SupplyEnds& ends) {
    const auto& unit = unit_of(ends.shown);
    const auto& network = *ends.shown.grid->network;
    Table table{
        "throughput",
        "What each market makes, takes and sends",
        {{"nation", "", "where"},
         {"stage", "", "what"},
         {"produced", unit, "what enters the chain here", CellType::number},
         {"made", unit, "what comes out of processing here", CellType::number},
         {"taken", unit, "what comes from other nations", CellType::number},
         {"used", unit, "demand that is served", CellType::number},
         {"processed", unit, "what goes into processing here, as content of this stage", CellType::number},
         {"sent", unit, "what goes to other nations", CellType::number}},
        {}};
    const auto shown = throughput(ends.shown), other = throughput(ends.other);
    for (const auto market : ends.shown.grid->markets) {
        if (shown[market].in() == Parts{} && other[market].in() == Parts{}) continue;
        const auto stage = network.markets[market].stage;
        const auto cell = [&](Parts Throughput::*part) {
            return between(amount(ends.shown, shown[market].*part, stage),
                           amount(ends.other, other[market].*part, stage));
        };
        table.rows.push_back({network.nations[network.markets[market].nation].code, network.stages[stage].id,
                              cell(&Throughput::produced), cell(&Throughput::made), cell(&Throughput::taken),
                              cell(&Throughput::used), cell(&Throughput::processed),
                              cell(&Throughput::sent)});
    }
    return table;
}

Table tabulate_departures(const Supply& supply) {
    const auto& unit = unit_of(supply);
    const auto& network = *supply.grid->network;
    Table table{"departures",
                "Where the supply of least cost is other than what is reported",
                {{"link", "", "the trade link"},
                 {"reported", unit, "the reported quantity", CellType::number},
                 {"carries", unit, "what goes along it here", CellType::number},
                 {"by", unit, "the difference", CellType::number}},
                {}};
    for (const auto& one : most_departed(supply))
        table.rows.push_back({called(network, one.link), one.reported, one.carried, one.by()});
    return table;
}

}  // namespace entente
