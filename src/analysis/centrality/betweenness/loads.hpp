#pragma once

#include "analysis/centrality/betweenness/accumulator.hpp"
#include "analysis/centrality/route/distance_table.hpp"
#include "analysis/centrality/route/packed_links.hpp"
#include "analysis/centrality/route/route_count.hpp"
#include "analysis/centrality/route/useful_links.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace entente {

/// What cheapest routes lean on nodes and links, all pairs added up and not normalised.
struct RouteLoads {
    RouteEnding ending = RouteEnding::exact;  ///< if not exact, the figures are 0
    std::vector<double> of_node;
    std::vector<double> of_slot;
};

/// From where to where routes are counted.
struct RoutePairs {
    std::vector<std::uint32_t> sources;   ///< ascending, each once
    std::vector<std::uint8_t> is_target;  ///< by node
};

struct RouteLoadsOptions {
    const RoutePairs* pairs = nullptr;  ///< none: from all to all
    unsigned threads = 1;               ///< 0: as many as the machine has
    DistanceMethod method = DistanceMethod::chosen;
};

/// Betweenness of plain links: see betweenness(), whose figures these are before they are normalised.
/// Free links must have been made positive (make_positive); the ending is never `free_circle`.
RouteLoads route_loads(const PackedLinks& links, const RouteLoadsOptions& options = {});

/// The same for one network after another on one thread, for those who have thousands of small ones: once it has
/// seen a network as large, it takes no memory. The answer stays until the next call; the bytes are those of
/// route_loads().
class RouteLoader {
public:
    const RouteLoads& loads(const PackedLinks& links, DistanceMethod method = DistanceMethod::chosen);

private:
    DistanceTable table_;
    UsefulLinks useful_;
    Accumulator accumulator_;
    RouteLoads total_;
    std::vector<double> of_useful_;
};

}  // namespace entente
