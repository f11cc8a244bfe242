#pragma once

#include "analysis/failure/points/plain/cut_search.hpp"
#include "analysis/survey/layer.hpp"

#include <cstdint>
#include <vector>

namespace entente {

/// Where a layer breaks, and what hangs together in it.
struct LayerStructure {
    std::vector<std::uint8_t> cut_point;  ///< by node
    std::size_t bridges{};
    std::size_t strong_components{};
    std::size_t largest_component{};
};

/// Finds cut points and bridges with directions left out (two opposite links are one tie), and strong components.
///
/// Time O(nodes + links), without recursion, so that no network is too deep.
/// After R. Tarjan, SIAM J. Comput. 1(2), 1972, doi:10.1137/0201010; CutSearch.
class StructureSearch {
public:
    const LayerStructure& search(const TradeLayer& layer);

private:
    void find_components(const TradeLayer& layer);

    /// A node on the way down, and the next of the links that leave it.
    struct Visit {
        std::uint32_t node, next;
    };
    LayerStructure found_;
    Neighbours neighbours_;
    CutSearch cuts_;
    std::vector<std::uint32_t> order_, lowest_;
    std::vector<std::uint32_t> open_;  ///< nodes whose component is not complete
    std::vector<Visit> path_;
};

}  // namespace entente
