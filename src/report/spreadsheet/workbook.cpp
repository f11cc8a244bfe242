#include "report/spreadsheet/workbook.hpp"

#include "base/failure.hpp"
#include "base/file.hpp"
#include "base/width.hpp"
#include "report/format/columns.hpp"
#include "report/format/wrap.hpp"
#include "report/spreadsheet/cell_text.hpp"

#include <fmt/format.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <limits>
#include <map>
#include <numeric>
#include <system_error>
#include <utility>

namespace entente {
namespace {

constexpr std::time_t created = 946'684'800;  // 2000-01-01: the same bytes whenever it is written

/// A folder of our own for as long as the file is being written.
class Folder {
public:
    Folder() {
        std::error_code error;
        const auto above = std::filesystem::temp_directory_path(error);
        if (error) throw EnvironmentFailure("there is no folder for temporary files; TMPDIR names one");
        path_ = (above / "entente-XXXXXX").string();
        if (::mkdtemp(path_.data()) == nullptr)
            throw EnvironmentFailure(
                fmt::format("cannot make a folder {}: {}", path_, std::generic_category().message(errno)));
    }
    ~Folder() {
        std::error_code none;
        std::filesystem::remove_all(path_, none);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    [[nodiscard]] std::string& path() { return path_; }

private:
    std::string path_;
};

void check(lxw_error error) {
    if (error == LXW_ERROR_MEMORY_MALLOC_FAILED) throw std::bad_alloc();
    if (error != LXW_NO_ERROR)
        throw EnvironmentFailure(fmt::format("cannot write the spreadsheet: {}", lxw_strerror(error)));
}

std::string number_format(CellType type, int decimals) {
    std::string format = type == CellType::percent ? "0" : "#,##0";
    if (decimals > 0) format += "." + std::string(static_cast<std::size_t>(decimals), '0');
    return type == CellType::percent ? format + "%" : format;
}

/// How many lines a text takes in a column.
double lines_in(std::string_view text, double width, double letter) {
    constexpr double room = 2;
    const auto fit = std::max(1.0, std::floor((width - room) / letter));
    double lines = 0;
    for (const auto& line : lines_of(std::string(text))) {
        for (const auto& part : lines_of(wrapped(line, static_cast<std::size_t>(fit), 0)))
            lines += std::max(1.0, std::ceil(static_cast<double>(shown_width(part)) / fit));  // a long word
    }
    return lines;
}

/// How high a row of so many lines is, in points.
double height_of(double lines) {
    constexpr double line = 15, highest = 400;
    return std::min(line * lines, highest);
}

/// Whether all columns can be read side by side on one printed page; else they go on to others.
bool is_legible_on_a_page(const std::vector<ColumnLook>& columns) {
    constexpr double widest = 250;  // characters: about half their size on a page of A4, on its side
    const auto add = [](double sum, const ColumnLook& column) { return sum + column.width; };
    return std::accumulate(columns.begin(), columns.end(), 0.0, add) <= widest;
}

}  // namespace

struct Workbook::Hold {
    Folder folder;
    std::string file = folder.path() + "/book.xlsx";
    lxw_workbook* book = nullptr;
    lxw_worksheet* sheet = nullptr;
    lxw_format* head = nullptr;
    std::vector<ColumnLook> columns;
    std::vector<lxw_format*> formats;              ///< of the columns
    std::map<std::string, lxw_format*> of_format;  ///< by number format
    lxw_row_t row = 0;

    explicit Hold(std::string title) {
        lxw_workbook_options options{};
        options.constant_memory = LXW_TRUE;  // rows go to a file as they come
        options.tmpdir = folder.path().data();
        book = workbook_new_opt(file.c_str(), &options);
        if (book == nullptr) throw std::bad_alloc();
        lxw_doc_properties properties{};
        properties.title = title.data();
        properties.created = created;
        check(workbook_set_properties(book, &properties));
        head = workbook_add_format(book);
        format_set_bold(head);
        format_set_text_wrap(head);
        format_set_align(head, LXW_ALIGN_VERTICAL_TOP);
        format_set_bottom(head, LXW_BORDER_THIN);
    }
    ~Hold() {
        if (book != nullptr) lxw_workbook_free(book);
    }
    Hold(const Hold&) = delete;
    Hold& operator=(const Hold&) = delete;

    lxw_format* format(const ColumnLook& column) {
        const bool is_number = column.type == CellType::number || column.type == CellType::percent ||
                               column.type == CellType::integer;
        auto& format = of_format[is_number ? number_format(column.type, column.decimals) : "@"];
        if (format != nullptr) return format;
        format = workbook_add_format(book);
        format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
        if (is_number)
            format_set_num_format(format, number_format(column.type, column.decimals).c_str());
        else
            format_set_text_wrap(format);
        return format;
    }

