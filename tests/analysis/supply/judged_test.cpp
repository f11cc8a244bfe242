#include "analysis/supply/supply.hpp"
#include "judge/lemon.hpp"
#include "network_of.hpp"
#include "random_chain.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstdint>

using namespace entente;

namespace {

// The chains of generated::chain_text lose a fifth and then 8 %: a kilogram mined is 92 parts, separated 115, as
// magnet 125. Costs a part are whole numbers when multiplied by 11,500, and surges of one half more when doubled.
constexpr std::array<std::int64_t, 3> parts_of{92, 115, 125};
constexpr std::int64_t cost_multiple = 11'500;
constexpr std::int64_t steps = 20;
constexpr std::int64_t each_step = 1'000'000'000;  // penalty, above any route

/// The same question put to LEMON, from the records of the network and the columns of the view.
struct Judged {
    const View& view;
    const Network& network = *view.network;
    judge::Problem problem{static_cast<std::uint32_t>(3 * network.markets.size() + 1), {}, {}, {}, {}};
    std::int64_t wanted = 0;

    static std::uint32_t node(NodeId market, std::uint32_t side) { return 3 * market.index + side + 1; }
    [[nodiscard]] std::size_t level(NodeId market) const {
        return network.stages[network.markets[market].stage].level;
    }

    void arc(std::uint32_t from, std::uint32_t to, std::int64_t cost, std::int64_t capacity) {
        problem.from.push_back(from);
        problem.to.push_back(to);
        problem.cost.push_back(cost);
        problem.capacity.push_back(capacity);
    }

    [[nodiscard]] static std::int64_t amount(Quantity quantity, std::size_t level) {
        return quantity == unlimited ? 1'000'000'000'000 : quantity.units * parts_of.at(level);
    }
    [[nodiscard]] static std::int64_t price(Cost cost, std::size_t level) {
        return 2 * cost.units * cost_multiple / parts_of.at(level);
    }

    void add_link(LinkId link) {
        if (!view.open[link]) return;
        const auto from = view.topology().from(link), to = view.topology().to(link);
        const auto at = level(to);
        const auto cost = price(view.cost[link], at);
        const auto all = amount(view.capacity[link], at);
        if (network.links[link].kind == LinkKind::processing)
            return arc(node(from, 1), node(to, 1), cost, all);
        const auto usual = network.links[link].quantity && view.quantity[link] > Quantity{0}
                               ? std::min(all, amount(view.quantity[link], at))
                               : all;
        arc(node(from, 2), node(to, 0), cost, usual);
        arc(node(from, 2), node(to, 0), cost / 2 * 3, all - usual);
    }

    void add_demand(DemandId demand) {
        const auto market = network.demands[demand].market;
        const auto size = amount(view.demand[demand], level(market));
        wanted += size;
        for (std::int64_t step = 0; step < steps; ++step) {
            arc(node(market, 1), 0, -each_step * (steps - step),
                size * (step + 1) / steps - size * step / steps);
        }
    }

    explicit Judged(const View& of) : view(of) {
        for (const auto link : view.links()) add_link(link);
        for (const auto market : view.nodes()) {
            arc(node(market, 0), node(market, 1), 0, amount(view.import_limit[market], level(market)));
            arc(node(market, 1), node(market, 2), 0, amount(view.export_limit[market], level(market)));
        }
        for (const auto production : network.productions.ids()) {
            const auto market = network.productions[production].market;
            if (!view.producing[production]) continue;
            arc(0, node(market, 1), price(view.production_cost[production], level(market)),
                amount(view.production_capacity[production], level(market)));
        }
        for (const auto demand : network.demands.ids()) add_demand(demand);
    }
};

}  // namespace

TEST_CASE("unmet demand, step by step, and cost are what LEMON finds from the records alone") {
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        CAPTURE(seed);
        const auto network = network_of(generated::chain_text(seed));
        const auto view = network.view();
        const auto answer = supply(view, ChainId{0});
        const Judged judged(view);
        const auto solved = judge::least_cost(judged.problem);

        Wide served = 0, weighed = 0, cost = 0;
        for (std::size_t arc = 0; arc < judged.problem.from.size(); ++arc) {
            if (judged.problem.to[arc] == 0) {
                served += solved.flow[arc];
                weighed += Wide{solved.flow[arc]} * (-judged.problem.cost[arc] / each_step);
            } else {
                cost += Wide{solved.flow[arc]} * judged.problem.cost[arc];
            }
        }
        Wide ours = 0;
        for (std::uint32_t arc = 0; arc < answer.grid->size(); ++arc) {
            if (answer.grid->arcs[arc].kind != ArcKind::demand) continue;
            ours += Wide{answer.flow[arc].units} * (steps - answer.grid->arcs[arc].step);
        }
        CHECK(together(answer).wanted.units == judged.wanted);
        CHECK(together(answer).served.units == served);
        CHECK(ours == weighed);
        CHECK(answer.cost == cost);
    }
}
