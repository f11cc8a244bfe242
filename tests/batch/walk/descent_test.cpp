#include "batch/walk/descent.hpp"

#include "analysis/supply/supply.hpp"
#include "batch/drawn_plan.hpp"
#include "batch/result/outcomes.hpp"
#include "batch/walk/row_writer.hpp"
#include "batch/walk/walk.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <span>

using namespace entente;

namespace {

std::vector<Parts> unmet_of(const Network& network, const Plan& plan, const Supply& supply) {
    const auto nations = demanding_nations(plan, network);
    std::vector<Parts> unmet(nations.size());
    for (const auto demand : network.demands.ids()) {
        const auto nation = network.markets[network.demands[demand].market].nation;
        const auto place = std::find(nations.begin(), nations.end(), nation) - nations.begin();
        unmet[static_cast<std::size_t>(place)] += service(supply, demand).unmet();
    }
    return unmet;
}

void check_rows(const Network& network, const Plan& plan, const Block& block) {
    const auto nations = demanding_nations(plan, network).size();
    for (std::size_t row = 0; row < block.alliance.size(); ++row) {
        CAPTURE(name(plan, block.alliance[row]));
        const auto cold = supply(under(network, plan, block.alliance[row]), plan.chain);
        const auto* unmet = block.unmet.data() + row * nations;
        CHECK(std::vector<Parts>(unmet, unmet + nations) == unmet_of(network, plan, cold));
        CHECK(block.cost[row] == money(cold));
    }
}

struct Evaluated {
    Block block;
    std::uint64_t pivots{};
};

Evaluated evaluated(const Network& network, const Plan& plan, std::vector<Alliance> alliances) {
    const auto view = network.view();
    AllianceSolver solver(plan, plan.futures[0], view);
    RowWriter writer(plan, solver);
    Descent descent(plan, solver);
    const auto before = solver.solver().simplex().pivots().count;
    Evaluated made;
    std::vector<Descent::Wanted> wanted;
    for (const auto alliance : alliances) wanted.push_back({alliance, wanted.size()});
    made.block.alliance = std::move(alliances);
    writer.make_room(made.block);
    descent.evaluate(std::move(wanted), [&](std::span<const Descent::Wanted> alike) {
        writer.write(made.block, alike.front().row);
        for (const auto& one : alike.subspan(1)) writer.write_again(made.block, one.row, alike.front().row);
    });
    made.pivots = solver.solver().simplex().pivots().count - before;
    return made;
}

}  // namespace

TEST_CASE("rows of a descent are those of cold supplies whatever candidates do to arcs") {
    for (std::uint64_t seed = 1; seed <= 6; ++seed) {
        CAPTURE(seed);
        generated::Dice dice(seed);
        const auto network = drawn_network(seed);
        const auto plan = drawn_plan(network, 5, dice);
        std::vector<Alliance> all(32);
        for (Alliance alliance = 0; alliance < all.size(); ++alliance) all[alliance] = alliance;
        check_rows(network, plan, evaluated(network, plan, all).block);
    }
}

TEST_CASE("whatever a plan measures is what each alliance by itself comes to") {
    for (std::uint64_t seed = 21; seed <= 23; ++seed) {
        CAPTURE(seed);
        generated::Dice dice(seed);
        const auto network = drawn_network(seed);
        auto plan = drawn_plan(network, 4, dice);
        for (const auto& objectives : {std::vector{Objective::top_share, Objective::hhi},
                                       std::vector{Objective::hhi, Objective::worst_loss}}) {
            plan.objectives = objectives;
            std::vector<Alliance> all(16);
            for (Alliance alliance = 0; alliance < all.size(); ++alliance) all[alliance] = alliance;
            const auto block = evaluated(network, plan, all).block;
            for (std::size_t row = 0; row < all.size(); ++row) {
                const auto alone = evaluate(plan, network.view(), 0, all[row]);
                CHECK(std::equal(
                    alone.measured.begin(), alone.measured.end(),
                    block.measured.begin() + static_cast<std::ptrdiff_t>(row * alone.measured.size())));
            }
        }
    }
}

