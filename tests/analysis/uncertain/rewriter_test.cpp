#include "analysis/uncertain/rewriter.hpp"

#include "analysis/uncertain/uncertain_network.hpp"

using namespace entente;

TEST_CASE("a rewritten network is the one that a person would have written so") {
    const auto network = network_of(uncertain_text());
    const auto data = data_of(network, ChainId{0});
    Rewriter rewriter(network, test_policy());
    for (const std::int64_t figure : {2, 7, 14}) {
        const std::vector<Rewritten> rewritten{{&data[1], figure}, {&data[3], 5}};
        REQUIRE(name(data[3]) == "demand of FRA, magnet");
        const auto supposed = rewriter.network_with(rewritten);
        REQUIRE(supposed != nullptr);
        const auto written = network_of(uncertain_text(std::to_string(figure), "5"));
        CHECK(supposed->view() == [&] {
            auto view = written.view();
            view.network = supposed.get();
            view.shape = supposed->topology;
            return view;
        }());
    }
    // And each time anew: nothing of the last is left.
    CHECK(rewriter.network_with({})->definition == network.definition);
}

TEST_CASE("what is worked out from a datum follows it") {
    const auto network = network_of(R"(
        links: [{from: CHN, to: DEU, stage: magnet, quantity: {value: 10, low: 5, high: 20}}]
    )");
    const auto data = data_of(network, ChainId{0});
    REQUIRE(data.size() == 1);
    const Rewritten rewritten{&data.front(), 15};
    const auto supposed = Rewriter(network, test_policy()).network_with({&rewritten, 1});
    CHECK(supposed->links[LinkId{0}].capacity.value == Quantity{18});  // headroom 120 %
    CHECK(supposed->demands[DemandId{0}].size.value == Quantity{15});  // imports of a trade table
    CHECK(supposed->productions[ProductionId{0}].capacity.value == Quantity{15});
}

TEST_CASE("every quantum comes back as the same, whatever unit, gross or quantum the chain has") {
    const auto network = network_of(R"(
        chains:
          ree: {unit: kt Nd, quantum: 0.7 kg, stages: [{stage: mine}, {stage: magnet, contains: 30%}]}
        nations:
          CHN: {production: {mine: {value: 3 t, low: 1 t, high: 9 t}}, cost: {mine: {low: 1, high: 2}}}
          DEU: {demand: {magnet: {value: 12 t gross, low: 5 kg, high: 1 kt}}}
    )");
    const auto data = data_of(network, ChainId{0});
    REQUIRE(data.size() == 3);
    Rewriter rewriter(network, test_policy());
    for (const auto& datum : data) {
        for (auto figure : {datum.size.low.units, datum.size.low.units + 1, datum.size.high.units - 1,
                            datum.size.high.units, std::int64_t{0}, Quantity::limit - 1}) {
            const Rewritten rewritten{&datum, figure};
            const auto supposed = rewriter.network_with({&rewritten, 1});
            const bool too_large = figure == Quantity::limit - 1;
            if (!supposed) CHECK(too_large);
            if (!supposed) continue;
            CAPTURE(figure);
            CHECK(data_of(*supposed, ChainId{0})[static_cast<std::size_t>(&datum - data.data())].size.value ==
                  Quantity{figure});
        }
    }
}
