#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace entente {

enum class RowEnding : std::uint8_t { whole, blank, wrong_number, open_quote };

struct RowSplit {
    RowEnding ending{};
    std::size_t cells{};  ///< how many there are
};

/// Splits the line at `at`, which a `\n` ends, into its cells, and moves `at` behind it. A cell in quotes may hold the
/// delimiter but no line end; quotes inside stay doubled. Empty cells behind the last column are overlooked, since
/// UN Comtrade writes them.
RowSplit split_row(const char*& at, char delimiter, std::span<std::string_view> cells);

}  // namespace entente
