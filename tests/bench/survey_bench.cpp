// Products of a year of world trade, surveyed one after another on one thread, against what other packages compute of
// the same: Boost.Graph betweenness and cut points; igraph, where it was found, betweenness, PageRank, cut points and
// bridges. Their networks are built before; ours are built while the clock runs, and strong components, losses and shares
// are part of ours.
//   survey_bench [ROWS [PRODUCTS [FOLDER]]]
#include "analysis/survey/survey.hpp"

#include "analysis/centrality/route/packed_links.hpp"
#include "analysis/survey/layer.hpp"
#include "bench/peer/boost_graph.hpp"
#include "bench/timing.hpp"
#include "bench/trade_input.hpp"
#include "definition/policy.hpp"
#include "exchange/trade/trade.hpp"
#ifdef ENTENTE_IGRAPH
#include "bench/peer/igraph.hpp"
#endif

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <numeric>

namespace {

using namespace entente;

using Trade = std::vector<SurveyLink>;

/// So many products, evenly from the largest to the smallest.
std::vector<Trade> some_products(const std::string& path, const Policy& policy, std::size_t wanted,
                                 std::size_t& nations) {
    std::vector<Trade> some;
    Diagnostics diagnostics;
    const auto reading = read_trade(path, {}, policy, diagnostics, [&](TradeTable& table) {
        nations = table.nations.size();
        std::vector<std::size_t> order(table.products.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        const auto rows = [&](std::size_t product) {
            return table.first[product + 1] - table.first[product];
        };
        std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return rows(a) > rows(b); });
        for (std::size_t i = 0; i < wanted; ++i) {
            auto& trade = some.emplace_back();
            std::uint64_t repeated{};
            for (const auto& flow : table.flows(order[i * order.size() / wanted], &repeated))
                trade.push_back({flow.from, flow.to, flow.value.high});
        }
    });
    if (!reading) fmt::print("{}", render(diagnostics));
    return some;
}

/// A product's links with a value, by length and by value.
struct Plain {
    bench::PlainNetwork by_length, by_value;
};

Plain plain(const Trade& trade, std::size_t nations) {
    TradeLayer layer;
    layer.fill(trade, nations);
    PackedLinks packed;
    pack(layer, packed);
    Plain plain;
    plain.by_length.nodes = plain.by_value.nodes = static_cast<std::uint32_t>(layer.nodes());
    for (std::size_t link = 0, slot = 0; link < layer.links(); ++link) {
        if (layer.value[link] == 0) continue;
        plain.by_length.links.emplace_back(layer.from[link], layer.to[link]);
        plain.by_length.length.push_back(static_cast<double>(packed.length[slot++]));
        plain.by_value.length.push_back(static_cast<double>(layer.value[link]));
    }
    plain.by_value.links = plain.by_length.links;
    return plain;
}

bool near(double a, double b) {
    return std::abs(a - b) <= 1e-9 * std::max({1.0, std::abs(a), std::abs(b)});
}

/// The same networks as other packages hold them.
struct Peers {
    std::unique_ptr<bench::BoostDirected> boost;
    std::unique_ptr<bench::BoostUndirected> boost_undirected;
#ifdef ENTENTE_IGRAPH
    std::unique_ptr<bench::Igraph> igraph, igraph_by_value, igraph_undirected;
#endif
};

Peers peers(const Plain& plain) {
    const auto undirected = bench::without_directions(plain.by_length);
    Peers peers;
    peers.boost = std::make_unique<bench::BoostDirected>(plain.by_length);
    peers.boost_undirected = std::make_unique<bench::BoostUndirected>(undirected);
#ifdef ENTENTE_IGRAPH
    peers.igraph = std::make_unique<bench::Igraph>(plain.by_length, true);
    peers.igraph_by_value = std::make_unique<bench::Igraph>(plain.by_value, true);
    peers.igraph_undirected = std::make_unique<bench::Igraph>(undirected, false);
#endif
    return peers;
}

/// Whether betweenness, cut points and PageRank are those of the other packages.
bool agree(const ProductSurvey& ours, const Peers& theirs) {
    const auto betweenness = theirs.boost->betweenness(true).of_node;
    std::vector<std::uint32_t> points;
    const auto n = static_cast<double>(ours.nations);
    bool good = true;
    for (std::uint32_t i = 0; i < ours.nation.size(); ++i) {
        if (ours.nation[i].cut_point) points.push_back(i);
        good = good && near(ours.nation[i].betweenness * (n - 1) * (n - 2), betweenness[i]);
    }
    good = good && points == theirs.boost_undirected->cut_points();
#ifdef ENTENTE_IGRAPH
    const auto rank = theirs.igraph_by_value->pagerank();
    for (std::size_t i = 0; i < rank.size(); ++i) good = good && near(ours.nation[i].pagerank, rank[i]);
    good = good && ours.bridges == theirs.igraph_undirected->bridges().size();
#endif
    return good;
}

}  // namespace

int main(int count, char** words) {
    bench::TradeYear year;
    if (count > 1) year.rows = std::strtoul(words[1], nullptr, 10);
    const std::size_t wanted = count > 2 ? std::strtoul(words[2], nullptr, 10) : 100;
    const std::filesystem::path folder =
        count > 3 ? words[3] : std::filesystem::temp_directory_path().c_str();
    const auto path = (folder / fmt::format("survey-year-{}.csv", ::rand())).string();
    bench::write_trade_year(path, year);
    Diagnostics diagnostics;
    const auto policy = read_policy(std::string(ENTENTE_SOURCE) + "/config", diagnostics);
    std::size_t nations = 0;
    const auto trade = policy ? some_products(path, *policy, wanted, nations) : std::vector<Trade>();
    std::filesystem::remove(path);
    if (trade.empty()) return 1;

    std::vector<Peers> theirs;
    Surveyor surveyor;
    for (std::size_t i = 0; i < trade.size(); ++i) {
        theirs.push_back(peers(plain(trade[i], nations)));
        if (agree(surveyor.survey(trade[i], nations), theirs.back())) continue;
        fmt::print("product {}: the answers differ\n", i);
        return 1;
    }
    const auto ours = [&] {
        for (const auto& product : trade) surveyor.survey(product, nations);
    };
    const auto boost = [&] {
        for (const auto& product : theirs) {
            product.boost->betweenness(true);
            product.boost_undirected->cut_points();
        }
    };
    std::vector<std::function<void()>> sides{ours, boost};
#ifdef ENTENTE_IGRAPH
    sides.emplace_back([&] {
        for (const auto& product : theirs) {
            product.igraph->betweenness();
            product.igraph_by_value->pagerank();
            product.igraph_undirected->cut_points();
            product.igraph_undirected->bridges();
        }
    });
#endif
    const auto timings = bench::in_turn(5, sides);
    const char* const names[] = {"ours, all of it", "Boost.Graph", "igraph"};
    fmt::print("{} products, milliseconds each, best (worst) of 5 rounds\n", trade.size());
    for (std::size_t i = 0; i < timings.size(); ++i) {
        const auto products = static_cast<double>(trade.size());
        fmt::print("  {:16} {:7.3f} ({:.3f})  {:5.1f} times ours\n", names[i], timings[i].best / products,
                   timings[i].worst / products, timings[i].best / timings[0].best);
    }
    return 0;
}
