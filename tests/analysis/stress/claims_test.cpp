#include "analysis/stress/claims.hpp"

#include "network_of.hpp"
#include "random_chain.hpp"
#include "random_stocks.hpp"

#include <doctest/doctest.h>

using namespace entente;

TEST_CASE("every time proves itself") {
    for (std::uint64_t seed = 1; seed <= 150; ++seed) {
        for (const auto& text : {generated::stocks_text(seed), generated::chain_text(seed)}) {
            CAPTURE(seed);
            const auto network = network_of(text);
            const auto view = network.view();
            for (const auto& claim : claims(stress(view, ChainId{0}, {1, 1}), view)) {
                const auto verdict = check(claim, network, view);
                CHECK_MESSAGE(verdict.ok, verdict.why);
            }
        }
    }
}

TEST_CASE("a time spoiled in any one number, or with a part of its cut left out, is refused") {
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        CAPTURE(seed);
        const auto network = network_of(generated::stocks_text(seed));
        const auto view = network.view();
        for (const auto& good : claims(stress(view, ChainId{0}, {1, 1}), view)) {
            const auto refused = [&](auto spoil) {
                auto bad = good;
                spoil(bad);
                return !check(bad, network, view).ok;
            };
            for (const std::int64_t by : {-1, 1, 1000}) {
                CHECK(refused([&](Survival& bad) { bad.wanted += Parts{by}; }));
                CHECK(refused([&](Survival& bad) { bad.arriving += Parts{by}; }));
                CHECK(refused([&](Survival& bad) { bad.held += Parts{by}; }));
                CHECK(refused([&](Survival& bad) { bad.over += by; }));
                CHECK(refused([&](Survival& bad) { bad.under += by; }));
            }
            if (!good.cut.stocks.empty()) CHECK(refused([&](Survival& bad) { bad.cut.stocks.pop_back(); }));
            if (!good.cut.demands.empty()) {
                CHECK(refused([&](Survival& bad) { bad.cut.demands.push_back(bad.cut.demands.front()); }));
                CHECK(refused([&](Survival& bad) { bad.cut.demands.push_back("nowhere"); }));
            }
            CHECK(refused([&](Survival& bad) { bad.chain = "tin"; }));
            CHECK(refused([&](Survival& bad) { bad.unknown = Unknown::unbounded; }));
        }
    }
}
