#pragma once

#include "network/view.hpp"
#include "witness/reach.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace entente {

struct SmallestGroupsOptions {
    std::size_t most = 4;           ///< look for sets of so many groups and no more
    std::size_t searches = 50'000;  ///< give up after so many looks at the network
};

/// The fewest groups that must fail together before nothing reaches a demand.
struct SmallestGroups {
    /// found: all smallest sets are in `sets`. more: it takes more than `most` groups, or more looks than
    /// allowed, to cut it off, and at least `at_least`. impossible: a route remains whatever fails.
    enum class Ending : std::uint8_t { found, more, impossible };
    Ending ending = Ending::found;
    std::size_t at_least{};                      ///< groups needed; of `found` exactly so many
    std::vector<std::vector<std::size_t>> sets;  ///< of indices of groups, ascending; in their order
};

/// Which nations (blocs, owners, …) must fail together to cut a demand off.
///
/// Reads       open.
/// Definition  minimum number of groups, each a set of nodes and links that fail together, whose removal
///             leaves no path from any start to the demand; all sets of that number. Groups may overlap.
/// Ties        all are listed.
/// Unreachable demands need none: the one set is empty.
/// Time        O(l^k (n + m)) for k groups where routes pass at most l of them: the question is NP-hard, so k
///             is bounded. Routes that share no group tell at once when it takes more.
/// Checked by  all sets; `smallest_cut` where each group is one node.
SmallestGroups smallest_groups(const View& view, std::span<const NodeId> starts, NodeId demand,
                               const std::vector<Removed>& groups, const SmallestGroupsOptions& options = {});

}  // namespace entente
