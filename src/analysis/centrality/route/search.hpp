#pragma once

#include "analysis/centrality/route/buckets.hpp"
#include "analysis/centrality/route/frontier.hpp"
#include "analysis/centrality/route/packed_links.hpp"

#include <cstdint>
#include <limits>
#include <vector>

namespace entente {

/// Finds how far every node is from one source after another, and in one network after another, reusing its
/// memory. Distances must fit.
/// Time O(m + n log n) a source, O(n + m) where all lengths are equal.
class Search {
public:
    static constexpr std::int64_t unreached = std::numeric_limits<std::int64_t>::max();

    Search() = default;
    explicit Search(const PackedLinks& links) { walk(links); }

    /// Turns to a network.
    void walk(const PackedLinks& links);

    void from(std::uint32_t source);

    /// The reached nodes, the source first, each after all that lie nearer by a link or more.
    [[nodiscard]] const std::vector<std::uint32_t>& order() const { return order_; }
    /// By node, in lengths of the links.
    [[nodiscard]] const std::vector<std::int64_t>& distance() const { return distance_; }

private:
    void in_levels();
    void by_distance(std::uint32_t source, auto& frontier);

    const PackedLinks* links_ = nullptr;
    std::vector<std::uint32_t> order_;
    std::vector<std::int64_t> distance_;
    Frontier frontier_;
    Buckets buckets_;
    bool in_buckets_ = false;  ///< in place of the frontier, where the lengths suit
};

}  // namespace entente
