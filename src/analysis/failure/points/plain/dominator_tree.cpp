#include "analysis/failure/points/plain/dominator_tree.hpp"

#include <algorithm>
#include <utility>

namespace entente {

namespace {

/// The vertices a depth-first search finds, numbered in its order; all columns but `number` are by number.
struct SearchTree {
    std::vector<std::uint32_t> vertex;
    std::vector<std::uint32_t> parent;
    std::vector<std::uint32_t> number;  ///< by vertex
};

SearchTree search(const FlowGraph& graph, std::uint32_t root) {
    SearchTree tree;
    tree.number.assign(graph.size(), no_vertex);
    auto next = graph.first;
    std::vector<std::uint32_t> path;
    const auto enter = [&](std::uint32_t vertex, std::uint32_t parent) {
        tree.number[vertex] = static_cast<std::uint32_t>(tree.vertex.size());
        tree.vertex.push_back(vertex);
        tree.parent.push_back(parent);
        path.push_back(vertex);
    };
    enter(root, 0);
    while (!path.empty()) {
        const auto vertex = path.back();
        if (next[vertex] == graph.first[vertex + 1]) {
            path.pop_back();
            continue;
        }
        const auto head = graph.heads[next[vertex]++];
        if (tree.number[head] == no_vertex) enter(head, tree.number[vertex]);
    }
    return tree;
}

/// The edges turned round, by search number, without those of vertices that cannot be reached.
FlowGraph turned(const FlowGraph& graph, const SearchTree& tree) {
    const auto size = static_cast<std::uint32_t>(tree.vertex.size());
    FlowGraph back{.first = std::vector<std::uint32_t>(size + 1, 0), .heads = {}};
    const auto for_each_edge = [&](const auto& act) {
        for (std::uint32_t tail = 0; tail < size; ++tail) {
            const auto vertex = tree.vertex[tail];
            for (auto at = graph.first[vertex]; at < graph.first[vertex + 1]; ++at) {
                act(tail, tree.number[graph.heads[at]]);
            }
        }
    };
    for_each_edge([&](std::uint32_t, std::uint32_t head) { ++back.first[head + 1]; });
    for (std::uint32_t at = 0; at < size; ++at) back.first[at + 1] += back.first[at];
    back.heads.resize(back.first[size]);
    auto next = back.first;
    for_each_edge([&](std::uint32_t tail, std::uint32_t head) { back.heads[next[head]++] = tail; });
    return back;
}

/// The forest of vertices already linked, with the vertex of least semidominator on the way up.
struct Forest {
    std::vector<std::uint32_t> ancestor;
    std::vector<std::uint32_t> label;
    std::vector<std::uint32_t> semi;
    std::vector<std::uint32_t> path{};

    explicit Forest(std::uint32_t size) : ancestor(size, no_vertex), label(size), semi(size) {
        for (std::uint32_t at = 0; at < size; ++at) label[at] = semi[at] = at;
    }

    std::uint32_t best(std::uint32_t vertex) {
        if (ancestor[vertex] == no_vertex) return vertex;
        for (auto at = vertex; ancestor[ancestor[at]] != no_vertex; at = ancestor[at]) path.push_back(at);
        for (; !path.empty(); path.pop_back()) {
            const auto at = path.back();
            const auto above = ancestor[at];
            if (semi[label[above]] < semi[label[at]]) label[at] = label[above];
            ancestor[at] = ancestor[above];
        }
        return label[vertex];
    }
};

}  // namespace

DominatorTree dominator_tree(const FlowGraph& graph, std::uint32_t root) {
    auto tree = search(graph, root);
    const auto back = turned(graph, tree);
    const auto size = static_cast<std::uint32_t>(tree.vertex.size());
    Forest forest(size);
    for (auto w = size; w-- > 1;) {
        auto nearest = forest.semi[w];
        for (auto at = back.first[w]; at < back.first[w + 1]; ++at) {
            nearest = std::min(nearest, forest.semi[forest.best(back.heads[at])]);
        }
        forest.semi[w] = nearest;
        forest.ancestor[w] = tree.parent[w];
    }
    auto& dominator = tree.parent;  // from the way the search came up to the first that is no later
    DominatorTree answer{std::vector<std::uint32_t>(graph.size(), no_vertex), {}};
    for (std::uint32_t w = 1; w < size; ++w) {
        while (dominator[w] > forest.semi[w]) dominator[w] = dominator[dominator[w]];
        answer.immediate[tree.vertex[w]] = tree.vertex[dominator[w]];
    }
    answer.order = std::move(tree.vertex);
    return answer;
}

Dominance::Dominance(const DominatorTree& tree)
    : place_(tree.immediate.size()), size_(tree.immediate.size(), 0) {
    for (auto at = tree.order.size(); at-- > 0;) {
        const auto vertex = tree.order[at];
        ++size_[vertex];
        if (at > 0) size_[tree.immediate[vertex]] += size_[vertex];
    }
    std::vector<std::uint32_t> next(tree.immediate.size());  // the place of the next child
    for (std::size_t at = 0; at < tree.order.size(); ++at) {
        const auto vertex = tree.order[at];
        place_[vertex] = at == 0 ? 0
                                 : std::exchange(next[tree.immediate[vertex]],
                                                 next[tree.immediate[vertex]] + size_[vertex]);
        next[vertex] = place_[vertex] + 1;
    }
}

}  // namespace entente
