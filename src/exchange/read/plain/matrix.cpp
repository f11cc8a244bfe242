#include "exchange/read/plain/matrix.hpp"

#include "base/decimal.hpp"
#include "exchange/read/files.hpp"
#include "exchange/read/plain/plain_graph.hpp"
#include "exchange/read/plain/words.hpp"
#include "exchange/trade/row/decimal_mark.hpp"
#include "exchange/trade/row/figure.hpp"
#include "exchange/trade/row/header.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

namespace entente {

namespace {

/// Whether a cell is empty, or a word for what is unknown.
bool is_missing(const std::string& cell) {
    return read_figure(cell, {}).kind == FigureKind::unknown;
}

bool is_figure(const std::string& cell) {
    const auto kind = read_figure(cell, {DecimalMark::either, 0}).kind;
    return kind != FigureKind::not_a_number;
}

/// Reads a matrix row by row: a link from the row's node to that of each column.
class MatrixReader {
public:
    MatrixReader(TextIndex text, Diagnostics& diagnostics)
        : lines_(text, diagnostics.texts.content(text)), diagnostics_(diagnostics) {
        graph_.place = {text, 1, 1};
        graph_.directed = true;
    }

    std::optional<PlainGraph> graph() {
        const auto before = diagnostics_.errors();
        while (lines_.next() && is_before_header(lines_.line())) {
        }
        header_ = header_cells(lines_.line(), delimiter_);
        for (std::size_t i = 1; i < header_.size(); ++i) {
            if (header_[i].empty())
                wrong(fmt::format("column {} has no name", i + 1), "name the nation");
            else if (!columns_.insert(header_[i]).second)
                wrong(fmt::format("two columns are called '{}'", header_[i]), "give each nation one");
            else
                add_node(header_[i]);
        }
        while (lines_.next()) {
            if (!lines_.line().empty()) row();
        }
        if (delimiter_ != ',') {
            if (const auto unclear = marks_.unclear(delimiter_ == ';'))
                diagnostics_.error(graph_.place, *unclear,
                                   "save it with decimal points and nothing between thousands");
            mark_ = marks_.settled().value_or(DecimalMark::either);
        }
        for (const auto& cell : cells_) link(cell);
        if (diagnostics_.errors() != before) return std::nullopt;
        tell();
        return std::move(graph_);
    }

private:
    struct Cell {
        std::string from, to;
        Located<std::string> text;
    };

    void row() {
        const auto cells = split();
        const auto& from = cells.front();
        if (cells.size() != header_.size())
            return wrong(
                fmt::format("this row has {} cells, the first line {}", cells.size(), header_.size()),
                "give each column a cell");
        if (from.empty()) return wrong("this row has no name", "name the nation");
        if (!rows_.insert(from).second)
            return wrong(fmt::format("two rows are called '{}'", from), "give each nation one");
        if (columns_.count(from) == 0) add_node(from);
        for (std::size_t i = 1; i < cells.size(); ++i) {
            if (is_missing(cells[i])) {
                ++missing_;
                continue;
            }
            if (const auto use = mark_use(cells[i])) marks_.see(*use, lines_.place().line, cells[i]);
            cells_.push_back({from, header_[i], {cells[i], lines_.place()}});
        }
    }

    /// A 0 is no link, and is counted.
    void link(const Cell& cell) {
        const auto plain = plain_number(*cell.text, mark_);
        const auto number = plain ? read_decimal(*plain) : std::nullopt;
        if (!number || number->digits < 0) {
            diagnostics_.error(cell.text.place,
                               fmt::format("the cell from {} to {} holds '{}', which is {}", cell.from,
                                           cell.to, *cell.text, number ? "negative" : "not a number"),
                               "leave it empty where there is no link");
        } else if (number->digits == 0) {
            ++zeros_;
        } else if (cell.from == cell.to) {
            if (itself_++ == 0) first_itself_ = {cell.from, cell.text.place};
        } else {
            auto& edge = graph_.edges.emplace_back();
            edge.place = cell.text.place;
            edge.from = cell.from;
            edge.to = cell.to;
            edge.attributes.emplace("weight", Located<std::string>{*plain, cell.text.place});
        }
    }

    /// The cells of the line, whose delimiter is that of the first.
    std::vector<std::string> split() { return cells_of(lines_.line(), delimiter_); }

    void add_node(const std::string& name) {
        auto& node = graph_.nodes.emplace_back();
        node.id = name;
        node.place = lines_.place();
    }

    void tell() {
        if (zeros_ != 0)
            diagnostics_.warning(graph_.place,
                                 fmt::format("{} cell{} 0: no link (and {} missing)", zeros_,
                                             zeros_ == 1 ? " is" : "s are", missing_),
                                 "");
        if (itself_ != 0)
            diagnostics_.warning(
                first_itself_.place,
                fmt::format("{} cell{} left out, from a nation to itself (first: {}, line {})", itself_,
                            itself_ == 1 ? " is" : "s are", *first_itself_, first_itself_.place.line),
                "");
    }

    void wrong(const std::string& text, const char* mend) { diagnostics_.error(lines_.place(), text, mend); }

    TextLines lines_;
    Diagnostics& diagnostics_;
    PlainGraph graph_;
    char delimiter_ = ',';
    std::vector<std::string> header_;
    std::set<std::string> columns_, rows_;
    std::vector<Cell> cells_;  ///< that are not missing
    MarksSeen marks_;
    DecimalMark mark_ = DecimalMark::point;
    std::size_t zeros_ = 0, missing_ = 0, itself_ = 0;
    Located<std::string> first_itself_;
};

}  // namespace

bool is_matrix(const std::vector<std::string>& header, const std::vector<std::string>& row) {
    if (header.size() < 3 || row.size() != header.size() || row.front().empty()) return false;
    const bool names =
        std::none_of(header.begin() + 1, header.end(), [](const std::string& name) { return name.empty(); });
    const bool among = std::find(header.begin() + 1, header.end(), row.front()) != header.end();
    if (!names || (!header.front().empty() && !among)) return false;
    return (header.front().empty() && among) ||
           std::all_of(row.begin() + 1, row.end(), [](const std::string& cell) { return is_figure(cell); });
}

std::optional<Definition> read_matrix(const std::string& name, TextIndex text, Diagnostics& diagnostics,
                                      NationCodes* codes) {
    const auto graph = MatrixReader(text, diagnostics).graph();
    return graph ? definition_of(name, *graph, diagnostics, codes) : std::nullopt;
}

}  // namespace entente
