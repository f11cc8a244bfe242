#pragma once

#include "report/table.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace entente {

/// How the cells of a column look.
struct ColumnLook {
    std::string heading;
    std::string note;  ///< shown at the heading
    CellType type = CellType::text;
    int decimals = 0;   ///< of numbers and percentages
    double width = 10;  ///< in digits
};

/// A file of the spreadsheet form Office Open XML (ISO/IEC 29500), written sheet by sheet and row by row.
class Workbook {
public:
    explicit Workbook(const std::string& title);
    ~Workbook();
    Workbook(const Workbook&) = delete;
    Workbook& operator=(const Workbook&) = delete;

    /// A sheet whose first row are headings that stay in sight, and that can be filtered. The name must be allowed and not
    /// taken, and `rows` is how many rows will follow.
    void begin(const std::string& name, std::vector<ColumnLook> columns, std::size_t rows);

    /// The next row of the sheet begun last. Unknown is an empty cell, never zero; without bound is the text `unlimited`; a
    /// percentage is a share of one that is shown as percentage; a whole number of more digits than a spreadsheet keeps is
    /// a text; a text is a text, whatever it begins with.
    void write(const std::vector<TableCell>& row);

    /// The bytes of the file, which end the workbook. Throws EnvironmentFailure where there is no room for it.
    std::string bytes();

private:
    struct Hold;
    std::unique_ptr<Hold> hold_;
};

/// How much wider bold letters are than the digits that widths are counted in.
inline constexpr double bold_width = 1.3;

/// Whole numbers beyond this have more digits than a spreadsheet keeps.
inline constexpr std::int64_t largest_sheet_number = 999'999'999'999'999;

/// Rows that a sheet holds, its heading one of them.
inline constexpr std::size_t most_sheet_rows = 1'048'576;

}  // namespace entente
