#include "analysis/supply/claims.hpp"

#include "network_of.hpp"
#include "random_chain.hpp"

#include <doctest/doctest.h>

using namespace entente;

TEST_CASE("every supply proves itself best") {
    for (std::uint64_t seed = 1; seed <= 150; ++seed) {
        CAPTURE(seed);
        const auto network = network_of(generated::chain_text(seed));
        const auto view = network.view();
        const auto verdict = check(claim(supply(view, ChainId{0})), network, view);
        CHECK_MESSAGE(verdict.ok, verdict.why);
    }
}

TEST_CASE("a supply spoiled in any one number is refused") {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        CAPTURE(seed);
        const auto network = network_of(generated::chain_text(seed));
        const auto view = network.view();
        const auto good = claim(supply(view, ChainId{0}));
        for (const std::int64_t by : {-1, 1, 1000}) {
            CAPTURE(by);
            for (std::size_t i = 0; i < good.flows.size(); ++i) {
                auto bad = good;
                bad.flows[i].flow += by;
                CHECK_FALSE(check(bad, network, view).ok);
            }
            for (std::size_t i = 0; i < good.prices.size(); ++i) {
                for (const auto side :
                     {&MarketPriceText::imports, &MarketPriceText::keep, &MarketPriceText::exports}) {
                    auto bad = good;
                    bad.prices[i].*side += by;
                    CHECK_FALSE(check(bad, network, view).ok);
                }
            }
        }
    }
}

TEST_CASE("a claim of another chain, of other markets or of other sizes does not hold") {
    const auto network = network_of(generated::chain_text(3));
    const auto view = network.view();
    const auto good = claim(supply(view, ChainId{0}));
    auto chain = good;
    chain.chain = "tin";
    CHECK(check(chain, network, view).why == "the network has no chain 'tin'");
    auto price = good;
    price.prices.pop_back();
    CHECK(check(price, network, view).why == "the prices are not those of all markets");
    auto unknown = good;
    unknown.unknown = Unknown::unbounded;
    CHECK_FALSE(check(unknown, network, view).ok);
    auto flow = good;
    flow.flows.push_back({"link", "nowhere", 0, 1});
    CHECK(check(flow, network, view).why == "the network has no link 'nowhere'");
}
