#include "analysis/centrality/neighbour/harmonic.hpp"

#include "analysis/centrality/route/search.hpp"
#include "base/workers.hpp"

#include <cassert>
#include <vector>

namespace entente {

namespace {

constexpr std::size_t parts = 16;

/// What the sources of one part add.
struct Sums {
    std::vector<double> in, out;
    std::size_t without_distance{};
};

Sums sums_of(const PackedLinks& links, std::size_t first, std::size_t last, double unit) {
    Sums sums{std::vector<double>(links.nodes()), std::vector<double>(links.nodes()), 0};
    Search search(links);
    for (auto source = first; source < last; ++source) {
        search.from(static_cast<std::uint32_t>(source));
        for (const auto node : search.order()) {
            if (node == source) continue;
            const auto distance = search.distance()[node];
            if (distance == 0) {
                ++sums.without_distance;
                continue;
            }
            const auto near = unit / static_cast<double>(distance);
            sums.in[node] += near;
            sums.out[source] += near;
        }
    }
    return sums;
}

}  // namespace

Harmonic harmonic(const View& view, const HarmonicOptions& options) {
    assert(options.unit.units > 0);
    const auto links = pack(view);
    if (!links.distances_fit) return {false, {}, {}, 0};
    const auto n = view.nodes().size();
    std::vector<Sums> of_part(parts);
    for_each_part(parts, options.threads, [&](std::size_t part) {
        const auto unit = static_cast<double>(options.unit.units);
        of_part[part] = sums_of(links, n * part / parts, n * (part + 1) / parts, unit);
    });
    const auto others = options.normalized && n > 1 ? static_cast<double>(n - 1) : 1;
    Harmonic answer{true, Column<NodeId, double>(n), Column<NodeId, double>(n), 0};
    for (const auto& sums : of_part) {
        answer.without_distance += sums.without_distance;
        for (const auto node : view.nodes()) {
            answer.in[node] += sums.in[node.index] / others;
            answer.out[node] += sums.out[node.index] / others;
        }
    }
    return answer;
}

}  // namespace entente
