#pragma once

#include "analysis/route/search/terrain.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace entente {

/// A class of routes: those that begin with these links and do not go on with any of the barred ones.
struct Branch {
    NodeId source;
    std::vector<LinkId> prefix;
    std::vector<LinkId> barred;
};

/// How many partial routes may still be compared in searches that may take exponential time.
struct Work {
    std::size_t left{};
    bool given_up = false;  ///< a search ended without having seen everything

    /// False where not so many are left.
    bool spend(std::size_t count) {
        given_up = given_up || count > left;
        if (!given_up) left -= count;
        return !given_up;
    }
};

/// No route of a branch is shorter; `no_way` where it has none within the limits.
WayLength at_least(const Terrain& ground, const Branch& branch);

/// The first of a branch's routes in the order (cost, hops, links), whole; nothing where there is none, or
/// where the work ran out (which `work` says).
///
/// Follows the shortest ways on the open ground where that makes no loop; otherwise a label-setting search
/// directed by the lengths still to go. Without `through` that is polynomial; with it the question contains
/// the Hamiltonian path, and work is counted.
std::optional<std::vector<LinkId>> first_route(const Terrain& ground, const Branch& branch, Work& work);

}  // namespace entente
