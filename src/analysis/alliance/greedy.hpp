#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace entente {

/// Alliances of one size: the one that is reached by adding the best member each time, and the best there is.
struct GreedyStep {
    std::size_t size{};                   ///< members
    std::optional<std::uint32_t> greedy;  ///< its row; none where the chain ends before
    std::uint32_t best{};                 ///< the row of the best
    bool defeated = false;                ///< greedy misses the best: members that help only together
};

/// The greedy chain beside the best of each size.
///
/// Reads       `sets` ascend, `value` is by set; small is good.
/// Definition  the chain begins at the set of fewest members, of several the best, and adds the member after which the
///             value is smallest, be that better than before or not, as long as such a set was evaluated.
/// Ties        the smallest mask, of the chain and of the best.
/// Time        O(sets + members² log sets).
/// Checked by  brute force; submodular games, where the chain comes within 1 - 1/e of the best improvement (G.
///             Nemhauser, L. Wolsey, M. Fisher, Math. Programming 14, 1978, doi:10.1007/BF01588971).
std::vector<GreedyStep> greedy(std::span<const std::uint64_t> sets, std::span<const double> value);

/// The row of a set among sets that ascend; nothing where it is none of them.
std::optional<std::uint32_t> row_of(std::span<const std::uint64_t> sets, std::uint64_t set);

}  // namespace entente
