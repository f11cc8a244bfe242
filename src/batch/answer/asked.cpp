#include "batch/answer/asked.hpp"

#include "analysis/alliance/greedy.hpp"
#include "network/grid/grid.hpp"
#include "network/grid/parts.hpp"
#include "report/format/number.hpp"
#include "report/tables/loss/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace entente {

namespace {

bool is_share(const AllianceFigure& figure) {
    return figure.of_share || figure.objective == Objective::top_share;
}

std::string unit_of(const Asked& asked, const AllianceFigure& figure) {
    if (is_share(figure)) return "%";
    if (figure.objective == Objective::cost) return asked.network.currency;
    if (figure.objective == Objective::hhi || figure.objective == Objective::effort) return "";
    return counted_unit(asked.network, asked.plan.chain);
}

}  // namespace

std::string words_of(Objective objective) {
    std::string words(word(objective));
    for (auto& letter : words) letter = letter == '_' ? ' ' : letter;
    return words;
}

Alliance players_of(const Plan& plan) {
    return ((Alliance{1} << plan.candidates.size()) - 1) & ~plan.forbidden & ~plan.required;
}

Ceiling ceiling(const View& view, ChainId chain) {
    const auto grid = entente::grid(*view.network, chain);
    if (view.unknown == Unknown::zero || grid.most_known == grid.most) return {};
    Parts together;
    Wide route = 0;  // no simple route is dearer
    for (std::uint32_t arc = 0; arc < grid.size(); ++arc) {
        const auto own = bounds(grid, view, arc);
        const auto steps = grid.arcs[arc].kind == ArcKind::demand ? grid.steps : 1;
        if (own.capacity < grid.most_known.units / steps) together += Parts{own.capacity};
        route += std::max<std::int64_t>(0, own.cost);
    }
    constexpr double noise = 1e-9;  // of expectations
    const auto each = cost_per_money(grid);
    const auto money = static_cast<double>(each.under) / static_cast<double>(each.over) / money_quanta;
    const auto stage = view.network->chains[chain].stages.back();
    return {(1 + noise) * taken_units(*view.network, together, stage),
            (1 + noise) * static_cast<double>(together.units) * static_cast<double>(route) * money};
}

double shown(const AllianceFigure& figure, double value) {
    return is_share(figure) ? 100 * value : value;
}

TableColumn column_of(const Asked& asked, const AllianceFigure& figure, std::string name,
                      std::string meaning) {
    return {std::move(name), unit_of(asked, figure), std::move(meaning),
            is_share(figure) ? CellType::percent : CellType::number};
}

TableCell shown_cell(const Asked& asked, const AllianceFigure& figure, double value) {
    const bool is_amount = figure.objective == Objective::unmet || figure.objective == Objective::worst_loss;
    const auto size = std::abs(value);
    const auto most = is_amount && !is_share(figure)        ? asked.ceiling.amount
                      : figure.objective == Objective::cost ? asked.ceiling.cost
                                                            : unlimited_figure;
    return size > most ? std::copysign(unlimited_figure, value) : shown(figure, value);
}

std::string across_text(const Asked& asked) {
    switch (asked.judged.across) {
        case Across::one:
            return fmt::format("in the future {}", asked.plan.futures.front().name);
        case Across::expected:
            return "expected over the futures by their chances";
        case Across::worst:
            return "in the worst of the futures";
    }
    return {};
}

std::string difference_text(const Asked& asked, const AllianceFigure& figure, double difference) {
    const auto size = std::abs(shown(figure, difference));
    if (is_unlimited(shown_cell(asked, figure, difference)))
        return fmt::format("{} {}without bound", words_of(figure.objective),
                           difference < 0 ? "less " : "more ");
    auto number = rounded(size, is_share(figure) ? 1 : decimals_for(size));
    if (number.find('.') != std::string::npos) {
        while (number.ends_with('0')) number.pop_back();
        if (number.ends_with('.')) number.pop_back();
    }
    const auto unit = is_share(figure) ? "points" : unit_of(asked, figure);
    return fmt::format("{} {}{}{}{}", words_of(figure.objective), difference < 0 ? "-" : "+", number,
                       unit.empty() ? "" : " ", unit);
}

std::string separation(const Asked& asked, std::uint32_t row, std::uint32_t from) {
    std::string text;
    for (std::size_t i = 0; i < asked.judged.objectives; ++i) {
        const auto& value = asked.judged.value[i];
        if (value[row] == value[from]) continue;
        text += (text.empty() ? "" : ", ") +
                difference_text(asked, asked.outcomes.figures[i], value[row] - value[from]);
    }
    return text.empty() ? "nothing" : text;
}

std::optional<double> improvement(const Asked& asked, std::uint32_t row) {
    const auto base = row_of(asked.outcomes.alliances, asked.plan.required);
    if (!base) return std::nullopt;
    const auto& value = asked.judged.value.front();
    return settled(value[*base] - value[row]);
}

}  // namespace entente
