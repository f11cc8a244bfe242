#include "analysis/route/search/branch.hpp"

#include "analysis/route/search/labels.hpp"

#include <algorithm>
#include <utility>

namespace entente {

namespace {

/// Where a branch's prefix has led to.
struct Head {
    NodeId node;
    WayLength length;
    std::uint64_t met{};
    Column<NodeId, std::uint8_t> used;  ///< nodes of the prefix, the head included
};

Head head_of(const Terrain& ground, const Branch& branch) {
    const auto& view = *ground.view;
    Head head{
        branch.source, {}, ground.meets[branch.source], Column<NodeId, std::uint8_t>(view.nodes().size(), 0)};
    head.used[head.node] = 1;
    for (const auto link : branch.prefix) {
        head.node = view.topology().to(link);
        head.length = head.length + one_link(view.cost[link]);
        head.met |= ground.meets[head.node];
        head.used[head.node] = 1;
    }
    return head;
}

struct Step {
    LinkId link;
    WayLength at_least = no_way;
};

/// The link by which the way from the head is shortest at least; the first of equals.
Step best_step(const Terrain& ground, const Branch& branch, const Head& head) {
    const auto& view = *ground.view;
    Step best;
    for (const auto link : view.topology().leaving(head.node)) {
        const auto next = view.topology().to(link);
        if (!ground.passable[link] || head.used[next]) continue;
        if (std::find(branch.barred.begin(), branch.barred.end(), link) != branch.barred.end()) continue;
        const auto so_far = head.length + one_link(view.cost[link]);
        const auto to_go = ground.at_least(next, head.met | ground.meets[next]);
        if (ground.within(so_far, next, to_go) && so_far + to_go < best.at_least)
            best = {link, so_far + to_go};
    }
    return best;
}

/// The shortest way on the open ground that begins with a step, if it does not run into the prefix and keeps
/// to the limits. Then nothing in the branch comes before it.
std::optional<std::vector<LinkId>> followed(const Terrain& ground, const Branch& branch, const Head& head,
                                            const Step& step) {
    const auto& view = *ground.view;
    if (!ground.by_way.empty() || step.at_least.hops > ground.max_hops) return std::nullopt;
    auto route = branch.prefix;
    route.push_back(step.link);
    auto node = view.topology().to(step.link);
    while (!ground.target[node]) {
        for (const auto link : view.topology().leaving(node)) {
            const auto next = view.topology().to(link);
            if (!ground.passable[link] || ground.to_go[next] >= no_way) continue;
            if (one_link(view.cost[link]) + ground.to_go[next] != ground.to_go[node]) continue;
            route.push_back(link);
            node = next;
            break;
        }
        if (head.used[node]) return std::nullopt;
    }
    return route;
}

}  // namespace

WayLength at_least(const Terrain& ground, const Branch& branch) {
    return best_step(ground, branch, head_of(ground, branch)).at_least;
}

std::optional<std::vector<LinkId>> first_route(const Terrain& ground, const Branch& branch, Work& work) {
    auto head = head_of(ground, branch);
    const auto step = best_step(ground, branch, head);
    if (step.at_least >= no_way) return std::nullopt;
    if (auto route = followed(ground, branch, head, step)) return route;
    Labels labels(ground, std::move(head.used), work);
    const auto rest = labels.first_route(head.node, head.length, head.met, branch.barred);
    if (!rest) return std::nullopt;
    auto route = branch.prefix;
    route.insert(route.end(), rest->begin(), rest->end());
    return route;
}

}  // namespace entente
