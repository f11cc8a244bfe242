#include "analysis/survey/survey.hpp"

#include "analysis/centrality/betweenness/betweenness.hpp"
#include "analysis/centrality/spectral/pagerank.hpp"
#include "analysis/failure/points/cut_points.hpp"
#include "analysis/survey/ranking.hpp"
#include "network/projection/measure.hpp"
#include "network/projection/projection.hpp"
#include "network_of.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <random>
#include <set>

using namespace entente;

namespace {

const std::array<std::string, 12> codes{"AUS", "CHN", "DEU", "FRA", "IND", "JPN",
                                        "KOR", "MYS", "RUS", "TUR", "USA", "VNM"};

using Trade = std::vector<SurveyLink>;

/// Some trade of one product, by from and to; a tenth of it without value.
Trade random_trade(unsigned seed) {
    std::mt19937 dice(seed);
    const auto nations = dice() % codes.size() + 1;
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::int64_t> links;
    for (auto count = dice() % (3 * nations); count != 0; --count) {
        const auto from = static_cast<std::uint32_t>(dice() % nations);
        const auto to = static_cast<std::uint32_t>(dice() % nations);
        const auto value = static_cast<std::int64_t>(dice() % 4 == 0 ? 6 : dice() % 1000 + 1);
        if (from != to) links[{from, to}] = dice() % 10 == 0 ? -1 : value;
    }
    Trade trade;
    for (const auto& [ends, value] : links) trade.push_back({ends.first, ends.second, value});
    return trade;
}

ProductSurvey survey(const Trade& trade, const SurveyOptions& options = {}) {
    return Surveyor(options).survey(trade, codes.size());
}

Network as_network(const Trade& trade) {
    std::string text = "links:\n";
    for (const auto& link : trade) {
        text += fmt::format("  - {{from: {}, to: {}, stage: magnet, quantity: null", codes[link.from],
                            codes[link.to]);
        if (link.value >= 0) text += fmt::format(", value: {}", link.value);
        text += "}\n";
    }
    return network_of(text);
}

std::size_t pieces(const Trade& trade, const std::set<std::uint32_t>& without) {
    std::map<std::uint32_t, std::uint32_t> root;
    const std::function<std::uint32_t(std::uint32_t)> find = [&](std::uint32_t node) {
        return root[node] == node ? node : root[node] = find(root[node]);
    };
    for (const auto& link : trade) {
        for (const auto node : {link.from, link.to}) {
            if (without.count(node) == 0) root.emplace(node, node);
        }
    }
    for (const auto& link : trade) {
        if (root.count(link.from) != 0 && root.count(link.to) != 0) root[find(link.from)] = find(link.to);
    }
    std::size_t count = 0;
    for (const auto& [node, above] : root) count += node == above ? 1 : 0;
    return count;
}

/// Nations that each reach each other, as sets.
std::set<std::set<std::uint32_t>> components(const Trade& trade) {
    std::map<std::uint32_t, std::set<std::uint32_t>> reach;
    for (const auto& link : trade) {
        reach[link.from].insert({link.from, link.to});
        reach[link.to].insert(link.to);
    }
    for (std::size_t round = 0; round < codes.size(); ++round) {
        for (auto& [node, reached] : reach) {
            auto more = reached;
            for (const auto other : reached) more.insert(reach[other].begin(), reach[other].end());
            reached = more;
        }
    }
    std::set<std::set<std::uint32_t>> found;
    for (const auto& [node, reached] : reach) {
        std::set<std::uint32_t> mutual;
        for (const auto other : reached) {
            if (reach[other].count(node) != 0) mutual.insert(other);
        }
        found.insert(mutual);
    }
    return found;
}

}  // namespace

