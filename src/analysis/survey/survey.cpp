#include "analysis/survey/survey.hpp"

#include "analysis/centrality/betweenness/loads.hpp"
#include "analysis/centrality/spectral/pagerank.hpp"
#include "analysis/failure/points/plain/cut_search.hpp"
#include "analysis/failure/points/plain/reach_search.hpp"
#include "analysis/failure/points/plain/strong_search.hpp"
#include "analysis/survey/departure.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace entente {

namespace {

/// The Herfindahl-Hirschman index of sums, in the order of nodes.
std::optional<double> herfindahl_of(const std::vector<std::int64_t>& sums, std::int64_t total) {
    if (total == 0) return std::nullopt;
    double index = 0;
    for (const auto sum : sums) {
        const double share = static_cast<double>(sum) / static_cast<double>(total);
        index += share * share;
    }
    return index * 10'000;
}

/// The links with a value, by the node they enter.
void pull(const TradeLayer& layer, Pulls& pulls) {
    pulls.start.assign(1, 0);
    pulls.pull.clear();
    for (std::size_t node = 0; node < layer.nodes(); ++node) {
        for (auto i = layer.entering[node]; i < layer.entering[node + 1]; ++i) {
            const auto link = layer.entering_links[i];
            if (layer.value[link] > 0)
                pulls.pull.push_back({layer.from[link], static_cast<double>(layer.value[link])});
        }
        pulls.start.push_back(pulls.pull.size());
    }
}

/// How many nodes the largest component has.
std::size_t largest(const StrongSearch::Components& components, std::vector<std::size_t>& size_of) {
    size_of.assign(components.count, 0);
    for (const auto component : components.of_node) ++size_of[component];
    return size_of.empty() ? 0 : *std::max_element(size_of.begin(), size_of.end());
}

}  // namespace

struct Surveyor::Memory {
    TradeLayer layer;
    PackedLinks packed;
    RouteLoader loader;
    Pulls pulls;
    PagerankSolver rank;
    Neighbours neighbours;
    CutSearch cuts;
    StrongSearch strong;
    ReachSearch reach;
    std::vector<std::size_t> size_of;  ///< of each strong component
};

namespace {

/// Links whose ends have one in the other direction too: of each node, those whom it ships to and by whom it is shipped to
/// stand in the same order. Time O(links).
std::size_t mutual_links(const TradeLayer& layer) {
    std::size_t mutual = 0;
    for (std::uint32_t node = 0; node < layer.nodes(); ++node) {
        auto in = layer.entering[node];
        for (auto out = layer.leaving[node]; out < layer.leaving[node + 1]; ++out) {
            while (in < layer.entering[node + 1] && layer.from[layer.entering_links[in]] < layer.to[out])
                ++in;
            mutual += in < layer.entering[node + 1] && layer.from[layer.entering_links[in]] == layer.to[out]
                          ? 1U
                          : 0U;
        }
    }
    return mutual;
}

}  // namespace

Surveyor::Surveyor(const SurveyOptions& options) : options_(options), memory_(std::make_unique<Memory>()) {}
Surveyor::Surveyor(Surveyor&&) noexcept = default;
Surveyor::~Surveyor() = default;

ProductSurvey Surveyor::survey(std::span<const SurveyLink> trade, std::size_t nations) {
    auto& m = *memory_;
    const auto& layer = m.layer;
    m.layer.fill(trade, nations);
    pack(layer, m.packed);
    pull(layer, m.pulls);
    join(layer.leaving, layer.to, m.neighbours);
    const auto& loads = m.loader.loads(m.packed);
    const auto& rank = m.rank.pagerank(m.pulls, options_.damping, {.tolerance = options_.tolerance});
    const auto& cuts = m.cuts.cuts(m.neighbours);
    const auto& strong = m.strong.components(layer.leaving, layer.to);
    const auto& reach = m.reach.pairs(layer.leaving, layer.to);
    const auto nodes = layer.nodes();
    const double pairs = nodes < 3 ? 1 : static_cast<double>(nodes - 1) * static_cast<double>(nodes - 2);
    const bool exact = loads.ending == RouteEnding::exact;

    ProductSurvey survey{.nations = nodes,
                         .links = layer.links(),
                         .mutual = mutual_links(layer),
                         .unknown = layer.unknown,
                         .total = layer.total,
                         .exporter_hhi = herfindahl_of(layer.exports, layer.total),
                         .importer_hhi = herfindahl_of(layer.imports, layer.total),
                         .cut_points = cuts.points.size(),
                         .bridges = cuts.bridges.size(),
                         .strong_components = strong.count,
                         .largest_component = largest(strong, m.size_of),
                         .reachable_pairs = reach.pairs,
                         .routes = loads.ending,
                         .nation = {}};
    survey.nation.reserve(nodes);
    for (std::uint32_t node = 0; node < nodes; ++node) {
        const auto [loss, loss_after] = departure_loss(layer, node, options_);
        survey.nation.push_back({.nation = layer.nation[node],
                                 .exports = layer.exports[node],
                                 .imports = layer.imports[node],
                                 .betweenness = exact ? loads.of_node[node] / pairs : 0,
                                 .pagerank = rank.of_node[node],
                                 .cut_point = false,
                                 .pairs = reach.of_others[node],
                                 .pairs_lost = reach.lost[node],
                                 .loss = loss,
                                 .loss_after = loss_after});
    }
    for (const auto& point : cuts.points) survey.nation[point.node].cut_point = true;
    return survey;
}

}  // namespace entente
