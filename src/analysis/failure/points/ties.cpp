#include "analysis/failure/points/ties.hpp"

#include <algorithm>
#include <tuple>

namespace entente {

namespace {

std::array<NodeId, 2> ends_of(const View& view, LinkId link) {
    const auto from = view.topology().from(link), to = view.topology().to(link);
    return {std::min(from, to), std::max(from, to)};
}

bool is_single(const Tie& tie, const View& view, bool antiparallel_is_one_tie) {
    const auto forward = std::count_if(tie.links.begin(), tie.links.end(), [&](LinkId link) {
        return view.topology().from(link) == tie.ends[0];
    });
    const auto backward = static_cast<std::ptrdiff_t>(tie.links.size()) - forward;
    return (antiparallel_is_one_tie ? std::max(forward, backward) : forward + backward) == 1;
}

}  // namespace

Ties::Ties(const View& view, bool antiparallel_is_one_tie) : of_node_(view.nodes().size()) {
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
        ties_[tie].single = is_single(ties_[tie], view, antiparallel_is_one_tie);
        for (const auto end : ties_[tie].ends) of_node_[end].push_back(tie);
    }
}

}  // namespace entente
