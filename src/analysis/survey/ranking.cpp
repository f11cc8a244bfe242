#include "analysis/survey/ranking.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace entente {

namespace {

/// The first ranked nation of the largest figure above zero.
template <class Figure>
std::optional<std::size_t> largest(const ProductSurvey& product, std::span<const std::uint8_t> ranked,
                                   Figure figure) {
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < product.nation.size(); ++i) {
        const auto& nation = product.nation[i];
        if (ranked[nation.nation] == 0 || !(figure(nation) > decltype(figure(nation)){})) continue;
        if (!best || figure(nation) > figure(product.nation[*best])) best = i;
    }
    return best;
}

/// How much a product loses at worst: for good, at once, and of what.
std::tuple<double, double, std::int64_t> fragility(const ProductSurvey& product,
                                                   const ProductLeaders& leaders) {
    if (!leaders.vital) return {-1, -1, product.total};
    const auto& vital = product.nation[*leaders.vital];
    return {vital.loss_after, vital.loss, product.total};
}

}  // namespace

ProductLeaders leaders(const ProductSurvey& product, std::span<const std::uint8_t> ranked) {
    return {
        largest(product, ranked, [](const SurveyNation& nation) { return nation.exports; }),
        largest(product, ranked, [](const SurveyNation& nation) { return nation.betweenness; }),
        largest(product, ranked, [](const SurveyNation& nation) { return nation.pagerank; }),
        largest(product, ranked, [](const SurveyNation& nation) { return nation.pairs_lost; }),
        largest(product, ranked,
                [](const SurveyNation& nation) { return std::pair(nation.loss_after, nation.loss); }),
    };
}

std::vector<std::size_t> by_fragility(std::span<const ProductSurvey> products,
                                      std::span<const ProductLeaders> leaders) {
    std::vector<std::size_t> order(products.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) {
        return fragility(products[a], leaders[a]) > fragility(products[b], leaders[b]);
    });
    return order;
}

std::vector<VitalNation> vital_nations(std::span<const ProductSurvey> products,
                                       std::span<const ProductLeaders> leaders,
                                       std::span<const std::uint8_t> ranked, double share) {
    std::vector<VitalNation> nations(ranked.size());
    for (std::size_t i = 0; i < nations.size(); ++i) nations[i].nation = static_cast<std::uint32_t>(i);
    for (std::size_t p = 0; p < products.size(); ++p) {
        const auto& product = products[p];
        for (std::size_t i = 0; i < product.nation.size(); ++i) {
            const auto& part = product.nation[i];
            auto& nation = nations[part.nation];
            nation.products += part.exports > 0 ? 1 : 0;
            nation.vital += part.loss_after >= share && part.loss > 0 ? 1 : 0;
            nation.first += leaders[p].exporter == i ? 1U : 0U;
            nation.broker += leaders[p].broker == i ? 1U : 0U;
            nation.exports += static_cast<double>(part.exports);
            nation.at_risk += part.loss_after * static_cast<double>(product.total - part.imports);
        }
    }
    std::erase_if(nations, [&](const VitalNation& n) { return ranked[n.nation] == 0 || n.products == 0; });
    std::stable_sort(nations.begin(), nations.end(), [](const VitalNation& a, const VitalNation& b) {
        return std::tuple(a.vital, a.at_risk) > std::tuple(b.vital, b.at_risk);
    });
    return nations;
}

}  // namespace entente
