#include "analysis/supply/account/departure.hpp"
#include "analysis/supply/account/throughput.hpp"
#include "analysis/supply/tracing.hpp"
#include "report/format/number.hpp"
#include "report/tables/supply/cells.hpp"

#include <fmt/format.h>

#include <tuple>

namespace entente {

namespace {

/// The demands of the chain of which something is wanted at either end, those that miss most first.
std::vector<DemandId> in_order(const SupplyEnds& ends) {
    std::vector<DemandId> demands;
    for (const auto demand : ends.shown.grid->of_demand.ids()) {
        const bool wanted =
            service(ends.shown, demand).wanted > Parts{} || service(ends.other, demand).wanted > Parts{};
        if (wanted) demands.push_back(demand);
    }
    std::sort(demands.begin(), demands.end(), [&](DemandId a, DemandId b) {
        const auto key = [&](DemandId demand) {
            const auto one = service(ends.shown, demand), other = service(ends.other, demand);
            return std::tuple(rank(ends.shown, one.unmet()), rank(ends.shown, one.wanted),
                              rank(ends.other, other.unmet()), rank(ends.other, other.wanted));
        };
        return std::tuple(key(b), a) < std::tuple(key(a), b);
    });
    return demands;
}

/// The nation that most of it comes from, with its share: "FJI 62%".
std::string largest(const std::optional<Origins>& origins) {
    if (!origins || origins->nations.empty()) return {};
    return fmt::format("{}%", rounded(origins->nations.front().share * 100, 0));
}

std::string largest_of(const Network& network, const std::optional<Origins>& origins) {
    if (!origins || origins->nations.empty()) return {};
    return fmt::format("{} {}", network.nations[origins->nations.front().nation].code, largest(origins));
}

}  // namespace

Table tabulate_totals(const SupplyEnds& ends) {
    const auto& unit = unit_of(ends.shown);
    const auto& network = *ends.shown.grid->network;
    const auto stage = counting_stage(ends.shown);
    Table table{
        "totals",
        "All together",
        {{"chain", "", "the chain"},
         {"wanted", unit, "all demand", CellType::number},
         {"served", unit, "what of it is delivered", CellType::number},
         {"unmet", unit, "what of it is not", CellType::number},
         {"short", "", "the unmet part of what is wanted", CellType::percent},
         {"cost", network.currency, "of producing, processing and shipping what is delivered",
          CellType::number},
         {"cost_per_unit", network.currency, "the same for one unit served", CellType::number},
         {"cost_estimated", "", "the part of the cost that no figure of the file states", CellType::percent},
         {"off_reported", "",
          "how far trade is from what is reported: the sum of differences, of the sum reported",
          CellType::percent},
         {"counted_at", "", "the stage whose content wanted, served and unmet count", CellType::text, true}},
        {}};
    const auto sum = [&](auto part) {
        return between(ends,
                       [&](const Supply& supply) { return amount(supply, part(together(supply)), stage); });
    };
    const auto figure = [&](auto of) { return between(ends, of); };
    const auto share = [](double part, double whole) { return whole > 0 ? 100 * part / whole : 0; };
    const auto billed = bill(ends.shown), other_billed = bill(ends.other);
    const auto bill_of = [&](const Supply& supply) -> const Bill& {
        return &supply == &ends.shown ? billed : other_billed;
    };
    const auto mean = [&](const Supply& supply) {
        const auto served = in_units(network, together(supply).served, stage);
        return served > 0 ? bill_of(supply).total / served : 0;
    };
    const auto departed = departure(ends.shown), other_departed = departure(ends.other);
    const auto off = [&](const Supply& supply) {
        const auto& one = &supply == &ends.shown ? departed : other_departed;
        return share(one.departed, one.reported);
    };
    table.rows.push_back(
        {network.chains[ends.shown.grid->chain].id, sum([](const Service& all) { return all.wanted; }),
         sum([](const Service& all) { return all.served; }),
         sum([](const Service& all) { return all.unmet(); }), figure([](const Supply& supply) {
             return percent(supply, together(supply).unmet(), together(supply).wanted);
         }),
         figure([&](const Supply& supply) { return bill_of(supply).total; }), figure(mean),
         figure(
             [&](const Supply& supply) { return share(bill_of(supply).estimated, bill_of(supply).total); }),
         departed.reported > 0 ? figure(off) : TableCell{UnknownCell{}}, network.stages[stage].id});
    return table;
}

Table tabulate_demands(const SupplyEnds& ends) {
    const auto& unit = unit_of(ends.shown);
    const auto& network = *ends.shown.grid->network;
    Table table{"demands",
                "Who gets what is wanted",
                {{"nation", "", "where something is wanted"},
                 {"stage", "", "of what"},
                 {"sector", "", "by whom; empty where nobody says"},
                 {"wanted", unit, "the demand", CellType::number},
                 {"served", unit, "what of it is delivered", CellType::number},
                 {"unmet", unit, "what of it is not", CellType::number},
                 {"short", "", "the unmet part of what is wanted", CellType::percent},
                 {"origin", "", "the nation that most of it was produced in, and its share"},
                 {"note", "", "what hangs on a tie: another supply of the same cost gives another figure"}},
                {}};
    const auto origins = traced(ends.shown);
    for (const auto demand : in_order(ends)) {
        const auto stage = stage_of(network, demand);
        const auto cell = [&](auto part) {
            return between(ends, [&](const Supply& supply) {
                return amount(supply, part(service(supply, demand)), stage);
            });
        };
        const bool loose = service(ends.shown, demand).loose || service(ends.other, demand).loose;
        table.rows.push_back({network.nations[network.markets[network.demands[demand].market].nation].code,
                              network.stages[stage].id, network.demands[demand].sector,
                              cell([](const Service& one) { return one.wanted; }),
                              cell([](const Service& one) { return one.served; }),
                              cell([](const Service& one) { return one.unmet(); }),
                              between(ends,
                                      [&](const Supply& supply) {
                                          const auto one = service(supply, demand);
                                          return percent(supply, one.unmet(), one.wanted);
                                      }),
                              largest_of(network, origins[demand]),
                              std::string(loose ? "hangs on a tie" : "")});
    }
    return table;
}

Table tabulate_traced(const SupplyEnds& ends) {
    const auto& network = *ends.shown.grid->network;
    Table table{"supply_origins",
                "Whose production it is, by proportional mixing of what flows",
                {{"nation", "", "where it is served"},
                 {"stage", "", "of what"},
                 {"sector", "", "to whom; empty where nobody says"},
                 {"origin", "", "the nation that produced it"},
                 {"share", "", "its part of what is served", CellType::percent}},
                {}};
    const auto shown = traced(ends.shown), other = traced(ends.other);
    const auto share_in = [](const std::optional<Origins>& origins, NationId nation) -> double {
        if (!origins) return 0;
        for (const auto& origin : origins->nations) {
            if (origin.nation == nation) return origin.share * 100;
        }
        return 0;
    };
    for (const auto demand : network.demands.ids()) {
        std::vector<NationId> nations;
        for (const auto* origins : {&shown[demand], &other[demand]}) {
            for (const auto& origin : *origins ? (*origins)->nations : std::vector<OriginShare>{}) {
                if (std::find(nations.begin(), nations.end(), origin.nation) == nations.end())
                    nations.push_back(origin.nation);
            }
        }
        for (const auto nation : nations) {
            table.rows.push_back(
                {network.nations[network.markets[network.demands[demand].market].nation].code,
                 network.stages[stage_of(network, demand)].id, network.demands[demand].sector,
                 network.nations[nation].code,
                 between(share_in(shown[demand], nation), share_in(other[demand], nation))});
        }
    }
    return table;
}

}  // namespace entente
