#pragma once

#include "report/page/page.hpp"
#include "report/table.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace entente {

/// A table of an answer that has rows, whose cells are found by the names of their columns.
class TableReader {
public:
    explicit TableReader(Table table) : table_(std::move(table)) {}

    [[nodiscard]] std::size_t rows() const { return table_.rows.size(); }
    [[nodiscard]] const std::string& name(std::size_t column) const { return table_.columns[column].name; }
    /// Unknown where there is no such column.
    [[nodiscard]] const TableCell& cell(std::size_t row, std::string_view column) const;
    /// A cell of text; empty where it is none.
    [[nodiscard]] std::string text(std::size_t row, std::string_view column) const;
    /// A cell with its unit, as a sentence says it: "0 to 41,967 t", "an unknown amount".
    [[nodiscard]] std::string words(std::size_t row, std::string_view column) const;
    /// The same without the unit: "0 to 41,967".
    [[nodiscard]] std::string amount(std::size_t row, std::string_view column) const;
    /// The most that a cell can mean; 0 where nobody knows.
    [[nodiscard]] double most(std::size_t row, std::string_view column) const;

private:
    [[nodiscard]] std::size_t place(std::string_view name) const;

    Table table_;
};

/// The table of that name; nothing where the answer has none, or no row of it.
std::optional<TableReader> table(const PageAnswer& answer, std::string_view name);

}  // namespace entente
