#include "analysis/failure/points/ties.hpp"

#include <algorithm>
#include <tuple>

namespace entente {

namespace {

std::array<NodeId, 2> ends_of(const View& view, LinkId link) {
    const auto from = view.topology().from(link), to = view.topology().to(link);
    return {std::min(from, to), std::max(from, to)};
}

bool is_single(const Tie& tie, const View& view, bool antiparallel_is_one_tie, const StandsFor& stands_for) {
    std::uint64_t forward = 0, backward = 0;
    for (const auto link : tie.links) {
        auto& direction = view.topology().from(link) == tie.ends[0] ? forward : backward;
        direction += stands_for.empty() ? 1 : stands_for[link];
    }
    return (antiparallel_is_one_tie ? std::max(forward, backward) : forward + backward) <= 1;
}

}  // namespace

StandsFor stands_for(const Projection& shown, const View& view) {
    StandsFor count(shown.links.size(), 0);
    for (const auto link : shown.links.ids()) {
        for (const auto of : shown.links[link]) count[link] += view.open[of];
    }
    return count;
}

Ties::Ties(const View& view, bool antiparallel_is_one_tie, const StandsFor& stands_for)
    : of_node_(view.nodes().size()) {
    std::vector<LinkId> links;
    for (const auto link : view.links()) {
        if (view.open[link] && view.topology().from(link) != view.topology().to(link)) links.push_back(link);
    }
    std::sort(links.begin(), links.end(), [&](LinkId a, LinkId b) {
        return std::tuple(ends_of(view, a), a) < std::tuple(ends_of(view, b), b);
    });
    for (const auto link : links) {
        const auto ends = ends_of(view, link);
        const TieId last{static_cast<std::uint32_t>(ties_.size() - 1)};
        if (!ties_.empty() && ties_[last].ends == ends) {
            ties_[last].links.push_back(link);
        } else {
            ties_.push_back({ends, {link}});
        }
    }
    for (const auto tie : ties_.ids()) {
        ties_[tie].single = is_single(ties_[tie], view, antiparallel_is_one_tie, stands_for);
        for (const auto end : ties_[tie].ends) of_node_[end].push_back(tie);
    }
}

}  // namespace entente
