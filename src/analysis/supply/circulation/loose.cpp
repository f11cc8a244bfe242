#include "analysis/supply/circulation/loose.hpp"

#include <algorithm>

namespace entente {

namespace {

/// A change of one arc's flow that costs nothing by itself at the prices of the basis.
struct Move {
    std::uint32_t arc;
    std::uint32_t to;
};

struct Moves {
    std::vector<std::vector<Move>> from;  // by node
    bool tied = false;                    // there are others than those of the tree
};

bool free_of_cost(CostTie price, Alike alike) {
    return price.cost == 0 && (alike == Alike::cost || price.tie == 0);
}

Moves moves(const NetworkSimplex& simplex, Alike alike) {
    const auto& arcs = simplex.arcs();
    Moves moves;
    moves.from.resize(std::max(arcs.nodes, 1u));
    for (std::uint32_t arc = 0; arc < simplex.size(); ++arc) {
        const auto capacity = simplex.capacity(arc);
        if (capacity == 0 || !free_of_cost(simplex.reduced(arc), alike)) continue;
        const auto flow = simplex.flow(arc);
        if (flow < capacity) moves.from[arcs.from[arc]].push_back({arc, arcs.to[arc]});
        if (flow > 0) moves.from[arcs.to[arc]].push_back({arc, arcs.from[arc]});
        moves.tied = moves.tied || !simplex.holds_up(arc);
    }
    return moves;
}

/// Whether moves lead from one node to another without one arc.
bool leads(const Moves& moves, std::uint32_t from, std::uint32_t to, std::uint32_t without,
           std::vector<std::uint8_t>& seen) {
    std::fill(seen.begin(), seen.end(), std::uint8_t{0});
    std::vector<std::uint32_t> reached{from};
    seen[from] = 1;
    for (std::size_t i = 0; i < reached.size(); ++i) {
        if (reached[i] == to) return true;
        for (const auto& move : moves.from[reached[i]]) {
            if (move.arc == without || seen[move.to]) continue;
            seen[move.to] = 1;
            reached.push_back(move.to);
        }
    }
    return false;
}

}  // namespace

std::vector<std::uint8_t> loose(const NetworkSimplex& simplex, Alike alike) {
    std::vector<std::uint8_t> loose(simplex.size(), 0);
    const auto all = moves(simplex, alike);
    if (!all.tied) return loose;
    std::vector<std::uint8_t> seen(all.from.size());
    for (std::uint32_t from = 0; from < all.from.size(); ++from) {
        for (const auto& move : all.from[from]) {
            if (!loose[move.arc] && leads(all, move.to, from, move.arc, seen)) loose[move.arc] = 1;
        }
    }
    return loose;
}

bool ambiguous(const NetworkSimplex& simplex) {
    const auto arcs = loose(simplex, Alike::cost_and_tie);
    return std::find(arcs.begin(), arcs.end(), std::uint8_t{1}) != arcs.end();
}

}  // namespace entente
