#include "analysis/centrality/betweenness/accumulator.hpp"

namespace entente {

namespace {

/// A number of routes as a factor; most fit 64 bits, whose conversion is much the faster.
double factor(RouteNumber routes) {
    const auto low = static_cast<std::uint64_t>(routes);
    return routes == low ? static_cast<double>(low) : static_cast<double>(routes);
}

}  // namespace

void Accumulator::walk(const PackedLinks& links, const DistanceTable* table,
                       std::span<const std::uint8_t> is_target) {
    links_ = &links;
    is_target_ = is_target;
    counter_.walk(links, table);
    per_route_.resize(links.nodes());
    clear();
}

void Accumulator::clear() {
    sums_.of_node.assign(links_->nodes(), 0);
    sums_.of_slot.assign(links_->links(), 0);
}

bool Accumulator::add(std::uint32_t source) {
    if (!counter_.count_from(source)) return false;
    const auto& order = counter_.order();
    for (auto place = order.size(); place-- > 0;) {
        const auto node = order[place];
        const auto routes = factor(counter_.routes()[node]);
        const auto dependency = depend(place, routes);
        const auto arriving = node != source && (is_target_.empty() || is_target_[node]) ? 1.0 : 0.0;
        per_route_[node] = (dependency + arriving) / routes;
        if (node != source) sums_.of_node[node] += dependency;
    }
    return true;
}

/// How much of what arrives beyond a node comes through it, once all beyond it are done.
double Accumulator::depend(std::size_t place, double routes) {
    double dependency = 0;
    for (const auto slot : counter_.onward(place)) {
        const auto through = routes * per_route_[links_->to[slot]];
        sums_.of_slot[slot] += through;
        dependency += through;
    }
    return dependency;
}

}  // namespace entente
