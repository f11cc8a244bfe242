#include "analysis/supply/circulation/loose.hpp"
#include "analysis/supply/circulation/network_simplex.hpp"
#include "analysis/supply/circulation/sample.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace entente;
using sample::Sample;

TEST_CASE("a warm circulation is the cold one, arc by arc") {
    for (const auto& named : sample::kinds()) {
        for (std::uint64_t seed = 1; seed <= 300; ++seed) {
            CAPTURE(std::string(named.name));
            CAPTURE(seed);
            Sample sample(named.kind, seed);
            auto warm = sample::cold(sample);
            for (int round = 0; round < 5; ++round) {
                sample.edit();
                sample::set_all(warm, sample.problem);
                CHECK(warm.flows() == sample::cold(sample).flows());
            }
        }
    }
}

TEST_CASE("2,000 edits in a row leave no trace but the last problem") {
    for (const auto& named : sample::kinds()) {
        for (std::uint64_t seed = 1; seed <= 6; ++seed) {
            CAPTURE(std::string(named.name));
            CAPTURE(seed);
            Sample sample(named.kind, seed);
            auto warm = sample::cold(sample);
            for (int round = 0; round < 2000; ++round) {
                sample.edit();
                sample::set_all(warm, sample.problem);
                if (round % 20 == 19) CHECK(warm.flows() == sample::cold(sample).flows());
            }
        }
    }
}

TEST_CASE("what was remembered comes back whatever was solved between") {
    for (const auto& named : sample::kinds()) {
        for (std::uint64_t seed = 1; seed <= 40; ++seed) {
            CAPTURE(std::string(named.name));
            CAPTURE(seed);
            Sample sample(named.kind, seed);
            auto simplex = sample::cold(sample);
            simplex.remember();
            const auto problem = sample.problem;
            const auto flows = simplex.flows();
            for (int round = 0; round < 4; ++round) {
                sample.edit();
                sample::set_all(simplex, sample.problem);
                CHECK(simplex.flows() == sample::cold(sample).flows());
                simplex.recall();
                CHECK(simplex.flows() == flows);
                CHECK(sample::proves_itself(simplex, problem));
                CHECK(simplex.changed().empty());
            }
        }
    }
}

TEST_CASE("what was saved comes back, whatever was solved, tied again, remembered or recalled between") {
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        CAPTURE(seed);
        Sample sample({}, seed);
        auto simplex = sample::cold(sample);
        simplex.remember();
        const auto remembered = simplex.flows();
        sample.edit();
        sample::set_all(simplex, sample.problem);
        const auto problem = sample.problem;
        const auto flows = simplex.flows();
        NetworkSimplex::State state;
        simplex.save(state);
        for (int round = 0; round < 4; ++round) {
            sample.edit();
            sample::set_all(simplex, sample.problem);
            if (round == 1) simplex.recall();
            if (round == 2) simplex.retie(std::vector<std::uint32_t>(sample.size(), 1));
            simplex.restore(state);
            CHECK(simplex.flows() == flows);
            CHECK(sample::proves_itself(simplex, problem));
            sample::set_all(simplex, sample.problem);
            CHECK(simplex.flows() == sample::cold(sample).flows());
        }
        simplex.recall();
        CHECK(simplex.flows() == remembered);
    }
}

TEST_CASE("what was set but not solved is forgotten when a circulation is recalled") {
    NetworkSimplex simplex({2, {0, 1}, {1, 0}, {1, 2}});
    simplex.set(0, -1, 5);
    simplex.set(1, 0, 5);
    simplex.solve();
    simplex.remember();
    simplex.set(0, 3, 1);
    simplex.recall();
    CHECK(simplex.cost(0) == -1);
    CHECK(simplex.capacity(0) == 5);
    simplex.solve();
    CHECK(simplex.flows() == std::vector<std::int64_t>{5, 5});
}

TEST_CASE("after any sequence of edits, recalls and new ties the prices prove the circulation cheapest") {
    for (std::uint64_t seed = 1; seed <= 1000; ++seed) {
        CAPTURE(seed);
        Sample sample({.most_cost = 4, .most_capacity = 4, .most_tie = 3}, seed);
        auto simplex = sample::cold(sample);
        simplex.remember();
        auto remembered = sample.problem;
        for (int step = 0; step < 30; ++step) {
            const auto what = sample.draw.upto(9);
            if (what == 0) {
                simplex.recall();
                sample.problem = remembered;
            } else if (what == 1) {
                simplex.remember();
                remembered = sample.problem;
            } else if (what == 2) {
                for (auto& tie : sample.tie) tie = sample.some_tie();
                simplex.retie(sample.tie);
            } else {
                sample.edit();
                sample::set_all(simplex, sample.problem);
            }
            CHECK(sample::proves_itself(simplex, sample.problem));
            if (simplex.tied()) CHECK(simplex.seen_tied());
            if (ambiguous(simplex)) CHECK(simplex.tied());
            if (!simplex.tied()) simplex.clear_tied();
        }
    }
}

TEST_CASE("where arcs have one tie the choice is seen, and other ties end it, warm as cold") {
    int retied = 0;
    for (std::uint64_t seed = 1; seed <= 1000; ++seed) {
        CAPTURE(seed);
        Sample sample({.nodes = 6, .most_cost = 1, .negative = 2, .most_tie = 1}, seed);
        auto warm = sample::cold(sample);
        for (int round = 0; round < 3; ++round) {
            sample.edit();
            sample::set_all(warm, sample.problem);
            CHECK(ambiguous(warm) == ambiguous(sample::cold(sample)));
            while (ambiguous(warm)) {
                ++retied;
                sample.kind.most_tie = 0x7FFFFFFF;
                for (auto& tie : sample.tie) tie = sample.some_tie();
                warm.retie(sample.tie);
            }
            CHECK(warm.flows() == sample::cold(sample).flows());
        }
    }
    CHECK(retied > 100);
}

TEST_CASE("with a circulation its ties are recalled") {
    // Two ways of one cost from 0 to 1; the tie chooses.
    NetworkSimplex simplex({2, {0, 0, 1}, {1, 1, 0}, {1, 2, 1}});
    simplex.set(0, 1, 5);
    simplex.set(1, 1, 5);
    simplex.set(2, -9, 5);
    simplex.solve();
    simplex.remember();
    simplex.retie({2, 1, 1});
    CHECK(simplex.flows() == std::vector<std::int64_t>{0, 5, 5});
    simplex.recall();
    CHECK(simplex.flows() == std::vector<std::int64_t>{5, 0, 5});
    simplex.set(0, 1, 0);
    simplex.solve();
    CHECK(simplex.flows() == std::vector<std::int64_t>{0, 5, 5});
    simplex.set(0, 1, 5);
    simplex.solve();
    CHECK(simplex.flows() == std::vector<std::int64_t>{5, 0, 5});
}
