#pragma once

#include "definition/definition.hpp"
#include "report/diagram/diagram.hpp"
#include "report/drawing/earth/window.hpp"

#include <string>

namespace entente {

/// A map on paper: where its places lie, and what lies behind them.
class Ground {
public:
    explicit Ground(const Window& window);

    [[nodiscard]] Point at(Degrees place) const;
    [[nodiscard]] Point at(const Position& place) const;
    /// Around all that the map shows.
    [[nodiscard]] Box box() const;

    /// Adds the sea, the land with its borders, and the grid in steps of 30 degrees.
    void add_to(Diagram& diagram) const;

private:
    Window window_;
    double scale_ = 1;  ///< points, of the earth's radius
};

/// A sentence for the caption: where the coastlines come from, or why there are none.
std::string ground_in_words();

Degrees degrees(const Position& place);

}  // namespace entente
