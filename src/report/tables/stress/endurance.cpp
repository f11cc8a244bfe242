#include "report/tables/stress.hpp"
#include "report/tables/stress/words.hpp"
#include "report/tables/supply/cells.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

namespace entente {

namespace {

const Network& network_of(const StressEnds& ends) {
    return *ends.shown.grid->grid.network;
}

/// The one with less time first; what lasts for ever last.
bool sooner(const std::optional<Fraction>& a, const std::optional<Fraction>& b) {
    if (!a || !b) return a.has_value();
    return a->over * b->under < b->over * a->under;
}

/// At the other end, where something may be wanted that is not wanted at this one.
const Endurance* other_of(const StressEnds& ends, DemandId demand) {
    const auto& all = ends.other.demands;
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Endurance& one) { return one.demand == demand; });
    return found == all.end() ? nullptr : &*found;
}

/// Of nothing wanted nothing is missing.
double missing(const Stress& stress, const Endurance* one) {
    if (one == nullptr) return 0;
    const auto parts = missing_parts(stress, *one);
    if (!parts) return std::numeric_limits<double>::quiet_NaN();
    const auto& grid = stress.grid->grid;
    if (*parts > 0 && boundless(*grid.network, one->wanted, grid.chain)) return unlimited_figure;
    const auto stage = grid.network->markets[grid.network->demands[one->demand].market].stage;
    return *parts * taken_units(*grid.network, one->wanted, stage) / static_cast<double>(one->wanted.units);
}

double share_missing(const Stress& stress, const Endurance* one) {
    if (one == nullptr) return 0;
    const auto& grid = stress.grid->grid;
    const auto& missing = one->missing;
    const bool open = missing && missing->over != 0 && boundless(*grid.network, one->wanted, grid.chain);
    if (!missing || open) return std::numeric_limits<double>::quiet_NaN();
    return 100 * static_cast<double>(missing->over) / static_cast<double>(missing->under);
}

std::string exact(std::optional<Fraction> time) {
    if (!time) return {};
    const auto over = static_cast<std::int64_t>(time->over), under = static_cast<std::int64_t>(time->under);
    return under == 1 ? fmt::format("{}", over) : fmt::format("{}/{}", over, under);
}

std::string title(const StressEnds& ends) {
    const auto& stress = ends.shown;
    const auto first = std::find_if(stress.depletions.begin(), stress.depletions.end(),
                                    [](const Depletion& one) { return !one.markets.empty(); });
    const std::string what = "How long demand lasts on stocks, after everybody has rerouted";
    if (first == stress.depletions.end()) return what;
    std::vector<std::string> names;
    for (auto one = first; one != stress.depletions.end() && one->time == first->time; ++one) {
        for (const auto market : one->markets) names.push_back(market_name(stress, market));
    }
    const auto more = names.size() > 1 ? fmt::format(" and {} more", names.size() - 1) : "";
    const auto time = time_of(stress, *first);
    const auto when = time.over == 0 ? "at once" : "after " + days_text(stress, time);
    return fmt::format("{}; first to run out, {}: {}{}", what, when, names.front(), more);
}

/// Whether any demand that is shown lasts for another time at the other end.
bool lasts_differ(const StressEnds& ends) {
    const auto& all = ends.shown.demands;
    return std::any_of(all.begin(), all.end(), [&](const Endurance& one) {
        const auto* other = other_of(ends, one.demand);
        return time_of(ends.shown, one) != (other == nullptr ? std::nullopt : time_of(ends.other, *other));
    });
}

std::vector<TableColumn> columns(const StressEnds& ends) {
    const auto& network = network_of(ends);
    const auto& unit = network.chains[ends.shown.grid->grid.chain].unit;
    const bool sectors = std::any_of(network.demands.begin(), network.demands.end(),
                                     [](const DemandRecord& demand) { return !demand.sector.empty(); });
    return {{"nation", "", "who wants it"},
            {"stage", "", "of what product"},
            {"sector", "", "for what use", CellType::text, !sectors},
            {"lasts", "days", "until it runs out; unlimited: for ever", CellType::number},
            {"lasts_otherwise", "days", "the same with unknown sizes at their other end", CellType::number,
             !lasts_differ(ends)},
            {"survives", "", "whether it lasts for the whole duration", CellType::yes_no},
            {"missing", unit,
             "of what it wants in the duration, where least is missing in all and shares are fair",
             CellType::number},
            {"share", "%", "of what it wants in the duration that is missing", CellType::percent},
            {"wanted", unit, "in a period", CellType::number, true},
            {"periods", "", "until it runs out, as an exact fraction; empty: for ever", CellType::text, true},
            {"at_most", "", "whether it may run out sooner, since processing at home does double work",
             CellType::yes_no, true}};
}

}  // namespace

Table tabulate_endurance(const StressEnds& ends) {
    const auto& network = network_of(ends);
    const auto& shown = ends.shown;
    Table table{"endurance", title(ends), columns(ends), {}};
    auto ranked = shown.demands;
    std::stable_sort(ranked.begin(), ranked.end(), [&](const Endurance& a, const Endurance& b) {
        return sooner(time_of(shown, a), time_of(shown, b));
    });
    for (const auto& one : ranked) {
        const auto& record = network.demands[one.demand];
        const auto& market = network.markets[record.market];
        const auto* other = other_of(ends, one.demand);
        table.rows.push_back({network.nations[market.nation].code, network.stages[market.stage].id,
                              record.sector, days_cell(shown, time_of(shown, one)),
                              other == nullptr ? TableCell{unlimited_figure}
                                               : days_cell(ends.other, time_of(ends.other, *other)),
                              one.survives, between(missing(shown, &one), missing(ends.other, other)),
                              between(share_missing(shown, &one), share_missing(ends.other, other)),
                              in_units(network, one.wanted, market.stage), exact(time_of(shown, one)),
                              one.depletion && shown.depletions[*one.depletion].at_most});
    }
    return table;
}

}  // namespace entente
