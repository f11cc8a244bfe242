#pragma once

#include "analysis/supply/circulation/circulation.hpp"
#include "analysis/supply/circulation/tree.hpp"

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace entente {

/// What solving took so far; for benchmarks.
struct PivotCount {
    std::uint64_t count{};
    std::uint64_t scanned{};  ///< arcs priced
};

/// The circulation of least (cost, tie) within 0 ≤ flow ≤ capacity, by a network simplex that keeps its basis:
/// after changes it goes on from the circulation it has.
///
/// Input       costs of either sign; capacities from 0 (closed) to 2^60. The sum of |cost| along any simple
///             cycle fits 62 bits. All start at cost 0, capacity 0.
/// Ties        circulations of one cost are told apart by the sum of tie × flow; `ambiguous` says where even
///             that leaves two. Otherwise the answer is the same whatever was solved before.
/// Method      primal pivots throughout. A capacity that falls below its arc's flow splits it: until the excess
///             has gone another way, the arc stands for that alone, dearer than any cycle. Prices move on the
///             smaller side of the tree. Arcs that touch it are priced again; where they are many, blocks of all are
///             in turn, once nothing else is left to do. Of each block the worst is a candidate, of these the
///             worst enters.
/// Ends        Each pivot lowers the objective or changes no flow. Of blocking arcs the last in the direction of
///             the cycle leaves (Cunningham); where pivots change nothing many times on end, the smallest arc
///             enters and the smallest blocking arc leaves (Bland), which cannot cycle.
/// Time        no bound better than exponential is known; measured in supply_bench. No pivot allocates.
/// Memory      43 bytes an arc and 93 a node; 21 and 53 more where a circulation is remembered, and for each
///             that is saved; 28 for each arc set since.
/// Checked by  LEMON, complementary slackness; warm equals cold.
/// After       W. H. Cunningham, Mathematical Programming 11, 1976, doi:10.1007/BF01580379; R. G. Bland,
///             Mathematics of OR 2(2), 1977, doi:10.1287/moor.2.2.103; R. K. Ahuja, T. L. Magnanti, J. B.
///             Orlin, Network Flows, Prentice Hall 1993, chapter 11.
class NetworkSimplex {
public:
    explicit NetworkSimplex(Arcs arcs);

    /// Those given, and behind them one closed arc from each node to the root.
    [[nodiscard]] const Arcs& arcs() const { return arcs_; }
    /// How many were given.
    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(queued_.size()); }
    [[nodiscard]] std::int64_t cost(std::uint32_t arc) const { return wanted(arc).cost; }
    [[nodiscard]] std::int64_t capacity(std::uint32_t arc) const { return wanted(arc).capacity; }

    /// What the next `solve` reckons with.
    void set(std::uint32_t arc, std::int64_t cost, std::int64_t capacity);
    /// Brings the circulation to the least. Nothing happens where nothing was set.
    void solve();

    /// Of the last `solve`.
    [[nodiscard]] std::int64_t flow(std::uint32_t arc) const;
    [[nodiscard]] std::vector<std::int64_t> flows() const;
    /// How much longer the way through the arc is than the way along the tree. Zero in the tree.
    [[nodiscard]] CostTie reduced(std::uint32_t arc) const;
    /// Whether the basis holds the arc: it is in the tree.
    [[nodiscard]] bool holds_up(std::uint32_t arc) const { return in_tree(arc); }
    /// Prices at the nodes, so that reduced(a).cost = cost(a) + price(from) − price(to). They hang on the basis.
    [[nodiscard]] std::vector<std::int64_t> prices() const;

    /// Keeps the solved circulation, to be recalled as often as wanted in O(arcs changed) where no pivot was
    /// needed since, else in O(nodes + arcs / 8).
    void remember();
    void recall();
    /// The arcs set since `remember`, or since `recall`; some perhaps back to what they were.
    [[nodiscard]] const std::vector<std::uint32_t>& changed() const { return changed_; }

    /// A solved circulation with its basis, apart from what goes on. Whoever saves to one again spares allocations.
    class State;
    void save(State& to) const;
    /// As it was when that was saved; it must be of the same arcs. Time O(nodes + arcs), a few bytes each.
    void restore(const State& from);

    /// Replaces the ties and solves again.
    void retie(const std::vector<std::uint32_t>& ties);

    /// Whether an arc outside the tree has a reduced (cost, tie) of zero: only then can there be another circulation
    /// of the same cost and tie. Time O(arcs).
    [[nodiscard]] bool tied() const;
    /// False only if no such arc was seen since this was last cleared. Time O(1).
    [[nodiscard]] bool seen_tied() const { return seen_tied_; }
    void clear_tied() { seen_tied_ = false; }

    [[nodiscard]] const PivotCount& pivots() const { return pivots_; }

private:
    struct Bounds {
        std::int64_t cost{};
        std::int64_t capacity{};
        friend bool operator==(const Bounds&, const Bounds&) = default;
    };
    struct Change {
        std::uint32_t arc;
        Bounds now;
    };
    struct Cycle {  // closed by an arc: along it from tail to head, and back through the tree
        std::uint32_t arc;
        bool forward;
        std::uint32_t tail, head, join;
    };
    struct Blocking {  // the tree arc above `node`, or the entering arc itself
        std::uint32_t node = nobody;
        std::int64_t room{};
        bool at_tail = false;
    };
    struct Worst {  // of some arcs the first whose price is most wrong, if it is at all
        std::uint32_t arc = nobody;
        std::int64_t by = -1;
        void take(std::uint32_t other, std::int64_t how_wrong) {
            if (how_wrong <= by) return;
            by = how_wrong;
            arc = other;
        }
    };
    struct Remembered {
        Tree tree;
        std::vector<std::uint64_t> price, price_tie;
        std::vector<std::int8_t> side;
        std::vector<std::uint32_t> tie;
        bool seen_tied{};
    };

    static constexpr unsigned patience = 2000;  // pivots on end that change nothing, before Bland's rule

    [[nodiscard]] Bounds wanted(std::uint32_t arc) const;
    [[nodiscard]] bool in_tree(std::uint32_t arc) const;
    [[nodiscard]] std::uint32_t node_of(std::uint32_t arc) const;
    [[nodiscard]] std::int64_t reduced_cost(std::uint32_t arc) const;
    [[nodiscard]] std::int64_t reduced_tie(std::uint32_t arc) const;
    /// By how much cost the price of an arc is wrong, 0 if by its tie alone; below 0 if it is right.
    [[nodiscard]] std::int64_t wrong(std::uint32_t arc);
    [[nodiscard]] Cycle cycle(std::uint32_t arc, bool forward) const;
    void rest(std::uint32_t arc, bool full);

    void note_change(std::uint32_t arc);

    // changes
    void change_cost(const Change& change);
    void change_capacity(const Change& change);
    void raise(std::uint32_t arc, std::uint64_t by);
    void drive_out(std::uint32_t arc, std::int64_t flow, std::int64_t capacity);

    // pivots
    bool exchange(std::uint32_t top, const Cycle& cycle, std::int64_t flow);
    bool shift(std::uint32_t top, CostTie by);
    bool gather_side(std::uint32_t top);
    void push(const Cycle& cycle, std::int64_t amount);

    // primal
    void primal();
    void pivot(std::uint32_t arc);
    void enter(std::uint32_t arc, bool forward, std::int64_t flow, std::int64_t room);
    [[nodiscard]] Blocking blocking(const Cycle& cycle, std::int64_t room) const;

    // pricing
    [[nodiscard]] std::uint32_t touching_moved() const;
    void reprice();
    void reprice_blocks();
    void reprice_across(std::uint32_t top);
    void consider(std::uint32_t arc);
    [[nodiscard]] std::uint32_t next_candidate();
    [[nodiscard]] std::uint32_t next_instead_of(std::uint32_t arc);
    [[nodiscard]] std::uint32_t best_known();
    [[nodiscard]] std::uint32_t smallest_candidate();

    Arcs arcs_;
    std::vector<std::uint32_t> first_leaving_;  // of a node's arcs in `arcs_`
    std::vector<std::uint32_t> first_entering_, entering_;
    std::vector<std::int64_t> cost_, capacity_;
    std::vector<std::int8_t> side_;  // 1: rests empty; -1: rests full; 0: in the tree, or closed
    std::vector<std::uint64_t> price_, price_tie_;  // of nodes; differences count, so they may wrap around
    Tree tree_;

    std::vector<Change> changes_;
    std::vector<std::uint32_t> candidates_, order_;
    std::span<const std::uint32_t> moved_;  // of `order_`: the nodes whose prices moved last
    std::vector<std::uint8_t> queued_;
    bool seen_tied_ = false;
    bool stale_ = false;     // some arcs were not priced since prices moved
    std::uint32_t block_{};  // so many arcs are priced for one candidate
    std::uint32_t next_{};   // the first arc of the block that is priced next
    unsigned degenerate_{};
    PivotCount pivots_;

    std::vector<Remembered> remembered_;  // none or one
    std::vector<Bounds> remembered_bounds_;
    bool pivoted_ = false;  // the tree, its flows or prices may be other than remembered
    bool retied_ = false;   // the ties may be
    std::vector<std::uint32_t> changed_;
    std::vector<std::uint8_t> is_changed_;
    std::vector<std::uint32_t> pending_;  // of an arc: its place in `changes_`, or nobody
};

