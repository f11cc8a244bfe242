#pragma once

#include "generated_supply.hpp"
#include "judge/lemon.hpp"
#include "network/grid/grid.hpp"

#include <cstdint>
#include <memory>
#include <vector>

namespace entente::bench {

/// A capacity that an arc is to have.
struct ArcCapacity {
    std::uint32_t arc{};
    std::int64_t capacity{};
};

/// Changes of a network, as edits of a view and as capacities of its grid.
struct Scenario {
    Edits edits;
    std::vector<ArcCapacity> arcs;
};

/// A drawn network, its grid, and the same as a circulation whose costs fit 64 bits.
struct Instance {
    std::unique_ptr<Network> network;
    View view;
    Grid grid;
    judge::Problem problem;  ///< penalties as small as they may be
};

Instance instance(const generated::ChainSize& size, std::uint64_t seed);

/// One to five links opened, none to three closed.
Scenario some_links(const Instance& instance, generated::Dice& dice);

/// A nation's exports, imports, production, processing and own demand closed.
Scenario removal(const Instance& instance, NationId nation);

}  // namespace entente::bench
