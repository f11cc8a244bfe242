#include "network/grid/names.hpp"

#include <array>

namespace entente {

std::string_view word(ArcKind kind) {
    static constexpr std::array<std::string_view, 6> words{"production", "link",    "surge",
                                                           "imports",    "exports", "demand"};
    return words[static_cast<std::size_t>(kind)];
}

std::string name(const Grid& grid, std::uint32_t arc) {
    const auto& network = *grid.network;
    const auto& [kind, index, step] = grid.arcs[arc];
    switch (kind) {
        case ArcKind::production:
            return label(network, ProductionId{index});
        case ArcKind::link:
        case ArcKind::surge:
            return label(network, LinkId{index});
        case ArcKind::imports:
        case ArcKind::exports:
            return label(network, NodeId{index});
        case ArcKind::demand: {
            const auto& demand = network.demands[{index}];
            return label(network, demand.market) + (demand.sector.empty() ? "" : "/" + demand.sector);
        }
    }
    return {};
}

}  // namespace entente
