// The cheapest routes lead where they should, each dearer than the one before or behind it in the order, and the first
// is proven by its potential.
#include "witness/route.hpp"

#include "analysis/route/best/cheapest.hpp"
#include "drawn.hpp"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    using namespace entente;
    drawn::Bytes drawn(bytes, size);
    const auto from = drawn.below(12);
    const auto to = drawn.below(12);
    const auto count = 1 + drawn.below(8);
    const auto view = drawn::view(drawn);
    const auto nodes = static_cast<std::uint32_t>(view.nodes().size());
    const Errand errand{{NodeId{from % nodes}}, {NodeId{to % nodes}}};

    const auto found = cheapest_routes(view, {errand.starts, errand.goals}, {.count = count});
    if (found.routes.size() > count) std::abort();
    for (std::size_t i = 0; i < found.routes.size(); ++i) {
        const auto& route = found.routes[i];
        const Way way{route.from, route.links};
        if (!leads(way, view, errand) || cost_of(way, view) != route.cost) std::abort();
        if (i > 0 && compare(found.routes[i - 1], route) >= 0) std::abort();
    }
    if (found.routes.empty()) return 0;
    const Way first{found.routes.front().from, found.routes.front().links};
    if (!proves_cheapest(found.potential, first, view, errand)) std::abort();
    return 0;
}
