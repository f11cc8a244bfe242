#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <map>
#include <string>
#include <variant>
#include <vector>

namespace entente {

/// Nobody knows: never zero, never left out. Written as `?` in a text, empty in CSV, `null` in JSON.
struct UnknownCell {
    friend bool operator==(const UnknownCell&, const UnknownCell&) = default;
};

/// Without bound: a capacity, a cost that no money pays, or what depends on a size that nobody knows and that is taken as
/// without bound. A number that is infinite says so. Written as `unlimited`, and below zero `-unlimited`, in every format.
inline constexpr double unlimited_figure = std::numeric_limits<double>::infinity();

/// Somewhere from low to high, both included. An end may be without bound: `26 or more` in a text, in CSV
/// and JSON an end `unlimited`.
struct Interval {
    double low{};
    double high{};
    friend bool operator==(const Interval&, const Interval&) = default;
};

/// One value of a table. A number that is not one (what comes of amounts without bound less or over one another) is written
/// as unknown; a percentage is counted in percent (12.5 means 12.5 %). A year is a text, since nobody separates its thousands.
using TableCell = std::variant<UnknownCell, std::string, std::int64_t, double, bool, Interval>;

/// From one number to another, whichever is less: one number where they are equal, unknown where either is none.
inline TableCell between(double one, double other) {
    if (std::isnan(one) || std::isnan(other)) return UnknownCell{};
    if (one == other) return one;
    return Interval{std::min(one, other), std::max(one, other)};
}

/// Whether a cell is without bound, of either sign.
inline bool is_unlimited(const TableCell& cell) {
    const auto* number = std::get_if<double>(&cell);
    return number != nullptr && std::isinf(*number);
}

/// What the cells of a column are, and so how they are aligned and rounded.
enum class CellType : std::uint8_t { text, integer, number, percent, yes_no };

struct TableColumn {
    std::string name;     ///< a word a program can hold on to: `top_share`
    std::string unit;     ///< empty where there is none; a percentage says `%` by itself
    std::string meaning;  ///< one sentence
    CellType type = CellType::text;
    bool specialist = false;  ///< shown only where all columns are asked for
    int decimals = -1;        ///< of numbers in a text; -1: as many as the largest number needs
};

/// An answer as named columns with units. Rows stand in the order in which they are to be read.
struct Table {
    std::string name;   ///< unique in its report: `chokepoints`
    std::string title;  ///< a line above the table; empty: none
    std::vector<TableColumn> columns;
    std::vector<std::vector<TableCell>> rows;  ///< each as long as `columns`
};

/// What a question was asked with: one value or a list of words.
using Setting = std::variant<TableCell, std::vector<std::string>>;

/// All that a command answers.
struct Report {
    std::string command;
    std::string network;      ///< its name
    std::string fingerprint;  ///< of the network, as 32 hexadecimal digits
    std::map<std::string, Setting> settings;
    std::vector<Table> tables;
    std::vector<std::string> witnesses;  ///< claims anyone can check, one JSON text each
    std::vector<std::string> notes;      ///< whole sentences: what was assumed, left out, estimated
    Table sources{};                     ///< where the figures come from; only a spreadsheet shows them
};

}  // namespace entente
