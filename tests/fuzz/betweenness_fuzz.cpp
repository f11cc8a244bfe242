// Betweenness is the same on any number of threads, and a share of all pairs.
#include "analysis/centrality/betweenness/betweenness.hpp"

#include "drawn.hpp"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    using namespace entente;
    drawn::Bytes drawn(bytes, size);
    const auto view = drawn::view(drawn);
    const auto alone = betweenness(view, {.threads = 1});
    const auto together = betweenness(view, {.threads = 3});
    if (alone.ending != together.ending) std::abort();
    if (alone.of_node != together.of_node || alone.of_link != together.of_link) std::abort();
    for (const double share : alone.of_node) {
        if (!(share >= 0 && share <= 1 + 1e-12)) std::abort();
    }
    for (const auto link : view.links()) {
        if (alone.ending != RouteEnding::exact) break;
        const double share = alone.of_link[link];
        if (!(share >= 0 && share <= 1 + 1e-12) || (view.open[link] == 0 && share != 0)) std::abort();
    }
    return 0;
}
