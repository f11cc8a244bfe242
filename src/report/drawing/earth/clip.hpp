#pragma once

#include "report/drawing/earth/window.hpp"

#include <vector>

namespace entente {

/// Places in a row: a line, or the outline of an area, whose last place joins its first.
using Course = std::vector<Degrees>;

/// The parts of an area that a window shows, as outlines in the window's longitudes.
///
/// Areas       may cross any meridian, and may lie around a pole: steps of more than 180 degrees of longitude are taken
///             the other way round, and what goes once around the earth is closed along its pole.
/// Parts       of a window that cuts an area in several, parts may hang together along the window's edge.
/// Nothing     fewer than three places, or nothing in the window: no parts.
/// Method      Sutherland and Hodgman, Communications of the ACM 17(1), 1974, doi:10.1145/360767.360802.
std::vector<Course> clipped_area(const Course& outline, const Window& window);

/// The parts of a line that a window shows, in its longitudes.
std::vector<Course> clipped_line(const Course& line, const Window& window);

/// With places between those further than so many degrees from each other, since what is straight on a globe's grid is not
/// on paper. Closed where it is an outline: the last place repeats the first.
Course smoothed(const Course& course, double step, bool is_outline);

}  // namespace entente