TEST_CASE("by hand: two suppliers of one customer, and what each can refill of the other's loss") {
    // CHN 90 and JPN 10 to DEU, DEU 40 to FRA.
    const auto found = survey({{1, 2, 90}, {2, 3, 40}, {5, 2, 10}});
    CHECK(found.nations == 4);
    CHECK(found.total == 140);
    REQUIRE(found.exporter_hhi);
    CHECK(*found.exporter_hhi ==
          doctest::Approx((90.0 * 90 + 40.0 * 40 + 10.0 * 10) / (140.0 * 140) * 10'000));
    CHECK(*found.importer_hhi == doctest::Approx((100.0 * 100 + 40.0 * 40) / (140.0 * 140) * 10'000));
    CHECK(found.cut_points == 1);
    CHECK(found.bridges == 3);
    CHECK(found.strong_components == 4);
    CHECK(found.largest_component == 1);
    const auto& china = found.nation[0];
    CHECK(china.loss == doctest::Approx(90.0 / 140));
    CHECK(china.loss_after == doctest::Approx((90.0 - 2) / 140));  // Japan ships a fifth more than 10
    const auto& japan = found.nation[3];
    CHECK(japan.loss == doctest::Approx(10.0 / 140));
    CHECK(japan.loss_after == 0);  // China could ship 18 more
    const auto& germany = found.nation[1];
    CHECK(germany.loss == 1);  // of the others' imports, 40, all is its own
    CHECK(germany.loss_after == 1);
    CHECK(germany.cut_point);
    CHECK(germany.betweenness == doctest::Approx(2.0 / 6));
}

TEST_CASE("no trade, one flow, and flows without value") {
    const auto none = survey({});
    CHECK(none.nations == 0);
    CHECK(!none.exporter_hhi);
    CHECK(none.strong_components == 0);
    const auto one = survey({{0, 1, 5}});
    CHECK(one.nation[0].loss == 1);
    CHECK(one.nation[1].loss == 0);
    CHECK(one.bridges == 1);
    const auto unknown = survey({{0, 1, -1}, {1, 2, -1}});
    CHECK(unknown.unknown == 2);
    CHECK(unknown.total == 0);
    CHECK(!unknown.exporter_hhi);
    CHECK(unknown.cut_points == 1);
    CHECK(unknown.nation[0].loss == 0);
    CHECK(unknown.nation[0].pagerank == doctest::Approx(1.0 / 3));
}

TEST_CASE("a survey agrees with the questions asked of the same trade as a network") {
    Surveyor reused;
    for (unsigned seed = 1; seed <= 60; ++seed) {
        const auto trade = random_trade(seed);
        if (trade.empty()) continue;
        CAPTURE(seed);
        auto in_quanta = trade;
        for (auto& link : in_quanta) link.value = link.value < 0 ? -1 : link.value * money_quanta;
        const auto found = reused.survey(in_quanta, codes.size());
        const auto network = as_network(trade);
        const auto view = network.view();
        const auto projection = by_nation(network, view);
        const auto near = measured(projection.view, Length::inverse_value);
        const auto between = betweenness(near.view);
        const auto rank = pagerank(projection.view, {.strength = Strength::value});
        REQUIRE(found.nations == projection.view.nodes().size());
        CHECK(found.unknown == near.unknown);
        for (const auto node : projection.view.nodes()) {
            const auto& nation = found.nation[node.index];
            REQUIRE(codes[nation.nation] == projection.label[node]);
            CHECK(nation.betweenness == between.of_node[node]);
            CHECK(nation.pagerank == doctest::Approx(rank.of_node[node]).epsilon(1e-9));
        }
        const auto cuts = cut_points(projection.view);
        CHECK(found.cut_points == cuts.points.size());
        CHECK(found.bridges == cuts.bridges.size());
        const auto mutual = std::count_if(trade.begin(), trade.end(), [&](const auto& link) {
            return std::any_of(trade.begin(), trade.end(), [&](const auto& back) {
                return back.from == link.to && back.to == link.from;
            });
        });
        CHECK(found.mutual == static_cast<std::size_t>(mutual));
    }
}

TEST_CASE("cut points, bridges and components are those that taking away finds") {
    for (unsigned seed = 100; seed <= 180; ++seed) {
        const auto trade = random_trade(seed);
        CAPTURE(seed);
        const auto found = survey(trade);
        const auto whole = pieces(trade, {});
        for (const auto& nation : found.nation) {
            bool alone = true;
            std::set<std::uint32_t> neighbours;
            for (const auto& link : trade) {
                if (link.from == nation.nation) neighbours.insert(link.to);
                if (link.to == nation.nation) neighbours.insert(link.from);
            }
            alone = neighbours.empty();
            CHECK(nation.cut_point == (!alone && pieces(trade, {nation.nation}) > whole));
        }
        std::set<std::pair<std::uint32_t, std::uint32_t>> ties;
        for (const auto& link : trade) ties.insert(std::minmax(link.from, link.to));
        std::size_t bridges = 0;
        for (const auto& tie : ties) {
            Trade rest;
            for (const auto& link : trade) {
                if (std::pair<std::uint32_t, std::uint32_t>(std::minmax(link.from, link.to)) != tie)
                    rest.push_back(link);
            }
            // Nodes that only the tie held stay as pieces of their own.
            std::set<std::uint32_t> there;
            for (const auto& link : rest) there.insert({link.from, link.to});
            const auto lone = static_cast<std::size_t>(there.count(tie.first) == 0) +
                              static_cast<std::size_t>(there.count(tie.second) == 0);
            bridges += pieces(rest, {}) + lone > whole ? 1U : 0U;
        }
        CHECK(found.bridges == bridges);
        const auto groups = components(trade);
        CHECK(found.strong_components == groups.size());
        std::size_t largest = 0;
        for (const auto& group : groups) largest = std::max(largest, group.size());
        CHECK(found.largest_component == largest);
    }
}

TEST_CASE("losses are those of an account kept importer by importer, and more headroom never loses more") {
    for (unsigned seed = 200; seed <= 260; ++seed) {
        CAPTURE(seed);
        const auto trade = random_trade(seed);
        const auto found = survey(trade, {.spare_over = 3, .spare_under = 10});
        const auto more = survey(trade, {.spare_over = 4, .spare_under = 10});
        for (std::size_t i = 0; i < found.nation.size(); ++i) {
            const auto gone = found.nation[i].nation;
            double lost = 0, back = 0, all = 0;
            for (std::uint32_t importer = 0; importer < codes.size(); ++importer) {
                if (importer == gone) continue;
                double from_it = 0, from_others = 0;
                for (const auto& link : trade) {
                    if (link.to != importer || link.value < 0) continue;
                    (link.from == gone ? from_it : from_others) += static_cast<double>(link.value);
                }
                lost += from_it;
                all += from_it + from_others;
                back += std::min(from_it, 0.3 * from_others);
            }
            CHECK(found.nation[i].loss == doctest::Approx(all == 0 ? 0 : lost / all));
            CHECK(found.nation[i].loss_after == doctest::Approx(all == 0 ? 0 : (lost - back) / all));
            CHECK(found.nation[i].loss_after <= found.nation[i].loss);
            CHECK(more.nation[i].loss_after <= found.nation[i].loss_after);
        }
    }
}

TEST_CASE("products are ranked by what they lose, nations by how often they are vital, areas never lead") {
    std::vector<std::uint8_t> ranked(codes.size(), 1);
    const std::vector<ProductSurvey> products{survey({{0, 2, 50}, {1, 2, 50}}),
                                              survey({{0, 2, 90}, {1, 2, 10}}), survey({{0, 2, -1}})};
    std::vector<ProductLeaders> leads;
    for (const auto& product : products) leads.push_back(leaders(product, ranked));
    CHECK(leads[1].exporter == 0);
    CHECK(leads[1].vital == 0);
    CHECK(!leads[2].vital);
    CHECK(by_fragility(products, leads) == std::vector<std::size_t>{1, 0, 2});
    const auto nations = vital_nations(products, leads, ranked, 0.5);
    REQUIRE(nations.size() == 2);
    CHECK(nations[0].nation == 0);
    CHECK(nations[0].vital == 1);
    CHECK(nations[0].first == 2);
    CHECK(nations[0].at_risk == doctest::Approx(40 + 88));
    ranked[0] = 0;
    CHECK(leaders(products[1], ranked).exporter == 1);
    CHECK(vital_nations(products, leads, ranked, 0.5).size() == 1);
}
