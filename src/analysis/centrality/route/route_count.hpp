#pragma once

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

/// Counts the cheapest routes from one source after another, reusing its memory. Parallel links are
/// different routes. All lengths must be positive (see make_positive), and distances must fit.
/// Time that of Search.
class RouteCounter {
public:
    explicit RouteCounter(const PackedLinks& links);

    /// Searches from a source. False where the routes to some node are too many to be counted.
    bool count_from(std::uint32_t source);

    /// The reached nodes, the source first, each after all that cheapest routes to it pass.
    [[nodiscard]] const std::vector<std::uint32_t>& order() const { return order_; }
    /// By node; meaningful only where reached.
    [[nodiscard]] const std::vector<RouteNumber>& routes() const { return routes_; }
    /// The slots that leave a node and lie on a cheapest route, ascending; the node by its place in the
    /// order.
    [[nodiscard]] std::span<const std::uint32_t> onward(std::size_t place) const {
        return std::span(onward_).subspan(onward_start_[place],
                                          onward_start_[place + 1] - onward_start_[place]);
    }

private:
    bool count_in_levels(std::uint32_t source);
    bool count_by_distance(std::uint32_t source);

    /// Keeps the slots that leave the node at a place of the order and lead on. Of many links, each is
    /// written and only stays if it leads on, since a processor cannot guess whether it does; of few it can.
    void collect(std::size_t place, const auto& leads_on) {
        const auto first = links_->start[order_[place]];
        const auto last = links_->start[order_[place] + 1];
        auto end = onward_start_[place];
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
        onward_start_[place + 1] = end;
    }

    static constexpr std::uint32_t few_links = 8;
    const PackedLinks* links_;
    Search search_;
    std::vector<std::uint32_t> order_;
    std::vector<std::uint32_t> level_;  ///< by node, where all lengths are equal
    std::vector<RouteNumber> routes_;
    std::vector<std::uint32_t> onward_, onward_start_;
};

}  // namespace entente
