#pragma once

#include "batch/answer/asked.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace entente {

// What tables of members' values have in common, whether these are exact or estimated: an estimate has a column more, half the
// width of its confidence interval.

std::vector<TableColumn> value_columns(const Asked& asked, bool estimated);
std::vector<TableColumn> interaction_columns(const Asked& asked, bool estimated);

/// So many places, those of the largest key first, ties by place.
std::vector<std::size_t> falling(std::size_t count, const std::function<double(std::size_t)>& key);

/// Two players, by place.
struct PlayerPair {
    std::size_t one, other;
};

/// The pairs of so many players that are kept, the strongest first, ties by place.
std::vector<PlayerPair> strongest_pairs(std::size_t players,
                                        const std::function<bool(std::size_t, std::size_t)>& keep,
                                        const std::function<double(std::size_t, std::size_t)>& together);

/// What concluding a candidate takes; unknown where nobody says.
TableCell effort_cell(const Candidate& candidate);

/// What a candidate and another are to each other.
std::string kind_of_pair(double together);

}  // namespace entente
