#pragma once

#include "batch/plan/plan.hpp"
#include "network/grid/parts.hpp"

#include <cstdint>
#include <vector>

namespace entente {

/// What alliances of successive ranks come to in one future: a row an admissible alliance.
struct Block {
    std::uint64_t index{};  ///< of the block; see Walk
    std::uint32_t future{};
    std::uint64_t looked_at{};  ///< alliances, those left out too
    std::uint64_t excluded{};   ///< left out: two members exclude each other
    std::uint64_t beyond_budget{};
    std::vector<Alliance> alliance;  ///< by row
    std::vector<Parts> unmet;        ///< by row, then by demanding nation
    std::vector<double> cost;        ///< by row: money for all that flows
    std::vector<double> measured;    ///< by row, then by the plan's objectives that take more than the supply
    friend bool operator==(const Block&, const Block&) = default;
};

}  // namespace entente
