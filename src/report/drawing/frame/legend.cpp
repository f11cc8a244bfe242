#include "report/drawing/frame/legend.hpp"

#include "report/diagram/render.hpp"
#include "report/drawing/frame/frame.hpp"
#include "report/drawing/frame/legend_rows.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace entente {
namespace {

constexpr double legend_margin = 10;
constexpr double words_gap = 6;  // between a sample and its words
constexpr double row_gap = 3;
constexpr double column_gap = 22;
constexpr double legend_gap = 14;  // between the drawing and the legend
constexpr double letters = 8.5;

using Rows = std::vector<LegendRow>;

/// A line between two points nobody sees.
void put_line(Diagram& diagram, DiagramLink sample, Point from, std::size_t row) {
    auto to = from + Point{legend_sample_width - 4, 0};
    for (auto place : {from, to}) {
        DiagramNode end;
        end.id = fmt::format("legend:{}:{}", row, place == from ? "from" : "to");
        end.fill = "panel";
        end.size = {0.1, 0.1};
        end.at = place;
        end.hidden = true;
        diagram.legend_nodes.push_back(end);
    }
    sample.id = fmt::format("legend:{}", row);
    sample.from = diagram.legend_nodes.size() - 2;
    sample.to = diagram.legend_nodes.size() - 1;
    sample.curve = {from, from + (to - from) * (1.0 / 3), from + (to - from) * (2.0 / 3), to};
    sample.mark_at = from + (to - from) * 0.45;
    diagram.legend_links.push_back(std::move(sample));
}

void put_figure(Diagram& diagram, DiagramNode sample, Point centre, std::size_t row) {
    sample.id = fmt::format("legend:{}", row);
    sample.at = centre;
    diagram.legend_nodes.push_back(std::move(sample));
}

void measure_words(Diagram& diagram, const Rows& rows) {
    for (std::size_t i = 0; i < rows.size(); ++i) {
        diagram.legend_texts.push_back({.id = fmt::format("legend:words:{}", i),
                                        .text = rows[i].words,
                                        .height = letters,
                                        .role = rows[i].heading ? "muted" : "text",
                                        .bold = rows[i].heading});
    }
    std::vector<Words> words;
    for (const auto& text : diagram.legend_texts) words.push_back({text.text, lettering(diagram, text)});
    auto sizes = measured(words);
    for (std::size_t i = 0; i < rows.size(); ++i) diagram.legend_texts[i].size = sizes[i];
}

/// What a row takes up, with the gap above a heading that is not the first of its column.
Extent extent(const LegendRow& row, Extent words, bool first) {
    const auto left = row.heading ? 0 : legend_sample_width + words_gap;
    const auto above = row.heading && !first ? row_gap * 2 : 0;
    return {left + words.width, std::max(row.sample_height(), words.height) + row_gap + above};
}

/// Rows from one to before another, one below the other.
struct Column {
    std::size_t from{}, to{};
    Extent size{};
};

/// Before which row no column ends that has this one: a short kind stays together with its heading, a long one begins with
/// two rows.
std::size_t together_until(const Rows& rows, std::size_t row) {
    constexpr std::size_t short_kind = 9;
    if (!rows[row].heading) return row + 1;
    auto end = row + 1;
    while (end < rows.size() && !rows[end].heading) ++end;
    return end - row <= short_kind ? end : row + 3;
}

/// The rows in columns no higher than that, unless what stays together is.
std::vector<Column> columns_within(const Diagram& diagram, const Rows& rows, double height) {
    std::vector<Column> columns;
    for (std::size_t i = 0; i < rows.size();) {
        const auto of = [&](std::size_t row, bool first) {
            return extent(rows[row], diagram.legend_texts[row].size, first);
        };
        const auto until = together_until(rows, i);
        auto wanted = columns.empty() ? 0 : columns.back().size.height;
        for (auto row = i; row < until; ++row) wanted += of(row, false).height;
        const bool starts = columns.empty() || wanted > height;
        if (starts) columns.push_back({i, i, {}});
        auto& column = columns.back();
        for (; i < until; ++i) {
            const auto size = of(i, i == column.from);
            column.size = {std::max(column.size.width, size.width), column.size.height + size.height};
        }
        column.to = until;
    }
    return columns;
}

/// At most so many columns, as low as they can be.
std::vector<Column> columns_of(const Diagram& diagram, const Rows& rows, std::size_t most) {
    for (double height = 0;; height += 2) {
        auto columns = columns_within(diagram, rows, height);
        if (columns.size() <= most) return columns;
    }
}

Extent size_of(const std::vector<Column>& columns) {
    Extent size{2 * legend_margin - column_gap, 0};
    for (const auto& column : columns) {
        size.width += column.size.width + column_gap;
        size.height = std::max(size.height, column.size.height + 2 * legend_margin);
    }
    return size;
}

/// How much a slide must make a picture smaller: the larger of its shares of a slide's sides.
double share_of_slide(Extent size) {
    return std::max(size.width / 16, size.height / 9);
}

/// The columns, and whether they stand below what is drawn, hardly wider than it: as the whole is largest on a slide; at its
/// right where it makes no difference.
std::pair<std::vector<Column>, bool> arrangement(const Diagram& diagram, const Rows& rows, Extent drawn) {
    constexpr std::size_t most_columns = 6;
    constexpr double widest_below = 1.12;  // times the drawing
    std::pair<std::vector<Column>, bool> best{columns_of(diagram, rows, 1), false};
    const auto beside = size_of(best.first);
    auto least =
        share_of_slide({drawn.width + legend_gap + beside.width, std::max(drawn.height, beside.height)});
    for (std::size_t most = 2; most <= most_columns; ++most) {
        auto columns = columns_of(diagram, rows, most);
        const auto size = size_of(columns);
        if (size.width > widest_below * drawn.width) break;
        const auto share =
            share_of_slide({std::max(drawn.width, size.width), drawn.height + legend_gap + size.height});
        if (share >= least) continue;
        least = share;
        best = {std::move(columns), true};
    }
    return best;
}

/// Puts the rows of a column below a corner.
void put_column(Diagram& diagram, const Rows& rows, const Column& column, Point corner) {
    for (auto i = column.from; i < column.to; ++i) {
        auto& text = diagram.legend_texts[i];
        const auto size = extent(rows[i], text.size, i == column.from);
        corner.y -= size.height;
        const auto middle = corner.y + (std::max(rows[i].sample_height(), text.size.height) + row_gap) / 2;
        text.at = {corner.x + size.width - text.size.width / 2, middle};
        if (rows[i].line) put_line(diagram, *rows[i].line, {corner.x, middle}, i);
        if (rows[i].figure)
            put_figure(diagram, *rows[i].figure, {corner.x + legend_sample_width / 2, middle}, i);
    }
}

}  // namespace

void add_legend(Diagram& diagram, const Scale& scale) {
    if (diagram.nodes.empty()) return;
    const auto rows = legend_rows(diagram, scale);
    measure_words(diagram, rows);
    const auto drawn = drawn_box(diagram);
    const auto [columns, below] = arrangement(diagram, rows, drawn.size());
    auto size = size_of(columns);
    const auto spare = below ? std::max(0.0, drawn.size().width - size.width) : 0.0;
    size.width += spare;  // a legend below is as wide as what it stands below
    const Point top_left =
        below ? Point{drawn.low.x, drawn.low.y - legend_gap} : Point{drawn.high.x + legend_gap, drawn.high.y};
    diagram.legend = Box{top_left - Point{0, size.height}, top_left + Point{size.width, 0}};
    auto corner = top_left + Point{legend_margin, -legend_margin};
    for (const auto& column : columns) {
        put_column(diagram, rows, column, corner);
        corner.x += column.size.width + column_gap + spare / static_cast<double>(columns.size());
    }
}

}  // namespace entente
