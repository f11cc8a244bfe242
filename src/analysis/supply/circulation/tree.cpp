#include "analysis/supply/circulation/tree.hpp"

#include <cassert>

namespace entente {

Tree::Tree(std::uint32_t nodes, std::uint32_t first_arc)
    : nodes_(nodes), next_(nodes, nobody), before_(nodes, nobody), last_(nodes) {
    assert(nodes > 0);
    nodes_[0].arc = nobody;
    nodes_[0].size = nodes & 0x7FFFFFFF;
    last_[0] = nodes - 1;
    for (std::uint32_t node = 1; node < nodes; ++node) {
        hang({node, 0, first_arc + node, true, 0});
        link(node - 1, node);
        last_[node] = node;
    }
}

std::uint32_t Tree::join(std::uint32_t a, std::uint32_t b) const {
    while (a != b) {
        if (nodes_[a].size < nodes_[b].size) {
            a = nodes_[a].parent;
        } else {
            b = nodes_[b].parent;
        }
    }
    return a;
}

void Tree::hang(const Hook& hook) {
    auto& hung = nodes_[hook.inner];
    hung.parent = hook.outer;
    hung.arc = hook.arc;
    hung.upward = hook.upward;
    hung.flow = hook.flow;
}

void Tree::link(std::uint32_t before, std::uint32_t after) {
    next_[before] = after;
    if (after != nobody) before_[after] = before;
}

/// Takes a part of the order out.
void Tree::cut(std::uint32_t first, std::uint32_t last) {
    link(before_[first], next_[last]);
    next_[last] = nobody;
}

/// What hangs above `top` no longer counts what is below.
void Tree::take_off(std::uint32_t top) {
    const std::uint32_t size = nodes_[top].size;
    const auto last = last_[top], before = before_[top];
    cut(top, last);
    for (auto node = nodes_[top].parent; node != nobody; node = nodes_[node].parent) {
        nodes_[node].size = (nodes_[node].size - size) & 0x7FFFFFFF;
        if (last_[node] == last) last_[node] = before;
    }
}

/// Turns what was taken off around, so that it hangs by `inner`. The answer: the last in its new order.
std::uint32_t Tree::turn(std::uint32_t top, Hook hook) {
    const std::uint32_t all = nodes_[top].size;
    std::uint32_t below = 0;        // how many hung below the node and now hang above it
    auto last = last_[hook.inner];  // of those below the node, as it was
    auto end = last;                // of what is left of them
    std::uint32_t end_so_far = nobody;
    for (auto node = hook.inner;;) {
        const auto was = nodes_[node];
        const auto before = before_[node];
        if (node != top) cut(node, end);
        if (end_so_far != nobody) link(end_so_far, node);
        end_so_far = end;
        hang(hook);
        nodes_[node].size = (all - below) & 0x7FFFFFFF;
        if (node == top) return end_so_far;
        below = was.size;
        end = last_[was.parent] == last ? before : last_[was.parent];
        last = last_[was.parent];
        hook = {was.parent, node, was.arc, was.upward == 0, was.flow};
        node = was.parent;
    }
}

void Tree::rehang(std::uint32_t top, const Hook& hook) {
    const std::uint32_t size = nodes_[top].size;
    take_off(top);
    const auto end = turn(top, hook);
    for (auto node = top; node != hook.outer; node = nodes_[node].parent) last_[node] = end;
    link(end, next_[hook.outer]);
    link(hook.outer, hook.inner);
    for (auto node = hook.outer; node != nobody; node = nodes_[node].parent) {
        nodes_[node].size = (nodes_[node].size + size) & 0x7FFFFFFF;
        if (last_[node] == hook.outer) last_[node] = end;
    }
}

std::span<const std::uint32_t> Tree::below(std::uint32_t top, std::span<std::uint32_t> nodes) const {
    const std::uint32_t count = nodes_[top].size;
    auto node = top;
    for (std::uint32_t i = 0; i < count; ++i, node = next_[node]) nodes[i] = node;
    return nodes.first(count);
}

std::span<const std::uint32_t> Tree::beside(std::uint32_t top, std::span<std::uint32_t> nodes) const {
    std::uint32_t count = 0;
    for (std::uint32_t node = 0; node != top; node = next_[node]) nodes[count++] = node;
    for (auto node = next_[last_[top]]; node != nobody; node = next_[node]) nodes[count++] = node;
    return nodes.first(count);
}

}  // namespace entente
