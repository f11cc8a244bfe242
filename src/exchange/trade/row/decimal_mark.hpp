#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace entente {

/// What parts the decimals of figures; the other mark then parts digits into threes.
enum class DecimalMark : std::uint8_t {
    point,
    comma,
    either,  ///< each figure tells by itself; one mark before three digits parts decimals
};

/// What a figure tells of the marks in its table.
enum class MarkUse : std::uint8_t {
    comma,               ///< a comma parts decimals: `1,5`, `1.234,5`, `1.234.567`
    point,               ///< a point does: `1.5`, `1,234.5`, `1,234,567`
    comma_before_three,  ///< `1,234`: either
    point_before_three,  ///< `1.234`: either
};

/// Nothing where it holds neither.
std::optional<MarkUse> mark_use(std::string_view figure);

/// How a table uses marks: of each use the first line, and the figure there.
class MarksSeen {
public:
    void see(MarkUse use, std::uint64_t line, std::string_view figure);

    /// Those of rows further down, which are counted from `lines` on.
    void add(const MarksSeen& further, std::uint64_t lines);

    /// What parts decimals in the whole table, where that differs from what each figure tells by itself.
    [[nodiscard]] std::optional<DecimalMark> settled() const;

    /// Why nobody can tell what a figure is; nothing where it is clear. Where commas are the custom, in a table whose
    /// cells are parted by semicolons, `1,234` alone is clear.
    [[nodiscard]] std::optional<std::string> unclear(bool commas_are_custom) const;

private:
    struct First {
        std::uint64_t line{};  ///< 0: not seen
        std::string figure{};
    };
    [[nodiscard]] const First& first(MarkUse use) const { return first_[static_cast<std::size_t>(use)]; }
    [[nodiscard]] bool has(MarkUse use) const { return first(use).line != 0; }

    std::array<First, 4> first_;
};

}  // namespace entente
