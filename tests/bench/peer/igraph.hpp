#pragma once

#include "bench/peer/plain_network.hpp"

#include <cstdint>
#include <memory>
#include <vector>

namespace entente::bench {

/// The igraph library on a network; what it answers, in plain numbers.
class Igraph {
public:
    Igraph(const PlainNetwork& network, bool directed);
    ~Igraph();
    Igraph(const Igraph&) = delete;
    Igraph& operator=(const Igraph&) = delete;

    std::vector<double> betweenness() const;
    std::vector<double> link_betweenness() const;
    /// Strength of links is their length here.
    std::vector<double> pagerank() const;
    std::vector<std::uint32_t> cut_points() const;  ///< ascending
    std::vector<std::uint32_t> bridges() const;     ///< links, ascending
    /// By node: its immediate dominator; negative for the root and what it does not reach.
    std::vector<std::int64_t> dominators(std::uint32_t root) const;
    /// Lengths of the shortest loopless routes.
    std::vector<double> routes(std::uint32_t from, std::uint32_t to, std::uint32_t count) const;

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}  // namespace entente::bench
