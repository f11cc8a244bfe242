#include "bench/peer/plain_network.hpp"

#include <algorithm>

namespace entente::bench {

PlainNetwork without_directions(const PlainNetwork& network) {
    PlainNetwork simple{network.nodes, {}, {}};
    for (const auto& [from, to] : network.links) {
        simple.links.emplace_back(std::min(from, to), std::max(from, to));
    }
    std::sort(simple.links.begin(), simple.links.end());
    simple.links.erase(std::unique(simple.links.begin(), simple.links.end()), simple.links.end());
    simple.length.assign(simple.links.size(), 1);
    return simple;
}

}  // namespace entente::bench
