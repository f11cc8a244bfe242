#include "analysis/centrality/neighbour/degree.hpp"

#include "analysis/centrality/neighbour/strength.hpp"

#include <algorithm>
#include <span>
#include <vector>

namespace entente {

namespace {

/// One side of a node.
struct Dealings {
    std::uint32_t links{};
    std::uint32_t neighbours{};
    Wide quantity{};
    std::uint32_t unknown{};
};

/// What open links join a node to, told by the other end of each.
Dealings dealings_of(const View& view, std::span<const LinkId> links, const auto& other_end) {
    Dealings side;
    std::vector<NodeId> others;
    for (const auto link : links) {
        if (!view.open[link]) continue;
        ++side.links;
        side.quantity += view.quantity[link].units;
        side.unknown += is_unreported(view, link, Strength::quantity);
        others.push_back(other_end(link));
    }
    std::sort(others.begin(), others.end());
    side.neighbours = static_cast<std::uint32_t>(std::unique(others.begin(), others.end()) - others.begin());
    return side;
}

}  // namespace

Degree degree(const View& view) {
    const auto& shape = view.topology();
    Degree answer;
    for (const auto node : view.nodes()) {
        const auto in =
            dealings_of(view, shape.entering(node), [&](LinkId link) { return shape.from(link); });
        const auto out = dealings_of(view, shape.leaving(node), [&](LinkId link) { return shape.to(link); });
        answer.entering.push_back(in.links);
        answer.leaving.push_back(out.links);
        answer.suppliers.push_back(in.neighbours);
        answer.customers.push_back(out.neighbours);
        answer.quantity_in.push_back(in.quantity);
        answer.quantity_out.push_back(out.quantity);
        answer.unknown_in.push_back(in.unknown);
        answer.unknown_out.push_back(out.unknown);
    }
    return answer;
}

}  // namespace entente
