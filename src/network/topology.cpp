#include "network/topology.hpp"

#include <cassert>
#include <utility>

namespace entente {

namespace {

/// Counting sort of links by one of their ends; ids stay in order within a node.
template <class End>
void sort_by(std::size_t nodes, const Column<LinkId, Ends>& links, End end, std::vector<LinkId>& sorted,
             std::vector<std::uint32_t>& start) {
    start.assign(nodes + 1, 0);
    for (const auto& link : links) ++start[end(link).index + 1];
    for (std::size_t node = 0; node < nodes; ++node) start[node + 1] += start[node];
    sorted.resize(links.size());
    auto next = start;
    for (const auto link : links.ids()) sorted[next[end(links[link]).index]++] = link;
}

}  // namespace

Topology::Topology(std::size_t nodes, Column<LinkId, Ends> links) : nodes_(nodes), links_(std::move(links)) {
    for ([[maybe_unused]] const auto& link : links_) assert(link.from.index < nodes && link.to.index < nodes);
    sort_by(
        nodes_, links_, [](const Ends& link) { return link.from; }, leaving_, leaving_start_);
    sort_by(
        nodes_, links_, [](const Ends& link) { return link.to; }, entering_, entering_start_);
}

}  // namespace entente
