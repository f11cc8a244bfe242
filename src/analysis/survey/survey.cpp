#include "analysis/survey/survey.hpp"

#include "analysis/centrality/betweenness/loads.hpp"
#include "analysis/survey/departure.hpp"
#include "analysis/survey/rank_flow.hpp"
#include "analysis/survey/structure.hpp"

#include <utility>

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

}  // namespace

struct Surveyor::Memory {
    TradeLayer layer;
    PackedLinks packed;
    RouteLoader loader;
    RankFlow rank;
    StructureSearch structure;
};

Surveyor::Surveyor(const SurveyOptions& options) : options_(options), memory_(std::make_unique<Memory>()) {}
Surveyor::Surveyor(Surveyor&&) noexcept = default;
Surveyor::~Surveyor() = default;

ProductSurvey Surveyor::survey(std::span<const SurveyLink> trade, std::size_t nations) {
    auto& [layer, packed, loader, rank, structure] = *memory_;
    layer.fill(trade, nations);
    pack(layer, packed);
    const auto& broken = structure.search(layer);
    const auto& ranks = rank.ranks(layer, options_.damping, options_.tolerance);
    const auto& loads = loader.loads(packed);
    const auto nodes = layer.nodes();
    const double pairs = nodes < 3 ? 1 : static_cast<double>(nodes - 1) * static_cast<double>(nodes - 2);

    ProductSurvey survey{nodes,
                         layer.links(),
                         layer.unknown,
                         layer.total,
                         herfindahl_of(layer.exports, layer.total),
                         herfindahl_of(layer.imports, layer.total),
                         0,
                         broken.bridges,
                         broken.strong_components,
                         broken.largest_component,
                         loads.ending,
                         {}};
    survey.nation.reserve(nodes);
    for (std::uint32_t node = 0; node < nodes; ++node) {
        const auto [loss, loss_after] = departure(layer, node, options_);
        const bool exact = loads.ending == RouteEnding::exact;
        survey.cut_points += broken.cut_point[node];
        survey.nation.push_back({layer.nation[node], layer.exports[node], layer.imports[node],
                                 exact ? loads.of_node[node] / pairs : 0, ranks[node],
                                 broken.cut_point[node] != 0, loss, loss_after});
    }
    return survey;
}

}  // namespace entente
