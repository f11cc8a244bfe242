#include "report/tables/amount.hpp"
#include "report/tables/failure/words.hpp"
#include "report/tables/loss.hpp"
#include "report/tables/loss/words.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>

namespace entente {

namespace {

/// One failure, with sizes that nobody knows at both ends, and what structure says of it.
struct Row {
    const Loss* zero{};
    const Loss* unbounded{};
    const SinglePoint* point{};

    [[nodiscard]] const Loss& larger() const { return unbounded->lost >= zero->lost ? *unbounded : *zero; }
    [[nodiscard]] bool says_something() const {
        const auto is_something = [](const Loss& loss) {
            return loss.lost != Parts{} || loss.carried != Parts{};
        };
        return point || is_something(*zero) || is_something(*unbounded);
    }
};

/// The single point that a failure of the same element is; exports and plants are none by themselves.
const SinglePoint* point_of(const Chokepoints& answer, Failure failure) {
    if (failure.kind == FailureKind::exports || failure.kind == FailureKind::plants) return nullptr;
    const auto& points = answer.points.points;
    const auto found = std::find_if(points.begin(), points.end(), [&](const SinglePoint& point) {
        return point.element == element(failure);
    });
    return found == points.end() ? nullptr : &*found;
}

std::map<Failure, Row> rows_of(const Chokepoints& answer) {
    std::map<Failure, Row> rows;
    for (const auto& loss : answer.zero.losses) rows[loss.failure].zero = &loss;
    for (const auto& loss : answer.unbounded.losses) rows[loss.failure].unbounded = &loss;
    for (auto& [failure, row] : rows) row.point = point_of(answer, failure);
    std::erase_if(rows, [](const auto& row) { return !row.second.zero || !row.second.unbounded; });
    return rows;
}

std::vector<Row> ranked(const Chokepoints& answer) {
    std::vector<Row> ranked;
    for (const auto& [failure, row] : rows_of(answer)) {
        if (row.says_something()) ranked.push_back(row);
    }
    const auto& grid = *answer.zero.before.grid;
    const auto rank = [&](const Row& row) {
        return std::tuple(
            entente::rank(*grid.network, grid.chain, row.zero->lost, row.unbounded->lost),
            row.point ? row.point->hit.size() : 0,
            entente::rank(*grid.network, grid.chain, row.zero->carried, row.unbounded->carried));
    };
    std::stable_sort(ranked.begin(), ranked.end(),
                     [&](const Row& a, const Row& b) { return rank(a) > rank(b); });
    return ranked;
}

/// So many percent of all demand that counts, at one end; not a number where that is without bound.
double share(const Losses& losses, Parts part) {
    return percent(*losses.before.grid->network, losses.before.grid->chain, part, losses.wanted);
}

/// Of all demand that counts, at both ends; unknown where there is none.
TableCell share_cell(const Chokepoints& answer, const Row& row) {
    if (answer.zero.wanted == Parts{} && answer.unbounded.wanted == Parts{}) return UnknownCell{};
    return between(share(answer.zero, row.zero->lost), share(answer.unbounded, row.unbounded->lost));
}

/// Whether at least so many percent of demand are lost; what is lost without bound is.
bool is_lost(const Losses& losses, const Loss& loss, double least) {
    const auto& grid = *losses.before.grid;
    return boundless(*grid.network, loss.lost, grid.chain) || share(losses, loss.lost) >= least;
}

/// What every tonne passes, where the element is a single point; else what the loss says.
std::string why(const Chokepoints& answer, const Network& network, ChainId chain, const Row& row) {
    if (row.point) return row.point->why;
    return judgement(network, chain, row.larger(), answer.for_some);
}

std::string next(const Network& network, const View& view, const Grid& grid, const Row& row) {
    const auto instead = stand_ins(network, grid, row.larger(), 1);
    if (!row.point) return instead.empty() ? "nothing takes its place" : instead;
    const auto opened = openings(network, view, row.point->next);
    return instead.empty() ? opened : instead + "; " + opened;
}

std::vector<TableColumn> columns(const Network& network, ChainId chain) {
    const auto unit = counted_unit(network, chain);
    return {
        {"element", "", "what fails"},
        {"kind", "", "nation, market, plant, link, passage, agreement, bloc, owner, exports or plants"},
        {"loss", unit, "unmet demand more than before, after rerouting; an interval where sizes are unknown",
         CellType::number},
        {"share", "%", "of all demand that was asked about", CellType::percent},
        {"hit", "", "who gets less, and who gets more"},
        {"why", "", "what every tonne passes, or how much of what passes it finds another way"},
        {"next", "", "what carries more instead, and what would have to be opened"},
        {"instead", "", "what carries most more without it", CellType::text, true},
        {"carried", unit, "what passed it before", CellType::number, true},
        {"carried_share", "%", "of all that was served", CellType::percent, true},
        {"own", unit, "unmet demand of those that failed, not counted as loss", CellType::number, true},
        {"cost_change", network.currency, "of the mean cost of a unit delivered", CellType::number, true},
        {"cuts_off", "", "demands that get nothing without it, whatever the sizes", CellType::integer, true},
        {"betweenness", "", "of the nation in the network between nations", CellType::number, true},
        {"cut_point", "", "whether the network between nations falls apart without the nation",
         CellType::yes_no, true},
    };
}

TableCell cost_cell(const Row& row) {
    const auto& one = row.zero->mean_cost_change;
    const auto& other = row.unbounded->mean_cost_change;
    if (!one || !other) return one ? TableCell{*one} : other ? TableCell{*other} : TableCell{UnknownCell{}};
    return between(*one, *other);
}

template <class T, class Cell>
TableCell of_nation(const Column<NationId, T>& column, Failure failure, Cell cell) {
    if (failure.kind != FailureKind::nation || column.empty()) return UnknownCell{};
    return cell(column[NationId{failure.index}]);
}

std::vector<TableCell> cells(const Chokepoints& answer, const Network& network, const View& view,
                             const Row& row) {
    const auto& grid = *answer.unbounded.before.grid;
    const auto chain = grid.chain;
    const auto failure = row.zero->failure;
    const auto of_all =
        percent(network, chain, row.unbounded->carried, answer.unbounded.wanted - answer.unbounded.unmet);
    return {name(network, failure),
            std::string(word(failure.kind)),
            counted_cell(network, chain, row.zero->lost, row.unbounded->lost),
            share_cell(answer, row),
            hit_text(network, chain, row.larger(), 3),
            why(answer, network, chain, row),
            next(network, view, grid, row),
            stand_ins(network, grid, row.larger(), 0),
            counted_cell(network, chain, row.zero->carried, row.unbounded->carried),
            of_all,
            counted_cell(network, chain, row.zero->own, row.unbounded->own),
            cost_cell(row),
            whole(row.point ? row.point->hit.size() : 0),
            of_nation(answer.betweenness, failure, [](double value) { return TableCell{value}; }),
            of_nation(answer.cut_point, failure, [](std::uint8_t value) { return TableCell{value != 0}; })};
}

}  // namespace

std::vector<Failure> ranking(const Chokepoints& answer, double least) {
    std::vector<Failure> failures;
    for (const auto& row : ranked(answer)) {
        if (least == 0 || is_lost(answer.zero, *row.zero, least) ||
            is_lost(answer.unbounded, *row.unbounded, least))
            failures.push_back(row.zero->failure);
    }
    return failures;
}

Table tabulate(const Chokepoints& answer, std::span<const Failure> shown, const Network& network,
               const View& view) {
    const auto chain = answer.zero.before.grid->chain;
    Table table{
        "chokepoints", "What is lost without it, after everybody has rerouted", columns(network, chain), {}};
    const auto rows = rows_of(answer);
    for (const auto failure : shown) table.rows.push_back(cells(answer, network, view, rows.at(failure)));
    return table;
}

std::vector<std::string> chokepoint_notes(const Chokepoints& answer, bool usual, bool unknown) {
    std::vector<std::string> notes;
    if (answer.points.demands.empty())
        notes.emplace_back("Nothing is demanded here, so nothing can be lost.");
    if (usual) {
        notes.emplace_back(
            "Blocs, and a nation's plants at one stage, are shown with --kind bloc and --kind plants.");
    }
    if (unknown) {
        notes.emplace_back(
            "Sizes that nobody knows are taken as zero and as without bound; what lies between is an "
            "interval.");
    }
    if (answer.zero.unmet != Parts{} || answer.unbounded.unmet != Parts{})
        notes.emplace_back("Some demand is unmet before anything fails; entente supply says why.");
    return notes;
}

}  // namespace entente
