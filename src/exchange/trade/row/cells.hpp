#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace entente {

enum class RowEnding : std::uint8_t { whole, blank, wrong_number, open_quote };

struct RowSplit {
    RowEnding ending{};
    std::size_t cells{};   ///< how many there are
    std::size_t inside{};  ///< line ends within cells
};

/// A cell in quotes may go over so many lines.
inline constexpr std::size_t most_lines_of_a_cell = 32;

/// Splits a text into rows and these into cells. A line end ends a row; a cell in quotes may hold the delimiter and some line
/// ends, and quotes inside stay doubled. A quote that is not closed within `most_lines_of_a_cell` is closed nowhere: the row
/// then ends with its line. Empty cells behind the last column are overlooked, since UN Comtrade writes them.
///
/// Cells are short and of all lengths, so that a processor that looks for the end of each in turn waits for the one
/// before. In some lines together without quotes all ends are marked first, sixteen bytes at a time.
class RowSplitter {
public:
    explicit RowSplitter(char delimiter) : delimiter_(delimiter) {}

    /// It ends with `\n`. The text must outlive what is split of it.
    void begin(std::string_view text);

    [[nodiscard]] bool done() const { return at_ == end_; }

    /// The next row, whose cells go into those given: as many as the header has.
    RowSplit next(std::span<std::string_view> cells);

    /// The row that was split last, without its line end.
    [[nodiscard]] std::string_view row() const { return {row_, static_cast<std::size_t>(at_ - 1 - row_)}; }

private:
    void take_lines();
    void mark_ends();
    RowSplit next_plain(std::span<std::string_view> cells);
    RowSplit next_quoted(std::span<std::string_view> cells);

    char delimiter_;
    const char* row_ = nullptr;
    const char* at_ = nullptr;
    const char* end_ = nullptr;
    const char* lines_end_ = nullptr;  ///< of those that are split now
    bool quoted_ = false;              ///< they hold a quote
    std::vector<const char*> marks_;   ///< their delimiters and line ends
    std::size_t mark_ = 0;             ///< the next one
};

}  // namespace entente
