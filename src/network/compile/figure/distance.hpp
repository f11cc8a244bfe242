#pragma once

#include "network/record.hpp"

#include <cstdint>

namespace entente {

/// Whole kilometres between two nations by great circle: their capitals, else their centres. Where a position
/// is not known, 10,008: the mean distance of two points on Earth, a quarter of its circumference. The Earth
/// is a sphere of 6371.0088 km (IUGG mean radius); off by at most 0.6 %.
std::int64_t kilometres(const NationRecord& from, const NationRecord& to);

}  // namespace entente
