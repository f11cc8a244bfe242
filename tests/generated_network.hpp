#pragma once

#include "network/view.hpp"

#include <cstdint>
#include <memory>
#include <random>
#include <set>
#include <utility>
#include <vector>

namespace entente::generated {

/// Whole numbers that are the same on every machine for a seed.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : engine_(seed) {}
    /// From 0 to below `sides`, which must be above 0.
    std::uint32_t below(std::uint32_t sides) { return static_cast<std::uint32_t>(engine_() % sides); }

private:
    std::mt19937_64 engine_;
};

/// A view on links between numbered nodes; all open, all costing 1, without bound, no quantity reported.
inline View view_of(std::size_t nodes, const std::vector<std::pair<std::uint32_t, std::uint32_t>>& links) {
    Column<LinkId, Ends> ends;
    for (const auto& [from, to] : links) ends.push_back({NodeId{from}, NodeId{to}});
    View view;
    view.shape = std::make_shared<Topology>(nodes, std::move(ends));
    view.open.assign(links.size(), 1);
    view.cost.assign(links.size(), Cost{1});
    view.capacity.assign(links.size(), unlimited);
    view.quantity.assign(links.size(), Quantity{0});
    return view;
}

/// The same view where each link costs from 1 to `dearest`, and carries from 1 to 1,000.
inline View weighed(View view, Dice& dice, std::uint32_t dearest) {
    for (const auto link : view.links()) view.cost[link] = Cost{1 + dice.below(dearest)};
    for (const auto link : view.links()) view.quantity[link] = Quantity{1 + dice.below(1000)};
    return view;
}

/// `count` different links among `nodes`, drawn at random: a trade network where most trade with most.
inline View dense(std::size_t nodes, std::size_t count, std::uint64_t seed) {
    Dice dice(seed);
    std::set<std::pair<std::uint32_t, std::uint32_t>> links;
    const auto sides = static_cast<std::uint32_t>(nodes);
    while (links.size() < count) {
        const auto from = dice.below(sides);
        const auto to = dice.below(sides);
        if (from != to) links.emplace(from, to);
    }
    return view_of(nodes, {links.begin(), links.end()});
}

/// A grid of side × side nodes, neighbours joined both ways: many ties.
inline View lattice(std::uint32_t side) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> links;
    const auto join = [&](std::uint32_t a, std::uint32_t b) {
        links.emplace_back(a, b);
        links.emplace_back(b, a);
    };
    for (std::uint32_t row = 0; row < side; ++row) {
        for (std::uint32_t column = 0; column < side; ++column) {
            const auto node = row * side + column;
            if (column + 1 < side) join(node, node + 1);
            if (row + 1 < side) join(node, node + side);
        }
    }
    return view_of(side * side, links);
}

/// Each new node joins `links_each` older ones both ways, the more likely the more links they have
/// (Barabási and Albert 1999).
inline View scale_free(std::uint32_t nodes, std::uint32_t links_each, std::uint64_t seed) {
    Dice dice(seed);
    std::vector<std::pair<std::uint32_t, std::uint32_t>> links;
    std::vector<std::uint32_t> ends;
    for (std::uint32_t node = 0; node < links_each; ++node) ends.push_back(node);
    for (auto node = links_each; node < nodes; ++node) {
        std::set<std::uint32_t> chosen;
        while (chosen.size() < links_each) {
            chosen.insert(ends[dice.below(static_cast<std::uint32_t>(ends.size()))]);
        }
        for (const auto other : chosen) {
            links.emplace_back(node, other);
            links.emplace_back(other, node);
            ends.push_back(node);
            ends.push_back(other);
        }
    }
    return view_of(nodes, links);
}

/// A few nodes with parallel and closed links, ties and islands, to hold an algorithm against brute force.
/// Costs run from 1 to 4, quantities from 0 to 9.
inline View small(std::uint64_t seed) {
    Dice dice(seed);
    const auto nodes = 1 + dice.below(7);
    const auto count = nodes == 1 ? 0 : dice.below(3 * nodes);
    std::vector<std::pair<std::uint32_t, std::uint32_t>> links;
    while (links.size() < count) {
        const auto from = dice.below(nodes);
        const auto to = dice.below(nodes);
        if (from != to) links.emplace_back(from, to);
    }
    auto view = view_of(nodes, links);
    for (const auto link : view.links()) {
        view.cost[link] = Cost{1 + dice.below(4)};
        view.quantity[link] = Quantity{dice.below(10)};
        view.capacity[link] = Quantity{view.quantity[link].units + dice.below(5)};
        view.open[link] = dice.below(6) != 0;
    }
    return view;
}

}  // namespace entente::generated
