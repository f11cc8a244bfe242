#include "analysis/failure/points/cut_points.hpp"

#include "analysis/failure/points/plain/cut_search.hpp"

#include <algorithm>
#include <array>

namespace entente {

namespace {

Neighbours neighbours_of(const View& view) {
    Neighbours neighbours;
    neighbours.start.assign(view.nodes().size() + 2, 0);
    auto& first = neighbours.start;  // one ahead while it is filled, so that it ends where it belongs
    const auto for_each_end = [&](const auto& act) {
        for (const auto link : view.links()) {
            if (!view.open[link]) continue;
            const auto from = view.topology().from(link).index, to = view.topology().to(link).index;
            act(from, to);
            act(to, from);
        }
    };
    for_each_end([&](std::uint32_t node, std::uint32_t) { ++first[node + 2]; });
    for (std::size_t node = 2; node < first.size(); ++node) first[node] += first[node - 1];
    neighbours.other.resize(first.back());
    for_each_end(
        [&](std::uint32_t node, std::uint32_t other) { neighbours.other[first[node + 1]++] = other; });
    first.pop_back();
    return neighbours;
}

/// The open links between two nodes, by direction.
std::array<std::vector<LinkId>, 2> links_between(const View& view, NodeId a, NodeId b) {
    const auto& shape = view.topology();
    const auto ends = [&](NodeId node) { return shape.leaving(node).size() + shape.entering(node).size(); };
    const auto node = ends(a) < ends(b) ? a : b;
    const auto other = node == a ? b : a;
    std::array<std::vector<LinkId>, 2> links;
    for (const auto link : shape.leaving(node)) {
        if (view.open[link] && shape.to(link) == other) links[0].push_back(link);
    }
    for (const auto link : shape.entering(node)) {
        if (view.open[link] && shape.from(link) == other) links[1].push_back(link);
    }
    return links;
}

/// Whether no other link stands in for any of them.
bool single(const std::array<std::vector<LinkId>, 2>& links, const CutPointOptions& options) {
    std::array<std::uint64_t, 2> count{};
    for (const std::size_t way : {0U, 1U}) {
        for (const auto link : links[way]) {
            count[way] += options.stands_for.empty() ? 1 : options.stands_for[link];
        }
    }
    return (options.antiparallel_is_one_tie ? std::max(count[0], count[1]) : count[0] + count[1]) <= 1;
}

std::vector<LinkId> together(const std::array<std::vector<LinkId>, 2>& links) {
    auto all = links[0];
    all.insert(all.end(), links[1].begin(), links[1].end());
    std::sort(all.begin(), all.end());
    return all;
}

}  // namespace

CutPoints cut_points(const View& view, const CutPointOptions& options) {
    CutSearch search;
    const auto& found = search.cuts(neighbours_of(view));
    CutPoints answer;
    for (const auto& point : found.points) {
        answer.points.push_back({NodeId{point.node}, point.pieces, point.cut_off, point.pairs});
    }
    for (const auto& bridge : found.bridges) {
        const auto links = links_between(view, NodeId{bridge.above}, NodeId{bridge.below});
        if (single(links, options)) answer.bridges.push_back({together(links), bridge.cut_off, bridge.pairs});
    }
    std::sort(answer.bridges.begin(), answer.bridges.end(),
              [](const Bridge& a, const Bridge& b) { return a.links.front() < b.links.front(); });
    return answer;
}

}  // namespace entente
