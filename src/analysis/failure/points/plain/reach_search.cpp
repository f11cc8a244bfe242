#include "analysis/failure/points/plain/reach_search.hpp"

#include <algorithm>

namespace entente {

const ReachablePairs& ReachSearch::pairs(std::span<const std::uint32_t> start,
                                         std::span<const std::uint32_t> to) {
    turn_round(start, to);
    const auto nodes = forth_.size();
    answer_.pairs = 0;
    answer_.of_others.assign(nodes, 0);
    answer_.lost.assign(nodes, 0);
    seen_.assign(nodes, 0);
    mark_.assign(nodes, 0);
    walk_ = 0;
    if (to.empty()) return answer_;
    const auto root = central(no_vertex);
    look_from(root, sight_);
    count_ends(sight_);
    dominate(forth_, back_, root, from_root_);
    dominate(back_, forth_, root, to_root_);
    for (std::uint32_t x = 0; x < nodes; ++x) {
        if (x == root) continue;
        answer_.lost[x] = lost_by_way(sight_, x, to_root_.by(x), from_root_.by(x)) + lost_aside(sight_, x);
    }
    answer_.lost[root] = lost_without_root(root);
    return answer_;
}

void ReachSearch::turn_round(std::span<const std::uint32_t> start, std::span<const std::uint32_t> to) {
    const auto nodes = static_cast<std::uint32_t>(start.size() - 1);
    forth_.first.assign(start.begin(), start.end());
    forth_.heads.assign(to.begin(), to.end());
    back_.first.assign(nodes + 1, 0);
    back_.heads.resize(to.size());
    for (const auto node : to) ++back_.first[node];
    std::uint32_t sum = 0;
    for (auto& first : back_.first) first = sum += first;  // ends now, and beginnings once all are in
    for (auto from = nodes; from > 0; --from) {
        for (auto link = start[from]; link > start[from - 1]; --link)
            back_.heads[--back_.first[to[link - 1]]] = from - 1;
    }
}

std::uint32_t ReachSearch::central(std::uint32_t but) const {
    const auto rank = [&](std::uint32_t node) {
        const auto out = forth_.first[node + 1] - forth_.first[node];
        const auto in = back_.first[node + 1] - back_.first[node];
        return std::uint64_t{out + 1} * (in + 1);
    };
    std::uint32_t best = but == 0 ? 1 : 0;
    for (std::uint32_t node = 0; node < forth_.size(); ++node) {
        if (node != but && rank(node) > rank(best)) best = node;
    }
    return best;
}

template <class Skip>
void ReachSearch::walk_unless(const FlowGraph& graph, std::uint32_t from, Skip skip) {
    ++walk_;
    found_.assign(1, from);
    seen_[from] = walk_;
    for (std::size_t at = 0; at < found_.size(); ++at) {
        const auto node = found_[at];
        for (auto link = graph.first[node]; link < graph.first[node + 1]; ++link) {
            const auto next = graph.heads[link];
            if (seen_[next] == walk_ || skip(next)) continue;
            seen_[next] = walk_;
            found_.push_back(next);
        }
    }
}

void ReachSearch::walk(const FlowGraph& graph, std::uint32_t from, std::uint32_t without) {
    walk_unless(graph, from, [&](std::uint32_t node) { return node == without; });
}

/// What does not reach the root leads to none that does, and what the root does not reach is led to by none that it does: so
/// ways that lie aside stay there.
void ReachSearch::walk_aside(const Sight& sight, std::uint32_t from, std::uint32_t without) {
    const bool by_way = sight.reaches[from];
    walk_unless(forth_, from,
                [&](std::uint32_t node) { return node == without || (by_way && sight.reached[node]); });
}

void ReachSearch::look_from(std::uint32_t root, Sight& sight) {
    sight.reached.assign(forth_.size(), 0);
    sight.reaches.assign(forth_.size(), 0);
    walk(forth_, root, no_vertex);
    for (const auto node : found_) sight.reached[node] = 1;
    sight.behind = found_.size();
    walk(back_, root, no_vertex);
    for (const auto node : found_) sight.reaches[node] = 1;
    sight.before = found_.size();
    sight.both = 0;
    sight.aside_of.assign(forth_.size(), 0);
    for (std::uint32_t node = 0; node < forth_.size(); ++node) {
        sight.both += sight.reaches[node] && sight.reached[node] ? 1U : 0U;
        if (sight.reaches[node] && sight.reached[node]) continue;
        walk_aside(sight, node, no_vertex);
        sight.aside_of[node] = static_cast<std::uint32_t>(found_.size()) - 1;
    }
}

/// Each node reaches all behind the root if it comes before it, and what lies aside; so many pairs begin with it. As many end
/// with it the other way round.
void ReachSearch::count_ends(const Sight& sight) {
    std::vector<std::uint64_t> begins(forth_.size(), 0), ends(forth_.size(), 0);
    for (std::uint32_t node = 0; node < forth_.size(); ++node) {
        begins[node] = sight.aside_of[node];
        if (sight.reaches[node]) begins[node] += sight.behind - sight.reached[node];
        if (sight.reached[node]) ends[node] += sight.before - sight.reaches[node];
        answer_.pairs += begins[node];
        if (sight.aside_of[node] == 0) continue;
        walk_aside(sight, node, no_vertex);
        for (const auto met : found_) ends[met] += met != node ? 1U : 0U;
    }
    for (std::uint32_t node = 0; node < forth_.size(); ++node)
        answer_.of_others[node] = answer_.pairs - begins[node] - ends[node];
}

/// What the root leads to itself nothing else dominates; for the others the dominators of all that leads to them meet, again and
/// again in reverse postorder until nothing changes.
void ReachSearch::find_dominators(const FlowGraph& graph, const FlowGraph& back, std::uint32_t root) {
    number_backwards(graph, root);
    nearest_.assign(graph.size(), no_vertex);
    nearest_[root] = root;
    for (auto link = graph.first[root]; link < graph.first[root + 1]; ++link)
        nearest_[graph.heads[link]] = root;
    found_.clear();
    for (const auto node : order_) {
        if (nearest_[node] == no_vertex) found_.push_back(node);
    }
    for (bool changed = true; changed;) {
        changed = false;
        for (const auto node : found_) {
            auto meet = no_vertex;
            for (auto link = back.first[node]; link < back.first[node + 1] && meet != root; ++link) {
                auto other = back.heads[link];
                if (nearest_[other] == no_vertex) continue;
                if (meet == no_vertex) meet = other;
                while (meet != other) {
                    auto& later = number_[meet] > number_[other] ? meet : other;
                    later = nearest_[later];
                }
            }
            changed = changed || nearest_[node] != meet;
            nearest_[node] = meet;
        }
    }
}

/// What the root leads to in reverse postorder of a depth-first search, with its places in it.
void ReachSearch::number_backwards(const FlowGraph& graph, std::uint32_t root) {
    ++walk_;
    order_.clear();
    path_.assign(1, root);
    next_.assign(graph.first.begin(), graph.first.end());
    seen_[root] = walk_;
    while (!path_.empty()) {
        const auto node = path_.back();
        auto& link = next_[node];
        while (link < graph.first[node + 1] && seen_[graph.heads[link]] == walk_) ++link;
        if (link == graph.first[node + 1]) {
            order_.push_back(node);
            path_.pop_back();
        } else {
            seen_[graph.heads[link]] = walk_;
            path_.push_back(graph.heads[link]);
        }
    }
    std::reverse(order_.begin(), order_.end());
    number_.resize(graph.size());
    for (std::uint32_t at = 0; at < order_.size(); ++at) number_[order_[at]] = at;
}

void ReachSearch::dominate(const FlowGraph& graph, const FlowGraph& back, std::uint32_t root,
                           Dominated& dominated) {
    find_dominators(graph, back, root);
    dominated.count.assign(graph.size(), 0);
    dominated.place.assign(graph.size(), 0);
    dominated.at.resize(order_.size());
    for (const auto node : order_) dominated.count[node] = 1;
    for (auto at = order_.size(); at > 1; --at)
        dominated.count[nearest_[order_[at - 1]]] += dominated.count[order_[at - 1]];
    // Each stands behind its dominator: `next_` is where the next one that it dominates goes.
    for (const auto node : order_) {
        auto& place = dominated.place[node];
        if (node != root) {
            auto& free = next_[nearest_[node]];
            place = free;
            free += dominated.count[node];
        }
        next_[node] = place + 1;
        dominated.at[place] = node;
    }
}

std::uint64_t ReachSearch::lost_by_way(const Sight& sight, std::uint32_t x,
                                       std::span<const std::uint32_t> before,
                                       std::span<const std::uint32_t> behind) {
    if (before.empty() && behind.empty()) return 0;
    const auto sources = sight.before - sight.reaches[x], targets = sight.behind - sight.reached[x];
    const auto both = sight.both - (sight.reaches[x] && sight.reached[x] ? 1U : 0U);
    auto both_left = both;
    for (const auto node : before) {
        mark_[node] = 1;
        both_left -= sight.reached[node];
    }
    for (const auto node : behind) {
        both_left -= sight.reaches[node] && (mark_[node] & 1) == 0 ? 1U : 0U;
        mark_[node] |= 2;
    }
    std::uint64_t left = (sources - before.size()) * (targets - behind.size()) - both_left;
    for (const auto node : behind) {
        walk(back_, node, x);
        for (const auto met : found_) left += met != node && sight.reaches[met] ? 1U : 0U;
    }
    for (const auto node : before) {
        walk(forth_, node, x);
        for (const auto met : found_)
            left += met != node && sight.reached[met] && (mark_[met] & 2) == 0 ? 1U : 0U;
    }
    for (const auto node : before) mark_[node] = 0;
    for (const auto node : behind) mark_[node] = 0;
    return sources * targets - both - left;
}

std::uint64_t ReachSearch::lost_aside(const Sight& sight, std::uint32_t x) {
    if (sight.reaches[x] && sight.reached[x]) return 0;
    if (forth_.first[x] == forth_.first[x + 1] || back_.first[x] == back_.first[x + 1]) return 0;
    walk(back_, x, no_vertex);
    sources_.assign(found_.begin() + 1, found_.end());
    std::uint64_t lost = 0;
    for (const auto source : sources_) {
        if (sight.aside_of[source] == 0) continue;
        if (sight.reaches[source] && sight.reached[x]) continue;
        walk_aside(sight, source, x);
        lost += sight.aside_of[source] - found_.size();  // x itself is none of others
    }
    return lost;
}

std::uint64_t ReachSearch::lost_without_root(std::uint32_t root) {
    const auto second = central(root);
    // What reaches both and is reached by both sees the same of the rest.
    const bool alike = sight_.reaches[second] && sight_.reached[second];
    if (!alike) look_from(second, other_);
    const auto& sight = alike ? sight_ : other_;
    const auto hidden_from = [&](const FlowGraph& graph, const std::vector<std::uint8_t>& seen,
                                 Nodes& hidden) {
        walk(graph, second, root);
        hidden.clear();
        for (std::uint32_t node = 0; node < graph.size(); ++node) {
            if (seen[node] && seen_[node] != walk_ && node != root) hidden.push_back(node);
        }
    };
    hidden_from(back_, sight.reaches, hidden_);
    hidden_from(forth_, sight.reached, unreached_);
    return lost_by_way(sight, root, hidden_, unreached_) + lost_aside(sight, root);
}

}  // namespace entente
