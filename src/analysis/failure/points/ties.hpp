#pragma once

#include "network/projection/projection.hpp"
#include "network/view.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace entente {

using TieId = Id<struct TieTag>;

/// Two nodes joined by open links in either direction.
struct Tie {
    std::array<NodeId, 2> ends;
    std::vector<LinkId> links;  ///< in the order of their ids
    bool single = true;         ///< no other link stands in for it
};

/// How many links of the network each link of a projection is.
using StandsFor = Column<LinkId, std::uint32_t>;

/// For a projection of the view: only open links count, and one that is closed is 0.
StandsFor stands_for(const Projection& shown, const View& view);

/// A network with the direction of its links left out.
class Ties {
public:
    /// Joins the open links of each pair of nodes to one tie; links from a node to itself join nothing.
    /// Two links in one direction are parallel. Two in opposite directions are one relation told twice if
    /// `antiparallel_is_one_tie`, else they stand in for each other like parallel ones. A link that stands
    /// for several (`stands_for`, empty: each for one) is parallel to itself. Ties are in the order of their
    /// ends. Time O(n + m log m).
    Ties(const View& view, bool antiparallel_is_one_tie, const StandsFor& stands_for);

    [[nodiscard]] const Column<TieId, Tie>& all() const { return ties_; }
    [[nodiscard]] const Tie& operator[](TieId tie) const { return ties_[tie]; }
    [[nodiscard]] std::span<const TieId> at(NodeId node) const { return of_node_[node]; }
    [[nodiscard]] NodeId other_end(TieId tie, NodeId node) const {
        const auto& ends = ties_[tie].ends;
        return ends[0] == node ? ends[1] : ends[0];
    }

private:
    Column<TieId, Tie> ties_;
    Column<NodeId, std::vector<TieId>> of_node_;
};

}  // namespace entente
