#pragma once

#include "analysis/centrality/route/packed_links.hpp"
#include "analysis/survey/survey.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace entente {

/// One product's trade as a small network: only the nations that take part, numbered in their order. Filled again and
/// again, it reuses its memory.
struct TradeLayer {
    std::vector<std::uint32_t> nation;  ///< of each node
    std::vector<std::uint32_t>
        leaving;  ///< first link of each node, links by from and to; one more at the end
    std::vector<std::uint32_t> from, to;  ///< nodes of each link
    std::vector<std::int64_t> value;      ///< of each link; 0: unknown
    std::vector<std::uint32_t> entering;  ///< first of `entering_links` of each node; one more at the end
    std::vector<std::uint32_t> entering_links;   ///< links by the node they enter, then by the one they leave
    std::vector<std::int64_t> exports, imports;  ///< of each node, as far as known
    std::int64_t total = 0;
    std::size_t unknown = 0;  ///< links without value

    [[nodiscard]] std::size_t nodes() const { return nation.size(); }
    [[nodiscard]] std::size_t links() const { return to.size(); }

    /// Links are by from and to, each pair once, none from a nation to itself. Time O(nations + links).
    void fill(std::span<const SurveyLink> trade, std::size_t nations);

private:
    std::vector<std::uint32_t> node_of_;  ///< by nation
};

/// The links with a value as lengths 1/value in whole numbers; see measured() for the rounding. Time O(links).
void pack(const TradeLayer& layer, PackedLinks& links);

}  // namespace entente
