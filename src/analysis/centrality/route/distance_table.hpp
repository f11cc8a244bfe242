#pragma once

#include "analysis/centrality/route/packed_links.hpp"
#include "analysis/centrality/route/shorten_row.hpp"
#include "base/large_vector.hpp"

#include <array>
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

/// How far every node is from every other, side by side in memory: treats all targets
/// alike, many at a time, which costs less than to search from each node.
///
/// Method      A node's row is the least of its links and of the rows of those they lead to, each the link's length
///             further. Of many links few lie on any cheapest route: rows are shortened along the two shortest links
///             that leave and that enter each node, four times over. Links longer than the way between their ends that is
///             known then are dropped, and along the others rows are shortened until none changes.
/// Places      Nodes stand in places of their own: first those that links only enter, then those that links enter and
///             leave, which alone lie on ways of others, then those that links only leave; so that what cannot matter is
///             passed over.
/// Distances are whole numbers below 2^53, so that doubles hold them exactly, and a processor's widest vectors
/// (chosen when the program runs) give the same bytes as its narrowest. Filled again, it reuses its memory.
/// Time O(m + n²) and O(n) for each link that is not dropped and each time that the row it leads to changes: seldom
/// ten times, n times at worst. Memory 8 n² bytes.
/// Checked by  Search.
/// After       L. Ford, RAND P-923 (1956); R. Bellman, Quart. Appl. Math. 16 (1958), doi:10.1090/qam/102435; which
///             links matter: D. Karger, D. Koller and S. Phillips, SIAM J. Comput. 22(6), 1993, doi:10.1137/0222071.
class DistanceTable {
public:
    static constexpr double unreached = std::numeric_limits<double>::infinity();

    /// Whether all distances are held exactly, and the table costs less than a search from each node: where lengths
    /// differ always, as long as it is not larger than 32 MB.
    static bool suits(const PackedLinks& links);
    /// Whether all distances are held exactly.
    static bool exact(const PackedLinks& links);

    struct Filling {
        unsigned threads = 1;                ///< 0: as many as the machine has
        Vectors vectors = widest_vectors();  ///< no wider than the processor's
    };
    void fill(const PackedLinks& links) { fill(links, {}); }
    void fill(const PackedLinks& links, const Filling& filling);

    [[nodiscard]] std::uint32_t place(std::uint32_t node) const { return place_[node]; }

    /// To every node, by its place; `unreached` where no way leads.
    [[nodiscard]] std::span<const double> from(std::uint32_t node) const {
        return {distance_.data() + place_[node] * stride_, place_.size()};
    }

    [[nodiscard]] double between(std::uint32_t from, std::uint32_t to) const {
        return distance_[place_[from] * stride_ + place_[to]];
    }

private:
    /// Links to nodes that are left again: by the place they leave, their heads' places.
    struct Ways {
        std::vector<std::uint32_t> start;  ///< from the first place that links leave; one more at the end
        std::vector<std::uint32_t> to;
        std::vector<double> length;
    };
    /// Some columns of all rows, which hang on no others: few enough to stay near the processor.
    struct Columns {
        std::size_t first, count;
        std::vector<std::uint32_t> state;  ///< of each row, by place: grows when it changes
        std::vector<std::uint32_t> seen;   ///< by way: the state of the head's row that was last made use of
    };

    void assign_places(const PackedLinks& links);
    void lay_out(const PackedLinks& links, unsigned threads);
    void lay_out_row(const PackedLinks& links, std::uint32_t node);
    void find_nearest(const PackedLinks& links);
    template <class Keep>
    void gather_ways(const PackedLinks& links, const Keep& keep);
    void divide();
    void settle(std::size_t most_sweeps, const Filling& filling);
    void settle(Columns& columns, std::size_t most_sweeps, Vectors vectors);
    bool sweep(Columns& columns, std::size_t first, std::size_t last, bool backward, Vectors vectors);
    bool shorten_row(Columns& columns, std::size_t place, Vectors vectors);

    [[nodiscard]] double* row(std::size_t place) { return distance_.data() + place * stride_; }
    [[nodiscard]] bool is_pivot(std::uint32_t place) const { return place >= pivots_ && place < leavers_; }

    std::size_t stride_ = 0;            ///< nodes, and empty places up to a multiple of eight
    std::size_t pivots_ = 0;            ///< the place of the first that links enter and leave
    std::size_t leavers_ = 0;           ///< and of the first that they only leave
    std::size_t idle_ = 0;              ///< and of the first without links
    std::vector<std::uint32_t> place_;  ///< by node
    std::vector<std::uint32_t> node_;   ///< by place
    std::vector<std::uint8_t> kind_;    ///< by node
    LargeVector<double> distance_;
    Ways ways_;
    std::vector<Columns> columns_;
    std::vector<std::array<std::int64_t, 2>> nearest_out_, nearest_in_;  ///< by node: its shortest links
};

}  // namespace entente
