#pragma once

#include "analysis/centrality/route/packed_links.hpp"

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace entente {

/// How distances become known; no answer depends on it.
enum class DistanceMethod : std::uint8_t {
    chosen,    ///< by what suits the network
    searches,  ///< a search from each source
    table,     ///< all at once; only where DistanceTable::exact
};

/// How many numbers a processor handles at a time; figures do not depend on it.
enum class Vectors : std::uint8_t { narrow, wide, widest };

/// The widest that this processor has.
Vectors widest_vectors();

/// How far every node is from every other, side by side in memory: for networks so dense that it costs less to
/// treat all pairs alike, many at a time, than to search from each node.
///
/// Nodes stand in places of their own: first those that links only enter, then those that links enter and leave,
/// which alone lie on ways of others, then those that links only leave; so that what cannot matter is passed over.
/// Distances are whole numbers below 2^53, so that doubles hold them exactly, and a processor's widest vectors
/// (chosen when the program runs) give the same bytes as its narrowest. Filled again, it reuses its memory.
/// Time O(k l n), in steps of eight, for k nodes that links enter and leave and l that links leave; memory 8 n² bytes.
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

    [[nodiscard]] std::uint32_t place(std::uint32_t node) const { return place_[node]; }

    /// To every node, by its place; `unreached` where no way leads.
    [[nodiscard]] std::span<const double> from(std::uint32_t node) const {
        return std::span(distance_).subspan(place_[node] * stride_, place_.size());
    }

    [[nodiscard]] double between(std::uint32_t from, std::uint32_t to) const {
        return distance_[place_[from] * stride_ + place_[to]];
    }

private:
    void assign_places(const PackedLinks& links);

    std::size_t stride_ = 0;            ///< nodes, and empty places up to a multiple of eight
    std::size_t pivots_ = 0;            ///< the place of the first that links enter and leave
    std::size_t leavers_ = 0;           ///< and of the first that they only leave
    std::size_t idle_ = 0;              ///< and of the first without links
    std::vector<std::uint32_t> place_;  ///< by node
    std::vector<std::uint8_t> kind_;    ///< by node
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