class NetworkSimplex::State {
    friend class NetworkSimplex;
    std::optional<Tree> tree_;
    std::vector<std::uint64_t> price_, price_tie_;
    std::vector<std::int64_t> cost_, capacity_;
    std::vector<std::int8_t> side_;
    std::vector<std::uint32_t> tie_;
    bool seen_tied_{};
};

inline bool NetworkSimplex::in_tree(std::uint32_t arc) const {
    return side_[arc] == 0 && (tree_[arcs_.from[arc]].arc == arc || tree_[arcs_.to[arc]].arc == arc);
}

inline std::int64_t NetworkSimplex::reduced_cost(std::uint32_t arc) const {
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(cost_[arc]) + price_[arcs_.from[arc]] -
                                     price_[arcs_.to[arc]]);
}

inline std::int64_t NetworkSimplex::reduced_tie(std::uint32_t arc) const {
    return static_cast<std::int64_t>(arcs_.tie[arc] + price_tie_[arcs_.from[arc]] -
                                     price_tie_[arcs_.to[arc]]);
}

inline CostTie NetworkSimplex::reduced(std::uint32_t arc) const {
    return {reduced_cost(arc), reduced_tie(arc)};
}

inline std::int64_t NetworkSimplex::wrong(std::uint32_t arc) {
    const std::int64_t side = side_[arc];
    const auto by = -side * reduced_cost(arc) - (side == 0 ? 1 : 0);
    if (by != 0) return by;
    const auto tie = -side * reduced_tie(arc);
    if (tie == 0) seen_tied_ = true;
    return tie > 0 ? 0 : -1;
}

inline void NetworkSimplex::consider(std::uint32_t arc) {
    if (wrong(arc) < 0 || queued_[arc]) return;
    queued_[arc] = 1;
    candidates_.push_back(arc);
}

}  // namespace entente
