#include "report/tables/amount.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace entente {

namespace {

double units(const ChainRecord& chain, Wide quanta) {
    return static_cast<double>(quanta) * static_cast<double>(chain.quanta_per_unit.under) /
           static_cast<double>(chain.quanta_per_unit.over);
}

}  // namespace

TableCell in_units(const ChainRecord& chain, Wide quanta) {
    return units(chain, quanta);
}

TableCell in_units(const ChainRecord& chain, Quantity amount) {
    if (amount >= unlimited) return unlimited_figure;
    return units(chain, amount.units);
}

TableCell in_units(const ChainRecord& chain, std::optional<Quantity> amount) {
    if (!amount) return UnknownCell{};
    return in_units(chain, *amount);
}

TableCell in_units(const ChainRecord& chain, const Size& size) {
    return size.value ? in_units(chain, *size.value) : in_units(chain, size.low, size.high);
}

TableCell in_units(const ChainRecord& chain, Quantity low, Quantity high) {
    return in_units(chain, low.units, high.units, high >= unlimited);
}

TableCell in_units(const ChainRecord& chain, Wide low, Wide high, bool open_ended) {
    if (open_ended && low == 0) return UnknownCell{};
    return between(units(chain, low), open_ended ? unlimited_figure : units(chain, high));
}

double percent(const Network& network, ChainId chain, Parts part, Parts whole) {
    if (part == Parts{}) return 0;
    if (boundless(network, part, chain) || boundless(network, whole, chain))
        return std::numeric_limits<double>::quiet_NaN();
    return 100 * static_cast<double>(part.units) / static_cast<double>(whole.units);
}

std::pair<Parts, Parts> rank(const Network& network, ChainId chain, Parts one, Parts other) {
    const auto [low, high] = std::minmax(one, other);
    return {boundless(network, high, chain) ? most_parts : high, low};
}

std::optional<std::string> note_of_unlimited(std::span<const Table> tables, bool ranked) {
    const auto is_open = [](const TableCell& cell) {
        const auto* interval = std::get_if<Interval>(&cell);
        return is_unlimited(cell) ||
               (interval != nullptr && (std::isinf(interval->low) || std::isinf(interval->high)));
    };
    // A capacity may be unlimited as it was written.
    const auto holds_one = [&](const Table& table) {
        for (std::size_t column = 0; column < table.columns.size(); ++column) {
            const auto in_column = [&](const auto& row) { return is_open(row[column]); };
            if (table.columns[column].name != "capacity" &&
                std::any_of(table.rows.begin(), table.rows.end(), in_column))
                return true;
        }
        return false;
    };
    const bool any = std::any_of(tables.begin(), tables.end(), holds_one);
    if (!any) return std::nullopt;
    return fmt::format(
        "What is unlimited, or so much or more, hangs on a size that nobody knows and has no bound; shares "
        "of it are "
        "unknown.{}",
        ranked ? " It ranks above all that has one, by what it is at least." : "");
}

TableCell in_money(Cost cost) {
    return static_cast<double>(cost.units) / static_cast<double>(money_quanta);
}

const ChainRecord& chain_of(const Network& network, NodeId market) {
    return network.chains[network.stages[network.markets[market].stage].chain];
}

const ChainRecord& chain_of(const Network& network, LinkId link) {
    return network.chains[network.stages[network.links[link].stage].chain];
}

}  // namespace entente
