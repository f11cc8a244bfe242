#include "batch/answer/tables.hpp"
#include "report/format/number.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string>

namespace entente {

namespace {

/// Decimals for three digits of the largest number.
int decimals_of(const std::vector<std::vector<double>>& values) {
    double largest = 0;
    for (const auto& row : values) {
        for (const auto value : row) largest = std::max(largest, std::isfinite(value) ? std::abs(value) : 0);
    }
    return largest == 0 ? 0 : std::max(0, decimals_for(largest) - 1);
}

}  // namespace

HeatMap plotted_interactions(const Asked& asked, const CoalitionValues& values) {
    const auto& figure = asked.outcomes.figures.front();
    const auto column = column_of(asked, figure, "", "");
    HeatMap map;
    map.title = fmt::format("Which candidates help or spare each other: plan {}", asked.plan.name);
    const auto unit = column.unit == "%" ? "points" : column.unit;
    map.unit = fmt::format("by how much two together lower {} more than each by itself{}{}, {}",
                           words_of(figure.objective), unit.empty() ? "" : ", ", unit, across_text(asked));
    map.above = "complements";
    map.below = "substitutes";
    const auto figure_of = [&](double together) {
        const auto cell = shown_cell(asked, figure, settled(together));
        return settled(std::get<double>(cell));
    };
    for (std::size_t i = 0; i < values.players.size(); ++i) {
        map.names.push_back(asked.plan.candidates[values.players[i]].name);
        map.values.emplace_back();
        for (std::size_t j = 0; j < values.players.size(); ++j)
            map.values.back().push_back(i == j ? 0 : figure_of(values.between(i, j)));
    }
    map.decimals = decimals_of(map.values);
    map.caption.emplace_back(
        "Each on average over all alliances of the others. Blue: worth more together; orange: less.");
    return map;
}

}  // namespace entente
