#pragma once

#include "analysis/centrality/route/distance_table.hpp"
#include "analysis/centrality/route/packed_links.hpp"
#include "analysis/centrality/route/search.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace entente {

/// Whether routes could be counted exactly; where not, no figure is given.
enum class RouteEnding : std::uint8_t {
    exact,
    free_circle,      ///< open links that cost nothing run in a circle
    too_long,         ///< a distance does not fit 62 bits
    too_many_routes,  ///< between two nodes run 2^128 cheapest routes or more
};

__extension__ using RouteNumber = unsigned __int128;

/// Counts the cheapest routes from one source after another, and in one network after another, reusing its
/// memory. Parallel links are different routes. All lengths must be positive (see make_positive), and distances
/// must fit.
/// Time that of Search; O(m) where distances are in a table already.
class RouteCounter {
public:
    RouteCounter() = default;
    explicit RouteCounter(const PackedLinks& links, const DistanceTable* table = nullptr) {
        walk(links, table);
    }

    /// Turns to a network, whose distances are searched for, or looked up where there is a table of them.
    void walk(const PackedLinks& links, const DistanceTable* table = nullptr);

    /// Searches from a source. False where the routes to some node are too many to be counted.
    bool count_from(std::uint32_t source);

    /// Whether a table shows that one route and no other leads to each node that can be reached. Then tight() is
    /// the tree of them, and there is nothing to count.
    bool finds_tree(std::uint32_t source);
    /// The slots that lie on a cheapest route, ascending: of finds_tree().
    [[nodiscard]] std::span<const std::uint32_t> tight() const { return std::span(onward_).first(tight_); }
    /// By slot: the node it leaves; where there is a table.
    [[nodiscard]] const std::vector<std::uint32_t>& tails() const { return from_; }

    /// The reached nodes, the source first, each after all that cheapest routes to it pass.
    [[nodiscard]] const std::vector<std::uint32_t>& order() const { return order_; }
    /// By node; meaningful only where reached.
    [[nodiscard]] const std::vector<RouteNumber>& routes() const { return routes_; }
    /// The slots that leave a node and lie on a cheapest route, ascending; the node by its place in the
    /// order.
    [[nodiscard]] std::span<const std::uint32_t> onward(std::size_t place) const {
        const auto [first, last] = onward_at_[place];
        return std::span(onward_).subspan(first, last - first);
    }

private:
    /// Positions in `onward_`.
    struct Stretch {
        std::uint32_t first{}, last{};
    };

    bool count_in_levels(std::uint32_t source);
    bool count_by_distance(std::uint32_t source);
    bool count_by_table(std::uint32_t source);
    void look_up(std::uint32_t source);
    void divide_by_nodes();

    /// Keeps the slots that leave a node and lead on, after all kept so far. Of many links, each is
    /// written and only stays if it leads on, since a processor cannot guess whether it does; of few it can.
    Stretch collect(std::uint32_t node, std::uint32_t kept, const auto& leads_on) {
        const auto first = links_->start[node];
        const auto last = links_->start[node + 1];
        auto end = kept;
        if (last - first <= few_links) {
            for (auto slot = first; slot < last; ++slot) {
                if (leads_on(slot)) onward_[end++] = slot;
            }
        } else {
            for (auto slot = first; slot < last; ++slot) {
                onward_[end] = slot;
                end += leads_on(slot) ? 1U : 0U;
            }
        }
        return {kept, end};
    }

    static constexpr std::uint32_t few_links = 8;
    const PackedLinks* links_ = nullptr;
    const DistanceTable* table_ = nullptr;
    Search search_;
    std::vector<std::uint32_t> order_;
    std::vector<std::uint32_t> level_;  ///< by node, where all lengths are equal
    std::vector<RouteNumber> routes_;
    std::vector<std::uint32_t> onward_;
    std::vector<Stretch> onward_at_;  ///< by place of the order

    // Where distances are in a table:
    std::vector<std::uint32_t> from_;         ///< by slot: the node it leaves
    std::vector<std::uint32_t> ends_;         ///< two a slot: the places in the table of the nodes it joins
    std::uint32_t looked_up_ = 0;             ///< the source that `onward_` is of; past the last for none
    std::size_t tight_ = 0;                   ///< how many of `onward_` are tight
    std::vector<Stretch> onward_of_;          ///< by node
    std::vector<std::uint32_t> waiting_for_;  ///< by node: how many links onward to it were not yet gone
};

}  // namespace entente
