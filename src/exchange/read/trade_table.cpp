#include "base/csv.hpp"
#include "exchange/read/files.hpp"
#include "exchange/read/link_network.hpp"
#include "exchange/read/rows.hpp"
#include "exchange/trade/row/layout.hpp"

#include <algorithm>

namespace entente {

namespace {

bool has(const Csv& csv, std::string_view name) {
    return std::any_of(csv.header.begin(), csv.header.end(),
                       [&](const Located<std::string>& column) { return own_name(*column) == name; });
}

}  // namespace

std::optional<Definition> read_trade_table(const std::string& name, TextIndex text, Diagnostics& diagnostics,
                                           NationCodes* codes) {
    const auto csv = read_csv(text, diagnostics);
    if (!csv) return std::nullopt;
    if (!has(*csv, "from") || !has(*csv, "to")) {
        std::string wrong;
        std::vector<std::string> header;
        for (const auto& column : csv->header) header.push_back(*column);
        if (layout_of(std::move(header), ',', {}, wrong)) wrong = "no columns are called 'from' and 'to'";
        diagnostics.error({text, 1, 1}, wrong, "");
        return std::nullopt;
    }
    std::vector<LinkRow> rows;
    for (const auto& cells : csv->rows) {
        LinkRow row{cells.front().place, {}, false};
        for (std::size_t at = 0; at < cells.size(); ++at)
            row.cells.emplace(own_name(*csv->header[at]), cells[at]);
        const auto* type = row.find("Type");  // Gephi says of each row whether it is directed
        row.is_tie = type != nullptr && **type == "Undirected";
        rows.push_back(std::move(row));
    }
    go_both_ways(rows, {text, 1, 1}, diagnostics);
    return definition_of(name, rows, diagnostics, codes);
}

}  // namespace entente
