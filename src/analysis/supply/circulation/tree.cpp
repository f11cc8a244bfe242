#include "analysis/supply/circulation/tree.hpp"

#include <cassert>

namespace entente {

Tree::Tree(std::uint32_t nodes, std::uint32_t first_arc) : nodes_(nodes) {
    assert(nodes > 0);
    nodes_[0].arc = nobody;
    nodes_[0].size = nodes & 0x7FFFFFFF;
    for (auto node = nodes - 1; node > 0; --node) hang(node, {node, 0, first_arc + node, true, 0});
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

void Tree::hang(std::uint32_t node, const Hook& hook) {
    auto& hung = nodes_[node];
    auto& parent = nodes_[hook.outer];
    hung.parent = hook.outer;
    hung.arc = hook.arc;
    hung.upward = hook.upward;
    hung.flow = hook.flow;
    hung.before = nobody;
    hung.next = parent.child;
    if (parent.child != nobody) nodes_[parent.child].before = node;
    parent.child = node;
}

void Tree::unhang(std::uint32_t node) {
    const auto& hung = nodes_[node];
    if (hung.before == nobody) {
        nodes_[hung.parent].child = hung.next;
    } else {
        nodes_[hung.before].next = hung.next;
    }
    if (hung.next != nobody) nodes_[hung.next].before = hung.before;
}

void Tree::rehang(std::uint32_t top, const Hook& hook) {
    const std::uint32_t moved = nodes_[top].size;
    for (auto node = nodes_[top].parent; node != nobody; node = nodes_[node].parent) {
        nodes_[node].size = (nodes_[node].size - moved) & 0x7FFFFFFF;
    }
    std::uint32_t below = 0;  // the size of what now hangs above the node and hung below it
    auto next = hook;
    for (auto node = hook.inner;;) {
        const auto was = nodes_[node];
        unhang(node);
        hang(node, next);
        nodes_[node].size = (moved - below) & 0x7FFFFFFF;
        if (node == top) break;
        below = was.size;
        next = {was.parent, node, was.arc, was.upward == 0, was.flow};
        node = was.parent;
    }
    for (auto node = hook.outer; node != nobody; node = nodes_[node].parent) {
        nodes_[node].size = (nodes_[node].size + moved) & 0x7FFFFFFF;
    }
}

void Tree::below(std::uint32_t top, std::vector<std::uint32_t>& nodes) const {
    nodes.clear();
    nodes.push_back(top);
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        for (auto child = nodes_[nodes[i]].child; child != nobody; child = nodes_[child].next) {
            nodes.push_back(child);
        }
    }
}

void Tree::beside(std::uint32_t top, std::vector<std::uint32_t>& nodes) const {
    nodes.clear();
    nodes.push_back(0);
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        for (auto child = nodes_[nodes[i]].child; child != nobody; child = nodes_[child].next) {
            if (child != top) nodes.push_back(child);
        }
    }
}

}  // namespace entente
