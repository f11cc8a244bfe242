// A table that is read has as many cells in each row as in its header; written cell by cell, it reads back as the same.
#include "base/csv.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

namespace {

using namespace entente;

std::string written(const std::vector<Located<std::string>>& cells) {
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i) line += (i == 0 ? "" : ",") + csv_cell(*cells[i]);
    return line + "\n";
}

std::optional<Csv> read(std::string text) {
    Diagnostics diagnostics;
    const auto index = diagnostics.texts.add("table.csv", std::move(text));
    auto table = read_csv(index, diagnostics);
    if (table.has_value() == diagnostics.has_errors()) std::abort();
    if (!table && render(diagnostics).empty()) std::abort();
    return table;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const auto table = read({reinterpret_cast<const char*>(bytes), size});
    if (!table) return 0;
    std::string text = written(table->header);
    for (const auto& row : table->rows) {
        if (row.size() != table->header.size()) std::abort();
        text += written(row);
    }
    const auto again = read(text);
    if (!again || again->header != table->header || again->rows != table->rows) std::abort();
    return 0;
}
