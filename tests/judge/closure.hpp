#pragma once

#include "network/view.hpp"

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/transitive_closure.hpp>

#include <cstdint>
#include <set>
#include <utility>

namespace entente::judge {

using Pairs = std::set<std::pair<std::uint32_t, std::uint32_t>>;

/// Which node reaches which other along the open links that stays(link), by Boost.Graph's transitive closure.
template <class Stays>
Pairs pairs_along(const View& view, const Stays& stays) {
    boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS> graph(view.nodes().size()), closure;
    for (const auto link : view.links()) {
        if (view.open[link] && stays(link))
            boost::add_edge(view.topology().from(link).index, view.topology().to(link).index, graph);
    }
    boost::transitive_closure(graph, closure);
    Pairs pairs;
    for (auto [edge, end] = boost::edges(closure); edge != end; ++edge) {
        const auto from = static_cast<std::uint32_t>(source(*edge, closure));
        const auto to = static_cast<std::uint32_t>(target(*edge, closure));
        if (from != to) pairs.emplace(from, to);
    }
    return pairs;
}

}  // namespace entente::judge
