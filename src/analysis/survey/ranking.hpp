#pragma once

#include "analysis/survey/survey.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace entente {

/// Who leads in a product, each a position in ProductSurvey::nation; nothing where nobody does.
///
/// Only ranked nations can lead. Ties go to the smaller number of a nation.
struct ProductLeaders {
    std::optional<std::size_t> exporter;  ///< of the largest exports above zero
    std::optional<std::size_t> broker;    ///< of the largest betweenness above zero
    std::optional<std::size_t> rank;      ///< of the largest PageRank
    std::optional<std::size_t> divider;   ///< without which most pairs of others no longer reach each other
    std::optional<std::size_t> vital;     ///< whose leaving costs the others most after refill, then at once
};

/// `ranked` says of each number of a nation whether it takes part in rankings (an area does not).
ProductLeaders leaders(const ProductSurvey& product, std::span<const std::uint8_t> ranked);

/// The order from the most fragile product to the least: by the share the others lose for good where the nation leaves
/// that costs them most, then by the share lost at once, then by total value, then by position. Products without a vital
/// nation come last. Time O(n log n).
std::vector<std::size_t> by_fragility(std::span<const ProductSurvey> products,
                                      std::span<const ProductLeaders> leaders);

/// What a nation is over all products.
struct VitalNation {
    std::uint32_t nation{};
    std::size_t products{};  ///< it exports
    std::size_t vital{};     ///< without it the others lose at least the stated share for good
    std::size_t first{};     ///< it is the largest exporter
    std::size_t broker{};    ///< it is the most between
    double exports{};        ///< value, quanta
    double at_risk{};        ///< value the others lose for good if it leaves all products, quanta
};

/// Ranked nations that export anything, by the number of products they are vital to, then by value at risk, then by
/// number. Sums run in the order of products.
std::vector<VitalNation> vital_nations(std::span<const ProductSurvey> products,
                                       std::span<const ProductLeaders> leaders,
                                       std::span<const std::uint8_t> ranked, double share);

}  // namespace entente
