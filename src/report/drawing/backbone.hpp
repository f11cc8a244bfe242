#pragma once

#include <cstddef>
#include <vector>

namespace entente {

/// One directed flow between two nodes, by index.
struct WeightedLine {
    std::size_t from{};
    std::size_t to{};
    double amount{};  ///< at least 0
};

/// How surprising each flow is where amounts were spread at random: the disparity filter.
///
/// Definition  with p its share of what leaves (enters) a node of degree k, (1 - p)^(k - 1); of the two ends
///             the smaller. A line is in the backbone at level alpha where its figure is at most alpha; so
///             alpha = 1 keeps all.
/// Ties        a degree of 1 says nothing at that end: (1 - p)^0 = 1, so the other end decides.
/// Nothing     no lines: no figures; a line of amount 0 has 1.
/// Time        O(nodes + lines).
/// After       Serrano, Boguñá and Vespignani, PNAS 106(16), 2009, doi:10.1073/pnas.0808904106.
std::vector<double> disparity(const std::vector<WeightedLine>& lines, std::size_t nodes);

/// The lines to draw where at most so many can be read, ascending: those of the smallest disparity, then of
/// the largest amount, then by index; and each node's largest line, so that no node loses all it has.
std::vector<std::size_t> backbone(const std::vector<WeightedLine>& lines, std::size_t nodes,
                                  std::size_t most);

}  // namespace entente
