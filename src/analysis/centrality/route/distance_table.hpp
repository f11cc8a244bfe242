#pragma once

#include "analysis/centrality/route/packed_links.hpp"

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace entente {

/// How many numbers a processor handles at a time; figures do not depend on it.
enum class Vectors : std::uint8_t { narrow, wide, widest };

/// The widest that this processor has.
Vectors widest_vectors();

/// How far every node is from every other, side by side in memory: for networks so dense that it costs less to
/// treat all pairs alike, many at a time, than to search from each node.
///
/// Distances are whole numbers below 2^53, so that doubles hold them exactly, and a processor's widest vectors
/// (chosen when the program runs) give the same bytes as its narrowest. Filled again, it reuses its memory.
/// Time O(n³), an eighth of that in steps of eight; memory 8 n² bytes.
/// Checked by  Search.
/// After       R. Floyd, Comm. ACM 5(6), 1962, doi:10.1145/367766.368168, in blocks of eight nodes.
class DistanceTable {
public:
    static constexpr double unreached = std::numeric_limits<double>::infinity();

    /// Whether all distances are held exactly, and the table costs less than a search from each node.
    static bool suits(const PackedLinks& links);
    /// Whether all distances are held exactly.
    static bool exact(const PackedLinks& links);

    /// With vectors no wider than the processor has.
    void fill(const PackedLinks& links, Vectors vectors = widest_vectors());

    /// To every node, by id; `unreached` where no way leads.
    [[nodiscard]] std::span<const double> from(std::uint32_t node) const {
        return std::span(distance_).subspan(std::size_t{node} * stride_, nodes_);
    }

private:
    std::size_t nodes_ = 0;
    std::size_t stride_ = 0;  ///< nodes, and empty places up to a multiple of eight
    std::vector<double> distance_;
};

/// Links that lie on a cheapest route between their own ends; no other lies on any cheapest route.
struct UsefulLinks {
    PackedLinks links;
    std::vector<std::uint32_t> slot;  ///< where each was among all
};

/// Picks them out of all, into memory that is reused. Time O(n + m).
void pick(const PackedLinks& links, const DistanceTable& table, UsefulLinks& useful);

}  // namespace entente
