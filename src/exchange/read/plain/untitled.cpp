#include "exchange/read/plain/untitled.hpp"

#include "exchange/read/plain/edge_list.hpp"
#include "exchange/read/plain/matrix.hpp"
#include "exchange/trade/row/header.hpp"
#include "exchange/trade/row/layout.hpp"
#include "exchange/trade/stream/line_blocks.hpp"

#include <utility>

namespace entente {

namespace {

bool is_comment(const std::string& line) {
    return line.starts_with('#') || line.starts_with('%');
}

/// Whether a header names who ships to whom, and so is one.
bool names_columns(std::vector<std::string> header, char delimiter) {
    std::string wrong;
    header.emplace_back("value");
    return layout_of(std::move(header), delimiter, {}, wrong).has_value();
}

}  // namespace

Untitled untitled(const std::string& path, bool may_be_list) {
    Unreadable unreadable;
    auto source = ByteSource::open(path, unreadable);
    if (!source) return Untitled::no;
    LineBlocks blocks(std::move(*source));
    auto first = blocks.line();
    while (first && (is_before_header(*first) || (may_be_list && is_comment(*first)))) first = blocks.line();
    if (!first) return Untitled::no;
    char delimiter{};
    auto header = header_cells(*first, delimiter);
    if (names_columns(header, delimiter)) return Untitled::no;
    if (may_be_list && is_of_edge_list(*first)) return Untitled::edge_list;
    const auto second = blocks.line();
    return second && is_matrix(header, cells_of(*second, delimiter)) ? Untitled::matrix : Untitled::no;
}

}  // namespace entente
