#pragma once

#include <cstdint>
#include <optional>
#include <span>

namespace entente {

/// Lines of places, one behind the other: how many places each has, and of each place its longitude and latitude in
/// hundredths of a degree.
struct Courses {
    std::span<const std::uint16_t> lengths;
    std::span<const std::int16_t> places;
};

/// What a map of the world shows at 1:110 million: outlines of land, waters that lie in it, and borders between states.
struct Land {
    Courses land;
    Courses waters;
    Courses borders;
};

/// The land, which is made from Natural Earth (public domain), by way of the package world-atlas, when the program is built.
/// Nothing where it was built without Node.
std::optional<Land> land();

}  // namespace entente
