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
    by_table_ = table != nullptr;
    counter_.walk(links, table);
    per_route_.resize(links.nodes());
    last_.resize(links.nodes());
    branches_.assign(links.nodes(), 0);
    ready_.resize(links.nodes() + 1);
    clear();
}

void Accumulator::clear() {
    sums_.of_node.assign(links_->nodes(), 0);
    sums_.of_slot.assign(links_->links(), 0);
}

bool Accumulator::add(std::uint32_t source) {
    if (links_->start[source] == links_->start[source + 1]) return true;
    if (by_table_ && counter_.finds_tree(source)) {
        add_tree(source);
        return true;
    }
    if (!counter_.count_from(source)) return false;
    const auto& order = counter_.order();
    for (auto place = order.size(); place-- > 0;) {
        const auto node = order[place];
        const auto routes = factor(counter_.routes()[node]);
        const auto dependency = depend(place, routes);
        per_route_[node] = (dependency + (node != source ? arriving(node) : 0)) / routes;
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

/// Each node carries itself, and waits for its branches.
void Accumulator::begin_tree(std::uint32_t source) {
    for (const auto slot : counter_.tight()) {
        last_[links_->to[slot]] = slot;
        per_route_[links_->to[slot]] = arriving(links_->to[slot]);
        ++branches_[counter_.tails()[slot]];
    }
    per_route_[source] = 0;
}

/// With one route to each node, figures are whole numbers, and the same in whatever order branches are added: from
/// their ends on.
void Accumulator::add_tree(std::uint32_t source) {
    begin_tree(source);
    std::size_t ready = 0;
    for (const auto slot : counter_.tight()) {
        ready_[ready] = links_->to[slot];
        ready += branches_[links_->to[slot]] == 0 ? 1U : 0U;
    }
    for (std::size_t done = 0; done < counter_.tight().size(); ++done) {
        const auto node = ready_[done];
        const auto slot = last_[node];
        const auto before = counter_.tails()[slot];
        sums_.of_node[node] += per_route_[node] - arriving(node);
        sums_.of_slot[slot] += per_route_[node];
        per_route_[before] += per_route_[node];
        ready_[ready] = before;
        ready += --branches_[before] == 0 ? 1U : 0U;
    }
}

}  // namespace entente
