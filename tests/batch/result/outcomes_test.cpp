#include "batch/result/outcomes.hpp"

#include "batch/talks.hpp"

#include <doctest/doctest.h>

using namespace entente;

TEST_CASE("by hand: what each alliance leaves unmet, in each future, whatever the order of blocks") {
    const auto network = network_of(talks_text);
    const auto plan = plan_of(network, "all");  // bits: plant, tur-chn, tur-usa
    const auto outcomes = outcomes_of(plan, network);
    CHECK(outcomes.alliances == std::vector<Alliance>{0b000, 0b001, 0b010, 0b011, 0b100, 0b101});
    CHECK(outcomes.looked_at == 8);
    CHECK(outcomes.excluded == 2);
    // Unmet of TUR and USA: 2 + 20; the plant serves Turkey; tur-usa brings 15 t, with the plant 12 beside it.
    CHECK(outcomes.values[0] == std::vector<double>{22, 20, 22, 20, 7, 5});
    CHECK(outcomes.values[1] == std::vector<double>{42, 40, 42, 40, 27, 25});
    CHECK(outcomes.values[2] == std::vector<double>{0, 0, 1, 1, 2, 2});
    for (const std::uint64_t in_block : {1U, 3U}) {
        for (const bool backwards : {false, true}) {
            const auto other = outcomes_of(plan, network, in_block, backwards);
            CHECK(other.values == outcomes.values);
            CHECK(other.excluded == outcomes.excluded);
        }
    }
}

TEST_CASE("a target is told for its own nations, as a share where it bounds one") {
    const auto network = network_of(talks_text);
    const auto plan = plan_of(network, "all");
    const auto outcomes = outcomes_of(plan, network);
    REQUIRE(outcomes.figures.size() == 4);
    CHECK(outcomes.values[4] == std::vector<double>{20, 20, 20, 20, 5, 5});  // of the United States alone
    CHECK(outcomes.values[6].front() == doctest::Approx(2.0 / 12));          // of Turkey, as a share
    CHECK(outcomes.values[6][1] == 0);
}

TEST_CASE("an alliance by itself comes to what it comes to in the walk") {
    const auto network = network_of(talks_text);
    const auto plan = plan_of(network, "worst");
    const auto outcomes = outcomes_of(plan, network);
    const FigureReader reader(plan, network);
    for (std::size_t row = 0; row < outcomes.alliances.size(); ++row) {
        for (std::uint32_t future = 0; future < 2; ++future) {
            const auto alone = evaluate(plan, network.view(), future, outcomes.alliances[row]);
            for (std::size_t figure = 0; figure < outcomes.figures.size(); ++figure) {
                CHECK(reader.read(outcomes.figures[figure], alone, 0) ==
                      outcomes.values[figure * 2 + future][row]);
            }
        }
    }
}

TEST_CASE("memory is said, and grows with alliances and futures") {
    const auto network = network_of(talks_text);
    const auto one = memory_of(plan_of(network, "free"), 1000),
               two = memory_of(plan_of(network, "worst"), 1000);
    CHECK(one > 1000 * 16);
    CHECK(two > one);
    CHECK(memory_of(plan_of(network, "free"), 2000) == doctest::Approx(2 * one));
}
