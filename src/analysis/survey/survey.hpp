#pragma once

#include "analysis/centrality/route/route_count.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace entente {

/// What one nation ships another of a product.
struct SurveyLink {
    std::uint32_t from{}, to{};  ///< numbers of nations
    std::int64_t value = -1;     ///< in whole quanta of money; -1: unknown
};

struct SurveyOptions {
    /// What a supplier could ship more than it reports, as a fraction over / under: 120 % is 1/5 more.
    std::int64_t spare_over = 1;
    std::int64_t spare_under = 5;
    double damping = 0.85;     ///< of PageRank
    double tolerance = 1e-12;  ///< of PageRank: all nodes together change by less
};

/// What a nation is in the trade of one product.
struct SurveyNation {
    std::uint32_t nation{};
    std::int64_t exports{}, imports{};  ///< as far as known
    double betweenness{};               ///< normalised by (n-1)(n-2); 0 where the ending is not exact
    double pagerank{};
    bool cut_point = false;
    std::uint64_t pairs{};  ///< ordered pairs of others of which one reaches the other, perhaps by way of it
    std::uint64_t pairs_lost{};  ///< of those, that no longer do without it
    double loss{};               ///< share of the others' import value that comes from it
    double loss_after{};         ///< what of that the remaining suppliers cannot refill
};

/// What a product's trade is like.
struct ProductSurvey {
    std::size_t nations{}, links{};
    std::size_t mutual{};   ///< links whose ends have one in the other direction too
    std::size_t unknown{};  ///< links without value: they count in structure, and nowhere else
    std::int64_t total{};   ///< value, as far as known
    std::optional<double> exporter_hhi, importer_hhi;  ///< 0 to 10,000; nothing where no value is known
    std::size_t cut_points{}, bridges{};
    std::size_t strong_components{};
    std::size_t largest_component{};  ///< nations of the largest strong component
    std::uint64_t reachable_pairs{};  ///< ordered pairs of nations of which the first reaches the second
    RouteEnding routes = RouteEnding::exact;
    std::vector<SurveyNation> nation;  ///< of those that take part, by number
};

/// Surveys the trade of one product after another on one thread; it keeps its memory between them.
///
/// Nodes       the nations that take part in the product; links by from and to, each pair once.
/// Betweenness cheapest routes of length 1/value, as whole numbers; betweenness() says how ties count.
/// PageRank    links in proportion to value; pagerank() says how. A nation that ships nothing known spreads its rank.
/// Cut points, bridges   of the network with its directions left out; two opposite links are one tie.
/// Reachable pairs   along the directions of links; ReachSearch says how.
/// Loss        Without nation x the others' imports from x are gone: sum over j of v(x,j), divided by the sum over
///             j ≠ x of all that j imports. Then every remaining supplier ships each customer more of what it ships
///             him already, all in proportion, up to the headroom: of importer j's loss v(x,j) at most
///             spare × (imports of j - v(x,j)) comes back. Exact in whole numbers until the last division.
///             0 where the others import nothing.
/// Unknown     links without value have no length, no strength and no loss.
/// No links: zeros and empty.
/// Time        that of betweenness; the rest O(nodes + links), PageRank a step.
/// Checked by  brute force; Boost.Graph; betweenness(), pagerank(), cut_points() and reachable_pairs() of the same network.
class Surveyor {
public:
    explicit Surveyor(const SurveyOptions& options = {});
    Surveyor(Surveyor&&) noexcept;
    ~Surveyor();

    /// Links are by from and to, each pair once, none from a nation to itself; nations are numbers below `nations`.
    ProductSurvey survey(std::span<const SurveyLink> trade, std::size_t nations);

private:
    struct Memory;
    SurveyOptions options_;
    std::unique_ptr<Memory> memory_;
};

}  // namespace entente
