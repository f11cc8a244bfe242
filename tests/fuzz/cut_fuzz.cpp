// The most that can arrive has a flow that carries it and a cut that no flow exceeds.
#include "analysis/failure/cuts/minimum_cut.hpp"
#include "drawn.hpp"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    using namespace entente;
    drawn::Bytes drawn(bytes, size);
    const auto starts_wanted = 1 + drawn.below(3);
    const auto demand_wanted = drawn.below(12);
    const auto view = drawn::view(drawn);
    const auto nodes = static_cast<std::uint32_t>(view.nodes().size());
    const NodeId demand{demand_wanted % nodes};
    std::vector<NodeId> starts;
    for (std::uint32_t i = 0; i < starts_wanted; ++i) starts.push_back(NodeId{(i * 5) % nodes});

    const auto most = minimum_cut(view, starts, demand);
    if (most.value == unlimited) return 0;
    if (!keeps_bounds(most.flow, view, starts, demand)) std::abort();
    if (value(most.flow, view, demand) != most.value) std::abort();
    if (!separates(most.cut, starts, demand)) std::abort();
    if (capacity(most.cut, view) != most.value) std::abort();
    return 0;
}
