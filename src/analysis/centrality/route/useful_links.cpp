#include "analysis/centrality/route/useful_links.hpp"

namespace entente {

void pick(const PackedLinks& links, const DistanceTable& table, UsefulLinks& useful) {
    auto& kept = useful.links;
    kept.start.assign(1, 0);
    kept.to.clear();
    kept.length.clear();
    useful.slot.clear();
    for (std::uint32_t node = 0; node < links.nodes(); ++node) {
        for (auto slot = links.start[node]; slot < links.start[node + 1]; ++slot) {
            if (static_cast<double>(links.length[slot]) != table.between(node, links.to[slot])) continue;
            kept.to.push_back(links.to[slot]);
            kept.length.push_back(links.length[slot]);
            useful.slot.push_back(slot);
        }
        kept.start.push_back(static_cast<std::uint32_t>(kept.to.size()));
    }
    measure(kept);
}

}  // namespace entente
