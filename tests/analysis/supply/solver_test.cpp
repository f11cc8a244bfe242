#include "analysis/supply/solver.hpp"

#include "analysis/supply/supply.hpp"
#include "network/change/trial.hpp"
#include "network_of.hpp"
#include "random_chain.hpp"

#include <doctest/doctest.h>

#include <memory>
#include <vector>

using namespace entente;

namespace {

bool same(const Supply& a, const Supply& b) {
    return a.flow == b.flow && a.bounds == b.bounds && a.loose == b.loose && a.price == b.price &&
           a.cost == b.cost;
}

Edit some_edit(const Network& network, generated::Dice& dice) {
    const auto of = [&](std::size_t count) { return dice.below(static_cast<std::uint32_t>(count)); };
    const Fraction half{1, 2}, amount{Wide{1000} * dice.below(40), 1};
    switch (dice.below(9)) {
        case 0:
            return {{Field::open, of(network.links.size())}, Operation::close, {}, {}, {}};
        case 1:
            return {{Field::capacity, of(network.links.size())}, Operation::add, amount, {}, {}};
        case 2:
            return {{Field::capacity, of(network.links.size())}, Operation::multiply, half, {}, {}};
        case 3:
            return {{Field::cost, of(network.links.size())}, Operation::add, amount, {}, {}};
        case 4:
            return {{Field::export_limit, of(network.markets.size())}, Operation::at_most, amount, {}, {}};
        case 5:
            return {{Field::import_limit, of(network.markets.size())}, Operation::at_most, amount, {}, {}};
        case 6:
            return {{Field::producing, of(network.productions.size())}, Operation::close, {}, {}, {}};
        case 7:
            if (!network.demands.empty()) {
                return {{Field::demand, of(network.demands.size())}, Operation::multiply, half, {}, {}};
            }
            [[fallthrough]];
        default:
            return {{Field::state, of(network.agreements.size())}, Operation::close, {}, {}, {}};
    }
}

}  // namespace

TEST_CASE("a warm supply is the cold one, byte for byte, after any trials nested and ended") {
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        CAPTURE(seed);
        const auto network = network_of(generated::chain_text(seed));
        generated::Dice dice(seed);
        auto view = network.view();
        Solver solver(view, ChainId{0});
        std::vector<std::unique_ptr<Trial>> trials;
        for (int round = 0; round < 40; ++round) {
            CAPTURE(round);
            if (!trials.empty() && dice.below(3) == 0) {
                trials.pop_back();
            } else {
                Edits edits;
                for (auto count = 1 + dice.below(3); count > 0; --count)
                    edits.push_back(some_edit(network, dice));
                trials.push_back(std::make_unique<Trial>(view, edits));
            }
            if (dice.below(10) == 0) solver.remember(view);
            CHECK(same(supply(view, solver), supply(view, ChainId{0})));
        }
        while (!trials.empty()) trials.pop_back();
        CHECK(same(supply(view, solver), supply(network.view(), ChainId{0})));
    }
}

TEST_CASE("a supply does not hang on the order in which a file names its links") {
    const auto text = [](bool turned) {
        const std::string a = "  - {from: CHN, to: DEU, stage: magnet, capacity: 10, cost: 4}\n";
        const std::string b = "  - {from: MYS, to: DEU, stage: magnet, capacity: 10, cost: 4}\n";
        return "nations:\n  CHN: {production: {magnet: 10}}\n  MYS: {production: {magnet: 10}}\n"
               "  DEU: {demand: {magnet: 13}}\nlinks:\n" +
               (turned ? b + a : a + b);
    };
    const auto one = network_of(text(false)), other = network_of(text(true));
    for (const auto* link : {"CHN → DEU, magnet", "MYS → DEU, magnet"}) {
        CHECK(carried(supply(one.view(), ChainId{0}), link_of(one, link)) ==
              carried(supply(other.view(), ChainId{0}), link_of(other, link)));
    }
}

TEST_CASE("exceptions are undone by the next supply") {
    const auto network = network_of(generated::chain_text(5));
    const auto view = network.view();
    Solver solver(view, ChainId{0});
    const auto before = supply(view, solver);
    for (std::uint32_t arc = 0; arc < solver.grid().size(); ++arc) {
        const std::vector<Exception> closed{{arc, {before.bounds[arc].cost, 0}}};
        CHECK(supply(view, solver, closed).flow[arc] == Parts{0});
    }
    CHECK(same(supply(view, solver), before));
}

TEST_CASE("exceptions are the same on top of trials, whatever was solved before") {
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        CAPTURE(seed);
        const auto network = network_of(generated::chain_text(seed));
        generated::Dice dice(seed);
        auto view = network.view();
        Solver solver(view, ChainId{0});
        for (int round = 0; round < 15; ++round) {
            const Edits edits{some_edit(network, dice), some_edit(network, dice)};
            const Trial trial(view, edits);
            std::vector<Exception> closed;
            for (auto count = dice.below(4); count > 0; --count) {
                const auto arc = dice.below(solver.grid().size());
                closed.push_back({arc, {bounds(solver.grid(), view, arc).cost, 0}});
            }
            Solver fresh(view, ChainId{0});
            CHECK(same(supply(view, solver, closed), supply(view, fresh, closed)));
        }
    }
}
