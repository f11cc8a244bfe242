#pragma once

#include "report/table.hpp"

#include <cstdint>
#include <string>

namespace entente {

/// A whole number with a comma between thousands: `-45,787`.
std::string grouped(std::int64_t number);
/// The same of a count.
std::string grouped_count(std::uint64_t number);

/// A number with so many decimals and a comma between thousands. What is not zero and would be written as
/// zero is `<0.01` (`>-0.01` below zero). Independent of locale; halves as the exact binary value rounds.
std::string rounded(double number, int decimals);

/// How many decimals give a number of this size four significant digits, at least none and at most eight.
int decimals_for(double largest);

/// What is written for a number that is infinite: `unlimited`, `-unlimited`.
std::string unlimited_text(double number);

/// The shortest text that reads back as the same number: `0.1`, `45787`, `1e+30`.
std::string exact(double number);

/// How a cell is written for a person. `decimals` counts for numbers, percentages and intervals; an interval whose ends
/// are written alike is written as one number.
std::string written(const TableCell& cell, CellType type, int decimals);

/// The decimals that a column is written with: what it says, or what its largest number needs (a percentage:
/// 1).
int decimals_of(const Table& table, std::size_t column);

/// The words above a column: its name with spaces, and its unit behind a comma.
std::string heading(const TableColumn& column);

}  // namespace entente
