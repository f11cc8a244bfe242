#include "exchange/trade/row/header.hpp"

#include <algorithm>

namespace entente {

bool is_before_header(std::string_view line) {
    return line.find_first_not_of(" \t") == std::string_view::npos ||
           (line.size() == 5 && line.starts_with("sep="));
}

std::vector<std::string> header_cells(std::string_view line, char& delimiter) {
    delimiter = ',';
    for (const char other : {';', '\t', '|'}) {
        if (std::count(line.begin(), line.end(), other) > std::count(line.begin(), line.end(), delimiter))
            delimiter = other;
    }
    return cells_of(line, delimiter);
}

std::vector<std::string> cells_of(std::string_view line, char delimiter) {
    std::vector<std::string> cells(1);
    bool quoted = false;
    for (const char c : line) {
        if (c == '"') {
            quoted = !quoted;
        } else if (c == delimiter && !quoted) {
            cells.emplace_back();
        } else {
            cells.back() += c;
        }
    }
    for (auto& cell : cells) {
        while (cell.ends_with(' ')) cell.pop_back();
        while (cell.starts_with(' ')) cell.erase(0, 1);
    }
    return cells;
}

}  // namespace entente
