#include "analysis/centrality/neighbour/degree.hpp"

#include "analysis/centrality/drawn.hpp"

#include <doctest/doctest.h>

#include <set>

namespace {

using namespace entente;
using test::drawn;

}  // namespace

TEST_CASE("degree by hand: parallel links count twice, their neighbour once, a closed one not at all") {
    const auto network = drawn("A>B*5 A>B*7 C>B !A>C*9 D");
    const auto answer = degree(network.view);
    CHECK(answer.leaving == Column<NodeId, std::uint32_t>{2, 0, 1, 0});
    CHECK(answer.entering == Column<NodeId, std::uint32_t>{0, 3, 0, 0});
    CHECK(answer.suppliers == Column<NodeId, std::uint32_t>{0, 2, 0, 0});
    CHECK(answer.customers == Column<NodeId, std::uint32_t>{1, 0, 1, 0});
    CHECK(answer.quantity_out == Column<NodeId, Wide>{12, 0, 0, 0});
    CHECK(answer.quantity_in == Column<NodeId, Wide>{0, 12, 0, 0});
    SUBCASE("a reported zero is known, and a sum with a part that nobody reports is not") {
        auto view = network.view;
        view.unreported = {0, 1, 0, 0};
        const auto told = degree(view);
        CHECK(told.unknown_in == Column<NodeId, std::uint32_t>{0, 1, 0, 0});
        CHECK(told.unknown_out == Column<NodeId, std::uint32_t>{1, 0, 0, 0});
    }
    SUBCASE("a quantity nobody reports is not zero but unknown") {
        CHECK(answer.unknown_in == Column<NodeId, std::uint32_t>{0, 1, 0, 0});
        CHECK(answer.unknown_out == Column<NodeId, std::uint32_t>{0, 0, 1, 0});
    }
}

TEST_CASE("degree of the empty, the single and the closed") {
    CHECK(degree(drawn("").view).entering.empty());
    CHECK(degree(drawn("A").view).entering == Column<NodeId, std::uint32_t>{0});
    CHECK(degree(drawn("!A>B").view).entering == Column<NodeId, std::uint32_t>{0, 0});
}

TEST_CASE("sums of the largest quantities do not overflow") {
    auto network = drawn("A>B A>B A>B");
    for (auto& quantity : network.view.quantity) quantity = Quantity{INT64_MAX};
    CHECK(degree(network.view).quantity_in[network["B"]] == Wide{3} * INT64_MAX);
}

TEST_CASE("degree is a recount of the links on random networks") {
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        CAPTURE(seed);
        const auto view = generated::small(seed);
        const auto answer = degree(view);
        for (const auto node : view.nodes()) {
            std::set<NodeId> customers;
            Wide sold = 0;
            for (const auto link : view.links()) {
                if (!view.open[link] || view.topology().from(link) != node) continue;
                customers.insert(view.topology().to(link));
                sold += view.quantity[link].units;
            }
            CHECK(answer.customers[node] == customers.size());
            CHECK(answer.quantity_out[node] == sold);
        }
    }
}
