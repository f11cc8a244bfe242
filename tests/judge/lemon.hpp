#pragma once

#include <cstdint>
#include <memory>
#include <vector>

namespace judge {

/// A circulation problem: arcs with costs and capacities.
struct Problem {
    std::uint32_t nodes{};
    std::vector<std::uint32_t> from, to;
    std::vector<std::int64_t> cost, capacity;
};

struct Solved {
    std::vector<std::int64_t> flow;
};

/// The circulation of least cost by LEMON's network simplex. What it costs is for the caller to add up, who knows how
/// wide the sum is.
Solved least_cost(const Problem& problem);

/// The same for many problems on one graph, which is built once: each is solved from scratch.
class Lemon {
public:
    explicit Lemon(const Problem& problem);
    ~Lemon();

    /// Its cost is that of the problem given first.
    void set_capacity(std::uint32_t arc, std::int64_t capacity);
    void solve();

    // Of the last `solve`.
    [[nodiscard]] std::int64_t cost() const;  ///< which must fit 64 bits
    [[nodiscard]] std::vector<std::int64_t> flows() const;

private:
    struct Graph;
    std::unique_ptr<Graph> graph_;
};

}  // namespace judge
