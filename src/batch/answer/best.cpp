#include "analysis/alliance/front.hpp"
#include "batch/answer/tables.hpp"

#include <fmt/format.h>

#include <bit>

namespace entente {

namespace {

/// Rows of the front that come to the same.
struct Alike {
    std::uint32_t row;  ///< of fewest members
    std::int64_t others{};
};

std::vector<Alike> alike(const Asked& asked) {
    std::vector<Alike> groups;
    const auto columns = asked.judged.columns();
    for (const auto row : asked.judged.front) {
        if (!groups.empty() && equal_rows(columns, groups.back().row, row)) {
            ++groups.back().others;
        } else {
            groups.push_back({row, 0});
        }
    }
    return groups;
}

bool many_futures(const Asked& asked) {
    return asked.outcomes.futures > 1;
}

Table frame(const Asked& asked) {
    Table table{"best",
                "The alliances that no other beats",
                {{"rank", "", "by the first objective, then the second and so on", CellType::integer},
                 {"alliance", "", "its members"},
                 {"members", "", "how many they are", CellType::integer, true}},
                {}};
    const auto across = across_text(asked);
    for (std::size_t i = 0; i < asked.judged.objectives; ++i) {
        const auto& figure = asked.outcomes.figures[i];
        const std::string name(word(figure.objective));
        table.columns.push_back(column_of(asked, figure, name, across));
        for (const auto& future : asked.plan.futures) {
            if (!many_futures(asked) || figure.objective == Objective::effort) continue;
            auto column = column_of(asked, figure, fmt::format("{}_{}", name, future.name),
                                    fmt::format("in the future {}", future.name));
            column.specialist = true;
            table.columns.push_back(std::move(column));
        }
    }
    if (many_futures(asked)) {
        table.columns.push_back(
            column_of(asked, asked.outcomes.figures.front(), "regret",
                      "by how much the first objective misses its best, in the future where that is most"));
    }
    table.columns.push_back(
        {"as_good", "", "how many others come to the same in every objective", CellType::integer});
    table.columns.push_back({"separated", "", "from the row above: what this has more and less"});
    return table;
}

void add_figures(std::vector<TableCell>& cells, const Asked& asked, std::uint32_t row) {
    for (std::size_t i = 0; i < asked.judged.objectives; ++i) {
        const auto& figure = asked.outcomes.figures[i];
        cells.push_back(shown_cell(asked, figure, asked.judged.value[i][row]));
        if (!many_futures(asked) || figure.objective == Objective::effort) continue;
        for (const auto& column : asked.outcomes.columns(i))
            cells.push_back(shown_cell(asked, figure, column[row]));
    }
    if (many_futures(asked))
        cells.push_back(shown_cell(asked, asked.outcomes.figures.front(), asked.judged.regret.largest[row]));
}

}  // namespace

Table tabulate_best(const Asked& asked, std::size_t top, std::vector<std::string>& notes) {
    auto table = frame(asked);
    const auto groups = alike(asked);
    for (std::size_t i = 0; i < groups.size() && (top == 0 || i < top); ++i) {
        const auto alliance = asked.outcomes.alliances[groups[i].row];
        std::vector<TableCell> cells{static_cast<std::int64_t>(i + 1), name(asked.plan, alliance),
                                     std::int64_t{std::popcount(alliance)}};
        add_figures(cells, asked, groups[i].row);
        cells.emplace_back(groups[i].others);
        cells.emplace_back(i == 0 ? std::string() : separation(asked, groups[i].row, groups[i - 1].row));
        table.rows.push_back(std::move(cells));
    }
    if (table.rows.size() < groups.size())
        notes.push_back(fmt::format("{} more on the front are left out; --top 0 shows them.",
                                    groups.size() - table.rows.size()));
    return table;
}

Scatter plotted_front(const Asked& asked) {
    const auto& figures = asked.outcomes.figures;
    const auto axis = [&](std::size_t i) {
        const auto column = column_of(asked, figures[i], std::string(word(figures[i].objective)), "");
        return fmt::format("{}{}{}, {}", column.name, column.unit.empty() ? "" : ", ", column.unit,
                           across_text(asked));
    };
    Scatter scatter;
    scatter.title = fmt::format("What no other alliance beats: plan {}", asked.plan.name);
    scatter.across = axis(0);
    scatter.up = axis(1);
    // What is without bound has no place between two axes.
    const auto has_place = [&](std::uint32_t row) {
        return !is_unlimited(shown_cell(asked, figures[0], asked.judged.value[0][row])) &&
               !is_unlimited(shown_cell(asked, figures[1], asked.judged.value[1][row]));
    };
    const auto point = [&](std::uint32_t row) {
        return PlotPoint{shown(figures[0], asked.judged.value[0][row]),
                         shown(figures[1], asked.judged.value[1][row]), ""};
    };
    std::size_t endless = 0;
    for (const auto& group : alike(asked)) {
        if (!has_place(group.row)) {
            ++endless;
            continue;
        }
        scatter.front.push_back(point(group.row));
        scatter.front.back().label = name(asked.plan, asked.outcomes.alliances[group.row]);
    }
    for (std::uint32_t row = 0; row < asked.outcomes.alliances.size(); ++row) {
        if (has_place(row)) scatter.beaten.push_back(point(row));
    }
    if (endless > 0)
        scatter.caption.push_back(
            fmt::format("{} that no other beats {} left out: what is without bound has no place here.",
                        endless, endless == 1 ? "is" : "are"));
    scatter.front_means =
        asked.judged.objectives > 2 ? "beaten by no other, over all objectives" : "beaten by no other";
    scatter.beaten_means = "other alliances";
    return scatter;
}

}  // namespace entente
