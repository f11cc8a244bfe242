#include "analysis/centrality/betweenness/betweenness.hpp"

#include "base/workers.hpp"

#include <algorithm>
#include <atomic>
#include <optional>
#include <utility>
#include <vector>

namespace entente {

namespace {

/// Sources are divided into this many parts whatever the threads, so that sums have one order.
constexpr std::size_t parts = 16;

/// A number of routes as a factor; most fit 64 bits, whose conversion is much the faster.
double factor(RouteNumber routes) {
    const auto low = static_cast<std::uint64_t>(routes);
    return routes == low ? static_cast<double>(low) : static_cast<double>(routes);
}

/// What the sources of one part add: by node, and by slot of the packed links.
struct Sums {
    std::vector<double> of_node;
    std::vector<double> of_slot;
};

/// Adds what routes from one source after another lean on each node and link.
class Accumulator {
public:
    Accumulator(const PackedLinks& links, const std::vector<std::uint8_t>& is_target)
        : links_(links),
          is_target_(is_target),
          counter_(links),
          per_route_(links.nodes()),
          sums_{std::vector<double>(links.nodes()), std::vector<double>(links.links())} {}

    /// False where the routes are too many to be counted.
    bool add(std::uint32_t source) {
        if (!counter_.count_from(source)) return false;
        const auto& order = counter_.order();
        for (auto place = order.size(); place-- > 0;) {
            const auto node = order[place];
            const auto routes = factor(counter_.routes()[node]);
            const auto dependency = depend(place, routes);
            const auto arriving = node != source && is_target_[node] ? 1.0 : 0.0;
            per_route_[node] = (dependency + arriving) / routes;
            if (node != source) sums_.of_node[node] += dependency;
        }
        return true;
    }

    Sums sums() && { return std::move(sums_); }

private:
    /// How much of what arrives beyond a node comes through it, once all beyond it are done.
    double depend(std::size_t place, double routes) {
        double dependency = 0;
        for (const auto slot : counter_.onward(place)) {
            const auto through = routes * per_route_[links_.to[slot]];
            sums_.of_slot[slot] += through;
            dependency += through;
        }
        return dependency;
    }

    const PackedLinks& links_;
    const std::vector<std::uint8_t>& is_target_;
    RouteCounter counter_;
    std::vector<double> per_route_;  ///< what one route that reaches the node carries, there and beyond
    Sums sums_;
};

/// The sums of all parts in their order, or nothing where routes are too many.
std::optional<Sums> sum(const PackedLinks& links, const std::vector<std::uint32_t>& sources,
                        const std::vector<std::uint8_t>& is_target, unsigned threads) {
    std::vector<Sums> of_part(parts);
    std::atomic<bool> countable{true};
    for_each_part(parts, threads, [&](std::size_t part) {
        Accumulator accumulator(links, is_target);
        const auto end = sources.size() * (part + 1) / parts;
        for (auto next = sources.size() * part / parts; next < end && countable; ++next) {
            if (!accumulator.add(sources[next])) countable = false;
        }
        of_part[part] = std::move(accumulator).sums();
    });
    if (!countable) return std::nullopt;
    auto total = std::move(of_part.front());
    for (std::size_t part = 1; part < parts; ++part) {
        for (std::size_t i = 0; i < total.of_node.size(); ++i) total.of_node[i] += of_part[part].of_node[i];
        for (std::size_t i = 0; i < total.of_slot.size(); ++i) total.of_slot[i] += of_part[part].of_slot[i];
    }
    return total;
}

Betweenness spread(const View& view, const PackedLinks& links, const Sums& sums, bool normalized) {
    const auto n = static_cast<double>(view.nodes().size());
    const auto pairs_of_others = normalized && n > 2 ? (n - 1) * (n - 2) : 1;
    const auto pairs = normalized && n > 1 ? n * (n - 1) : 1;
    Betweenness answer{
        {}, Column<NodeId, double>(view.nodes().size()), Column<LinkId, double>(view.links().size())};
    for (const auto node : view.nodes()) answer.of_node[node] = sums.of_node[node.index] / pairs_of_others;
    for (std::size_t slot = 0; slot < links.links(); ++slot) {
        answer.of_link[links.link[slot]] = sums.of_slot[slot] / pairs;
    }
    return answer;
}

Betweenness over(const View& view, const std::vector<std::uint32_t>& sources,
                 const std::vector<std::uint8_t>& is_target, const BetweennessOptions& options) {
    auto links = pack(view);
    if (!make_positive(links)) return {RouteEnding::free_circle, {}, {}};
    if (!links.distances_fit) return {RouteEnding::too_long, {}, {}};
    const auto sums = sum(links, sources, is_target, options.threads);
    if (!sums) return {RouteEnding::too_many_routes, {}, {}};
    return spread(view, links, *sums, options.normalized);
}

}  // namespace

Betweenness betweenness(const View& view, const BetweennessOptions& options) {
    std::vector<std::uint32_t> sources;
    for (const auto node : view.nodes()) sources.push_back(node.index);
    return over(view, sources, std::vector<std::uint8_t>(view.nodes().size(), 1), options);
}

Betweenness betweenness_between(const View& view, std::span<const NodeId> sources,
                                std::span<const NodeId> targets, const BetweennessOptions& options) {
    std::vector<std::uint32_t> from;
    for (const auto node : sources) from.push_back(node.index);
    std::sort(from.begin(), from.end());
    from.erase(std::unique(from.begin(), from.end()), from.end());
    std::vector<std::uint8_t> is_target(view.nodes().size());
    for (const auto node : targets) is_target[node.index] = 1;
    return over(view, from, is_target, options);
}

}  // namespace entente
