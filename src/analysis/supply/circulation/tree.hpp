#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace entente {

inline constexpr std::uint32_t nobody = 0xFFFFFFFF;

/// A rooted spanning tree whose edges are arcs with a flow. Every node but the root hangs on its parent by one
/// arc; `upward` says that the arc leads from the node to its parent.
class Tree {
public:
    struct Node {
        std::uint32_t parent = nobody;
        std::uint32_t arc{};
        std::uint32_t size : 31 = 1;  ///< nodes below, itself included
        std::uint32_t upward : 1 = 0;
        std::int64_t flow{};  ///< of the arc
    };

    /// Every node hangs on the root, node 0, by the arc `first_arc` + node, which leads upward.
    Tree(std::uint32_t nodes, std::uint32_t first_arc);

    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(nodes_.size()); }
    [[nodiscard]] const Node& operator[](std::uint32_t node) const { return nodes_[node]; }
    Node& operator[](std::uint32_t node) { return nodes_[node]; }

    /// The nearest node that both hang below. Time: the length of the path between them.
    [[nodiscard]] std::uint32_t join(std::uint32_t a, std::uint32_t b) const;

    /// Cuts what hangs below `top` off and hangs it up by `inner`, one of its nodes, on `outer`, which is none.
    /// Arcs between `inner` and `top` turn around and keep their flow.
    struct Hook {
        std::uint32_t inner;
        std::uint32_t outer;
        std::uint32_t arc;
        bool upward;
        std::int64_t flow;
    };
    void rehang(std::uint32_t top, const Hook& hook);

    /// The nodes below `top`, itself first; or all others, the root first. They stand in `nodes`, which has room for
    /// all. Time: their number.
    std::span<const std::uint32_t> below(std::uint32_t top, std::span<std::uint32_t> nodes) const;
    std::span<const std::uint32_t> beside(std::uint32_t top, std::span<std::uint32_t> nodes) const;

private:
    void hang(const Hook& hook);
    void cut(std::uint32_t first, std::uint32_t last);
    void link(std::uint32_t before, std::uint32_t after);
    void take_off(std::uint32_t top);
    std::uint32_t turn(std::uint32_t top, Hook hook);

    std::vector<Node> nodes_;
    std::vector<std::uint32_t> next_,
        before_;                       // of a node, in an order in which those below a node follow it at once
    std::vector<std::uint32_t> last_;  // of those below a node
};

}  // namespace entente
