#include "analysis/centrality/route/packed_links.hpp"

#include <algorithm>
#include <optional>

namespace entente {

namespace {

/// Distances below this can be added to a length without overflow.
constexpr std::int64_t longest_distance = std::int64_t{1} << 62;

/// The layer of each node: above all nodes that lead to it by free links. Nothing if these run in a circle.
std::optional<std::vector<std::uint32_t>> layers_of_free_links(const PackedLinks& links) {
    std::vector<std::uint32_t> entering(links.nodes()), layer(links.nodes()), ready;
    for (std::size_t slot = 0; slot < links.links(); ++slot)
        entering[links.to[slot]] += links.length[slot] == 0;
    for (std::uint32_t node = 0; node < links.nodes(); ++node) {
        if (entering[node] == 0) ready.push_back(node);
    }
    for (std::size_t done = 0; done < ready.size(); ++done) {
        const auto node = ready[done];
        for (auto slot = links.start[node]; slot < links.start[node + 1]; ++slot) {
            if (links.length[slot] != 0) continue;
            const auto to = links.to[slot];
            layer[to] = std::max(layer[to], layer[node] + 1);
            if (--entering[to] == 0) ready.push_back(to);
        }
    }
    if (ready.size() < links.nodes()) return std::nullopt;
    return layer;
}

}  // namespace

void measure(PackedLinks& links) {
    links.shortest = links.longest = 0;
    links.equal_lengths = links.distances_fit = true;
    if (links.length.empty()) return;
    const auto [least, most] = std::minmax_element(links.length.begin(), links.length.end());
    links.shortest = *least;
    links.longest = *most;
    links.equal_lengths = *least == *most && *least > 0;
    links.distances_fit = Wide{*most} * static_cast<Wide>(links.nodes()) < longest_distance;
}

PackedLinks pack(const View& view) {
    const auto& shape = view.topology();
    PackedLinks packed;
    packed.start.reserve(shape.nodes().size() + 1);
    packed.start.push_back(0);
    for (const auto node : shape.nodes()) {
        for (const auto link : shape.leaving(node)) {
            if (!view.open[link]) continue;
            packed.to.push_back(shape.to(link).index);
            packed.length.push_back(view.cost[link].units);
            packed.link.push_back(link);
        }
        packed.start.push_back(static_cast<std::uint32_t>(packed.to.size()));
    }
    measure(packed);
    return packed;
}

bool make_positive(PackedLinks& links) {
    if (std::find(links.length.begin(), links.length.end(), 0) == links.length.end()) return true;
    const auto layer = layers_of_free_links(links);
    if (!layer) return false;
    const std::int64_t layers = 1 + *std::max_element(layer->begin(), layer->end());
    for (std::uint32_t node = 0; node < links.nodes(); ++node) {
        for (auto slot = links.start[node]; slot < links.start[node + 1]; ++slot) {
            const auto rise = std::int64_t{(*layer)[links.to[slot]]} - std::int64_t{(*layer)[node]};
            const auto scaled = Wide{links.length[slot]} * layers + rise;
            links.length[slot] = static_cast<std::int64_t>(std::min<Wide>(scaled, longest_distance));
        }
    }
    measure(links);
    return true;
}

}  // namespace entente
