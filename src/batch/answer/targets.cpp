#include "analysis/alliance/greedy.hpp"
#include "analysis/alliance/minimal.hpp"
#include "batch/answer/tables.hpp"
#include "report/format/number.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <bit>

namespace entente {

namespace {

constexpr auto every = ~std::uint32_t{0};

std::vector<Alliance> reaching(const Asked& asked, std::size_t target, std::uint32_t future) {
    std::vector<Alliance> reaching;
    for (std::uint32_t row = 0; row < asked.outcomes.alliances.size(); ++row) {
        bool reached = true;
        for (std::uint32_t other = 0; other < asked.outcomes.futures && reached; ++other) {
            if (future == every || future == other)
                reached = reaches(asked.plan, asked.outcomes, target, other, row);
        }
        if (reached) reaching.push_back(asked.outcomes.alliances[row]);
    }
    return reaching;
}

/// The target's figure: of one future, or the worst of all.
double figure_at(const Asked& asked, std::size_t target, std::uint32_t future, std::uint32_t row) {
    double worst = 0;
    const auto columns = asked.outcomes.columns(asked.judged.objectives + target);
    for (std::uint32_t other = 0; other < columns.size(); ++other) {
        if (future == every || future == other) worst = std::max(worst, columns[other][row]);
    }
    return worst;
}

/// The row that comes nearest to the target in all futures.
std::uint32_t nearest(const Asked& asked, std::size_t target) {
    std::uint32_t best = 0;
    for (std::uint32_t row = 1; row < asked.outcomes.alliances.size(); ++row) {
        const auto one = figure_at(asked, target, every, row), least = figure_at(asked, target, every, best);
        const auto fewer =
            std::popcount(asked.outcomes.alliances[row]) < std::popcount(asked.outcomes.alliances[best]);
        if (one < least || (one == least && fewer)) best = row;
    }
    return best;
}

class Writer {
public:
    Writer(const Asked& asked, std::size_t top) : asked_(asked), top_(top) {}

    /// Whether some alliance reaches the target in this future, or in every one.
    bool add(std::size_t target, std::uint32_t future) {
        const auto all = reaching(asked_, target, future);
        const auto minimal = minimal_sets(all);
        const auto where = future == every ? std::string("every") : asked_.plan.futures[future].name;
        for (std::size_t i = 0; i < minimal.size() && (top_ == 0 || i < top_); ++i)
            add_row(target, future, minimal[i], where, true);
        if (top_ != 0 && minimal.size() > top_) left_out += minimal.size() - top_;
        return !minimal.empty();
    }

    void add_row(std::size_t target, std::uint32_t future, Alliance alliance, const std::string& where,
                 bool reached) {
        const auto& figure = asked_.outcomes.figures[asked_.judged.objectives + target];
        const auto value = figure_at(asked_, target, future, *row_of(asked_.outcomes.alliances, alliance));
        const auto spent = effort(asked_.plan, alliance);
        rows.push_back({asked_.plan.targets[target].text, where, reached, name(asked_.plan, alliance),
                        std::int64_t{std::popcount(alliance)},
                        spent.all_known ? TableCell{spent.known} : TableCell{UnknownCell{}},
                        shown_cell(asked_, figure, settled(value))});
    }

    std::vector<std::vector<TableCell>> rows;
    std::size_t left_out = 0;

private:
    const Asked& asked_;
    std::size_t top_;
};

}  // namespace

Table tabulate_targets(const Asked& asked, std::size_t top, std::vector<std::string>& notes) {
    Writer writer(asked, top);
    for (std::size_t target = 0; target < asked.plan.targets.size(); ++target) {
        if (asked.outcomes.alliances.empty() || writer.add(target, every)) continue;
        bool in_some = false;
        for (std::uint32_t future = 0; asked.outcomes.futures > 1 && future < asked.outcomes.futures;
             ++future)
            in_some = writer.add(target, future) || in_some;
        if (!in_some)
            writer.add_row(target, every, asked.outcomes.alliances[nearest(asked, target)], "every", false);
    }
    if (writer.left_out != 0)
        notes.push_back(fmt::format("{} more minimal alliances are left out; --top 0 shows them.",
                                    grouped(static_cast<std::int64_t>(writer.left_out))));
    return {"targets",
            "The smallest alliances that reach a target: no part of one does",
            {{"target", "", "as the plan says it; shares in percent, amounts in the unit of the chain"},
             {"future", "", "in which it is reached"},
             {"reached", "", "no: no alliance reaches it anywhere, this one comes nearest", CellType::yes_no},
             {"alliance", "", "its members"},
             {"members", "", "how many they are", CellType::integer, true},
             {"effort", "", "what concluding them takes", CellType::number},
             {"comes_to", "", "what the target bounds, where it is largest", CellType::number}},
            writer.rows};
}

}  // namespace entente
