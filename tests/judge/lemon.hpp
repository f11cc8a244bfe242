#pragma once

#include <cstdint>
#include <vector>

namespace judge {

/// A circulation problem: arcs with costs and capacities.
struct Problem {
    std::uint32_t nodes{};
    std::vector<std::uint32_t> from, to;
    std::vector<std::int64_t> cost, capacity;
};

struct Solved {
    std::int64_t cost{};
    std::vector<std::int64_t> flow;
};

/// The circulation of least cost by LEMON's network simplex. The cost must fit 64 bits.
Solved least_cost(const Problem& problem);

}  // namespace judge
