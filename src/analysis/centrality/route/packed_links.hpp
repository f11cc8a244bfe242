#pragma once

#include "network/view.hpp"

#include <cstdint>
#include <vector>

namespace entente {

/// Links side by side in memory, by the node they leave and in the order of their ids: what a search from every
/// node walks many times. A slot is a position in the columns of links. Whoever fills one by hand, say one
/// product's trade after another, calls measure() when the lengths are in; `link` may stay empty.
struct PackedLinks {
    std::vector<std::uint32_t> start;  ///< first slot of each node; one more at the end
    std::vector<std::uint32_t> to;
    std::vector<std::int64_t> length;
    std::vector<LinkId> link;   ///< of the view they were packed from
    std::int64_t shortest = 0;  ///< length; 0 where there are no links
    std::int64_t longest = 0;
    bool equal_lengths = true;  ///< a queue then serves nodes in order of distance
    bool distances_fit = true;  ///< no simple route is too long for 64 bits

    [[nodiscard]] std::size_t nodes() const { return start.size() - 1; }
    [[nodiscard]] std::size_t links() const { return to.size(); }
};

/// Marks what the lengths say together: the shortest, the longest, whether all are equal, and whether sums of them
/// fit. Time O(m).
void measure(PackedLinks& links);

/// The open links with their costs as lengths. Time and memory O(n + m).
PackedLinks pack(const View& view);

/// Gives links that cost nothing a length, so that every link leads away from its source, and leaves every
/// comparison of two routes between the same nodes as it was: with free links layered (rank grows along
/// each), the length is cost × (ranks) + rank(to) − rank(from), and the ranks cancel along a route.
/// False where free links run in a circle: then a cheapest walk can go round for ever. Time O(n + m).
bool make_positive(PackedLinks& links);

}  // namespace entente
