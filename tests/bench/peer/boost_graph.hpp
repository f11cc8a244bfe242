#pragma once

#include "bench/peer/plain_network.hpp"

#include <cstdint>
#include <memory>
#include <vector>

namespace entente::bench {

/// Boost.Graph on a network, each time on the kind of graph that is its fastest for the question.
class BoostDirected {
public:
    explicit BoostDirected(const PlainNetwork& network);
    ~BoostDirected();
    BoostDirected(const BoostDirected&) = delete;
    BoostDirected& operator=(const BoostDirected&) = delete;

    struct Scores {
        std::vector<double> of_node, of_link;
    };
    /// By length if wanted, else by number of links. Counts of routes are floating-point, since 64 bits overflow
    /// on a lattice.
    Scores betweenness(bool by_length) const;

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

class BoostUndirected {
public:
    explicit BoostUndirected(const PlainNetwork& network);
    ~BoostUndirected();
    BoostUndirected(const BoostUndirected&) = delete;
    BoostUndirected& operator=(const BoostUndirected&) = delete;

    std::vector<std::uint32_t> cut_points() const;  ///< ascending

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

class BoostTwoWay {
public:
    explicit BoostTwoWay(const PlainNetwork& network);
    ~BoostTwoWay();
    BoostTwoWay(const BoostTwoWay&) = delete;
    BoostTwoWay& operator=(const BoostTwoWay&) = delete;

    /// By node: its immediate dominator; negative for the root and what it does not reach.
    std::vector<std::int64_t> dominators(std::uint32_t root) const;

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}  // namespace entente::bench
