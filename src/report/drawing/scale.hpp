#pragma once

#include "report/diagram/diagram.hpp"

#include <string>
#include <vector>

namespace entente {

/// How amounts become widths of lines and areas of figures: in proportion, but never too thin to be seen, and
/// of processing never wider than the widest trade.
struct Scale {
    double most_moved = 0;  ///< the largest amount of a line
    double most_held = 0;   ///< the largest amount of a figure
    double widest = 13;     ///< points of the widest line
    double largest = 92;    ///< points of the largest figure, across
    double smallest = 13;   ///< and of the smallest
    std::string unit;       ///< of the amounts, with the period
    bool alike = false;     ///< all lines carry the same
    double agreed = 1;      ///< times the usual thickness of a line of agreements without goods

    static constexpr double thinnest = 0.9;

    [[nodiscard]] double width(double amount) const;
    [[nodiscard]] Extent figure(double amount) const;
};

/// Fits the widths to the amounts of the lines. Where most lines are about as wide as the widest, all are made narrower, so
/// that neither the mean line nor all of them together take too much ink; where two or more carry all the same, their width
/// says nothing, and they are as thin as other lines.
void fit(Scale& scale, const std::vector<double>& moved);

/// Up to so many round amounts (1, 2 or 5 and zeros) not above the most, from the largest on, each about a
/// fifth of the one before. None where the most is 0.
std::vector<double> references(double most, std::size_t count);

}  // namespace entente
