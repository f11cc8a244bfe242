#include "base/csv.hpp"
#include "exchange/read/files.hpp"
#include "exchange/read/rows.hpp"

#include <algorithm>

namespace entente {

namespace {

bool has(const Csv& csv, std::string_view name) {
    return std::any_of(csv.header.begin(), csv.header.end(),
                       [&](const Located<std::string>& column) { return own_name(*column) == name; });
}

}  // namespace

std::optional<Definition> read_trade_table(const std::string& name, TextIndex text,
                                           Diagnostics& diagnostics) {
    const auto csv = read_csv(text, diagnostics);
    if (!csv) return std::nullopt;
    if (!has(*csv, "from") || !has(*csv, "to")) {
        diagnostics.error({text, 1, 1}, "a table of links without the columns 'from' and 'to'",
                          "name them from and to, or exporter and importer");
        return std::nullopt;
    }
    std::vector<LinkRow> rows;
    for (const auto& cells : csv->rows) {
        LinkRow row{cells.front().place, {}};
        for (std::size_t at = 0; at < cells.size(); ++at)
            row.cells.emplace(own_name(*csv->header[at]), cells[at]);
        rows.push_back(std::move(row));
    }
    return definition_of(name, rows, diagnostics);
}

}  // namespace entente