TEST_CASE("a descent evaluates any list of alliances, those far from all candidates too") {
    generated::Dice dice(11);
    const auto network = drawn_network(11);
    const auto plan = drawn_plan(network, 12, dice);
    std::vector<Alliance> few{
        0, 0b1, 0b10, 0b1000'0000'0000, 0b1010'0000'0000, 0b11, 0b100, 0b1111'1111'1111};
    check_rows(network, plan, evaluated(network, plan, few).block);
    CHECK(evaluated(network, plan, {}).block.cost.empty());
    check_rows(network, plan, evaluated(network, plan, {0b101}).block);
}

namespace {

/// What is cheapest serves DEU; one candidate opens it, the others open ways that nobody takes then.
const char* const ways = R"(
    nations:
      CHN: {production: {magnet: 100}}
      JPN: {production: {magnet: 100}}
      FRA: {production: {magnet: 100}}
      DEU: {demand: {magnet: 30}}
    links:
      - {from: CHN, to: DEU, stage: magnet, capacity: 40, cost: 1, status: potential}
      - {from: JPN, to: DEU, stage: magnet, capacity: 40, cost: 2, status: potential}
      - {from: FRA, to: DEU, stage: magnet, capacity: 40, cost: 3, status: potential}
)";

Plan plan_of(const Network& network, const std::vector<std::string>& changes) {
    Plan plan;
    plan.chain = ChainId{0};
    for (const auto& change : changes)
        plan.candidates.push_back({CandidateKind::scenario, change, edits_of(network, change), {}, 0});
    plan.most = changes.size();
    plan.futures.push_back({"none", {}, {}});
    plan.objectives = {Objective::unmet, Objective::cost};
    return plan;
}

constexpr const char* open_chn = "open: {from: CHN, to: DEU}";
constexpr const char* open_jpn = "open: {from: JPN, to: DEU}";
constexpr const char* open_fra = "open: {from: FRA, to: DEU}";

}  // namespace

TEST_CASE("alliances that differ by what is not used share one solve") {
    const auto network = network_of(ways);
    const auto plan = plan_of(network, {open_chn, open_jpn, open_fra});
    const auto one = evaluated(network, plan, {0b001});
    const auto four = evaluated(network, plan, {0b001, 0b011, 0b101, 0b111});
    CHECK(one.pivots > 0);
    CHECK(four.pivots <= 2 * one.pivots);
    CHECK(four.block.cost == std::vector<double>(4, one.block.cost[0]));
}

TEST_CASE("of the candidates that come or go only what the supply uses unsettles it") {
    const auto network = network_of(ways);
    const auto plan = plan_of(network, {open_chn, open_jpn, open_fra});
    const auto view = network.view();
    AllianceSolver solver(plan, plan.futures[0], view);
    Reach reach(plan, solver);
    CHECK(reach.loosest(0, 0b111) == 0b111);
    CHECK(reach.loosest(0b010, 0b011) == 0b011);
    solver.go_to(0b111);
    CHECK(reach.unsettling(0b111) == 0b001);
    CHECK(reach.unsettling(0b110) == 0);
    CHECK(reach.most_used(0b111) == 0b001);
    CHECK(reach.most_used(0b110) == 0b010);
    CHECK(reach.most_used(0) == 0);
    solver.go_to(0b100);
    CHECK(reach.unsettling(0b011) == 0b011);  // they would add something
    CHECK(reach.unsettling(0b100) == 0b100);
}

TEST_CASE("what closes something is not in the loosest alliance, and what changes demand always unsettles") {
    const auto network = network_of(ways);
    const auto plan =
        plan_of(network, {open_chn, "close: {from: CHN}", "demand: {nation: DEU, stage: magnet, add: 5}",
                          "reprice: {from: CHN, to: 150%}", "limit: {from: CHN, stage: magnet, to: 35}"});
    const auto view = network.view();
    AllianceSolver solver(plan, plan.futures[0], view);
    Reach reach(plan, solver);
    CHECK((reach.loosest(0, 0b11011) & 0b11011) == 0b00001);
    solver.go_to(0b00001);
    CHECK(reach.unsettling(0b10110) == 0b00110);  // the limit leaves what is carried
    CHECK(reach.unsettling(0b01000) == 0b01000);  // a used way becomes dearer
}