    void write_number(lxw_col_t at, double number) {
        if (columns[at].type == CellType::percent) number /= 100;
        if (std::isfinite(number)) check(worksheet_write_number(sheet, row, at, number, formats[at]));
    }
    /// An amount, as a number where it keeps all its digits as one.
    void write_amount(lxw_col_t at, double amount) {
        const bool is_whole = std::isfinite(amount) && amount == std::floor(amount);
        if (is_whole && std::abs(amount) > static_cast<double>(largest_sheet_number))
            return write_text(at, fmt::format("{:.0f}", amount));
        write_number(at, amount);
    }
    void write_text(lxw_col_t at, std::string_view text) {
        check(worksheet_write_string(sheet, row, at, cell_text(text).c_str(), formats[at]));
    }
    void write_cell(lxw_col_t at, const TableCell& cell) {
        if (const auto* text = std::get_if<std::string>(&cell)) return write_text(at, *text);
        if (is_unlimited(cell))
            return write_text(at, std::get<double>(cell) < 0 ? "-unlimited" : "unlimited");
        if (const auto* number = std::get_if<double>(&cell)) return write_amount(at, *number);
        if (const auto* yes = std::get_if<bool>(&cell))
            return check(worksheet_write_boolean(sheet, row, at, *yes ? 1 : 0, formats[at]));
        const auto* whole = std::get_if<std::int64_t>(&cell);
        if (whole == nullptr) return;
        if (*whole > largest_sheet_number || *whole < -largest_sheet_number)
            return write_text(at, fmt::format("{}", *whole));
        write_number(at, static_cast<double>(*whole));
    }
};

Workbook::Workbook(const std::string& title) : hold_(std::make_unique<Hold>(cell_text(title))) {}
Workbook::~Workbook() = default;

void Workbook::begin(const std::string& name, std::vector<ColumnLook> columns, std::size_t rows) {
    auto& hold = *hold_;
    hold.sheet = workbook_add_worksheet(hold.book, name.c_str());
    if (hold.sheet == nullptr) throw EnvironmentFailure(fmt::format("cannot write a sheet '{}'", name));
    hold.columns = std::move(columns);
    hold.formats.clear();
    hold.row = 0;
    const auto last = static_cast<lxw_col_t>(std::max<std::size_t>(hold.columns.size(), 1) - 1);
    double lines = 1;
    for (const auto& column : hold.columns)
        lines = std::max(lines, lines_in(column.heading, column.width, bold_width));
    check(worksheet_set_row(hold.sheet, 0, height_of(lines), nullptr));
    for (lxw_col_t at = 0; at < hold.columns.size(); ++at) {
        const auto& column = hold.columns[at];
        hold.formats.push_back(hold.format(column));
        check(worksheet_set_column(hold.sheet, at, at, column.width, nullptr));
        check(worksheet_write_string(hold.sheet, 0, at, cell_text(column.heading).c_str(), hold.head));
        if (column.note.empty()) continue;
        lxw_comment_options options{};
        options.width = 260;
        options.height = static_cast<std::uint16_t>(30 + 18 * (column.note.size() / 32));
        check(worksheet_write_comment_opt(hold.sheet, 0, at, cell_text(column.note).c_str(), &options));
    }
    worksheet_freeze_panes(hold.sheet, 1, last == 0 ? 0 : 1);
    check(worksheet_autofilter(hold.sheet, 0, 0, static_cast<lxw_row_t>(rows), last));
    // A code of digits is a text on purpose.
    check(worksheet_ignore_errors(hold.sheet, LXW_IGNORE_NUMBER_STORED_AS_TEXT, "A1:XFD1048576"));
    worksheet_set_landscape(hold.sheet);
    if (is_legible_on_a_page(hold.columns))
        worksheet_fit_to_pages(hold.sheet, 1, 0);
    else
        check(worksheet_repeat_columns(hold.sheet, 0, 0));
    check(worksheet_repeat_rows(hold.sheet, 0, 0));
    check(worksheet_set_header(hold.sheet, "&L&A&R&P / &N"));  // the sheet's name; which page of how many
}

void Workbook::write(const std::vector<TableCell>& row) {
    ++hold_->row;
    double lines = 1;  // not every program works out by itself how high a row of wrapped texts is
    for (lxw_col_t at = 0; at < hold_->columns.size(); ++at) {
        const auto* text = std::get_if<std::string>(&row[at]);
        const auto width = hold_->columns[at].width;
        if (text != nullptr && static_cast<double>(text->size()) > width - 2)
            lines = std::max(lines, lines_in(*text, width, 1));
    }
    if (lines > 1) check(worksheet_set_row(hold_->sheet, hold_->row, height_of(lines), nullptr));
    for (lxw_col_t at = 0; at < hold_->columns.size(); ++at) hold_->write_cell(at, row[at]);
}

std::string Workbook::bytes() {
    check(workbook_close(std::exchange(hold_->book, nullptr)));
    Unreadable unreadable;
    auto content = read_file(hold_->file, std::numeric_limits<std::int64_t>::max(), unreadable);
    if (!content) throw EnvironmentFailure("cannot read the spreadsheet again: " + unreadable.why);
    return std::move(*content);
}

}  // namespace entente
