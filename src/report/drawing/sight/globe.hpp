#pragma once

#include "definition/definition.hpp"
#include "report/diagram/diagram.hpp"

#include <vector>

namespace entente {

/// How places on earth become points on paper.
class Globe {
public:
    /// Cut where the longest stretch of longitude without any of these places is; none: at 180 degrees.
    explicit Globe(const std::vector<Position>& places);

    [[nodiscard]] Point at(const Position& place) const;
    [[nodiscard]] Point at(double latitude, double longitude) const;

    /// Adds the grid behind a diagram, over the part of the earth where the places are, and the degrees at its
    /// edges. The box it fills.
    Box add_grid(Diagram& diagram) const;

private:
    double west_ = -180;  ///< the longitude at the left edge
    double south_ = -60, north_ = 80;
};

}  // namespace entente
