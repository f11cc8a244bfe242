#pragma once

#include "analysis/centrality/route/frontier.hpp"
#include "analysis/centrality/route/packed_links.hpp"

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace entente {

/// Finds how far every node is from one source after another where lengths are real numbers, reusing its memory: for
/// figures that are made of distances, since whole-number lengths, by which ties are told, are rounded.
///
/// A distance is the least of the sums of lengths, each added up from the source on in doubles: since a longer way to
/// a node never makes a shorter one from there, the order of links does not matter.
/// Lengths   by slot of the links; at least 0.
/// Time      O(m + n log n) a source.
/// Checked by  Boost.Graph.
class RealSearch {
public:
    static constexpr double unreached = std::numeric_limits<double>::infinity();

    RealSearch(const PackedLinks& links, std::span<const double> lengths)
        : links_(links), lengths_(lengths) {}

    void from(std::uint32_t source);

    /// By node.
    [[nodiscard]] const std::vector<double>& distance() const { return distance_; }

private:
    const PackedLinks& links_;
    std::span<const double> lengths_;
    std::vector<double> distance_;
    Frontier frontier_;
};

}  // namespace entente
