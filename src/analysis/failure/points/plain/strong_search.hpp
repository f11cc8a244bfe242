#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace entente {

/// Strong components of one plain network after another; once it has seen one as large, it takes no memory.
///
/// Definition  two nodes are in one component if links lead from each to the other. The links of node v lead to
///             to[start[v]] … to[start[v + 1] - 1].
/// Ties        none; components are numbered in the order of their first nodes.
/// Time        O(n + m); memory O(n); no recursion.
/// Checked by  strong_components().
/// After       R. Tarjan, SIAM J. Comput. 1(2), 1972, doi:10.1137/0201010; H. Gabow, Inf. Process. Lett. 74(3-4),
///             2000, doi:10.1016/S0020-0190(00)00051-X.
class StrongSearch {
public:
    struct Components {
        std::uint32_t count = 0;
        std::vector<std::uint32_t> of_node;
    };

    /// The answer stays until the next call.
    const Components& components(std::span<const std::uint32_t> start, std::span<const std::uint32_t> to);

private:
    struct Step {
        std::uint32_t node;
        std::uint32_t next;  ///< of its links, the next to look at
    };

    void explore(std::uint32_t root, std::span<const std::uint32_t> start, std::span<const std::uint32_t> to);
    void enter(std::uint32_t node, std::span<const std::uint32_t> start);
    void leave(std::uint32_t node);
    void number();

    Components found_;
    std::vector<std::uint32_t> entered_;  ///< by node: its place in `open_`; `not_yet` and `done` besides
    std::vector<Step> path_;
    std::vector<std::uint32_t>
        open_;  ///< nodes whose component is not complete, in the order they were entered
    std::vector<std::uint32_t> roots_;  ///< places in `open_`: where what may be components begins
    std::vector<std::uint32_t> renumbered_;
};

}  // namespace entente
