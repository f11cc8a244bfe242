#include "batch/answer/uncertain.hpp"

#include "analysis/uncertain/extreme.hpp"
#include "batch/talks.hpp"

#include <doctest/doctest.h>

using namespace entente;

namespace {

std::string with(std::string text, const std::string& what, const std::string& by) {
    const auto at = text.find(what);
    REQUIRE(at != std::string::npos);
    return text.replace(at, what.size(), by);
}

Table bounds(const Network& network, const std::string& id) {
    const auto plan = plan_of(network, id);
    const auto outcomes = outcomes_of(plan, network);
    const auto judged = entente::judged(plan, outcomes);
    const auto scarce = at_extreme(network, Extreme::scarce), plenty = at_extreme(network, Extreme::plenty);
    const auto scarce_view = scarce.view(), plenty_view = plenty.view();
    return tabulate_bounds({plan, network, outcomes, judged}, network.view(), {scarce_view, plenty_view}, 0);
}

double number(const TableCell& cell) {
    return std::get<double>(cell);
}

}  // namespace

TEST_CASE("the first alliances are the first of the ranking, by name, as many as there are") {
    const auto network = network_of(talks_text);
    for (const std::string id : {"all", "free", "worst"}) {
        const auto plan = plan_of(network, id);
        const auto outcomes = outcomes_of(plan, network);
        const auto ranking = judged(plan, outcomes).ranking;
        const auto first = first_alliances(plan, network.view(), 3);
        REQUIRE(first.size() == 3);
        for (std::size_t i = 0; i < 3; ++i) CHECK(first[i] == name(plan, outcomes.alliances[ranking[i]]));
    }
    CHECK(first_alliances(plan_of(network, "free"), network.view(), 100).size() == 4);
}

TEST_CASE("bounds hold unmet demand of everybody for every figure of an interval") {
    const std::string uncertain = "capacity: {magnet: {value: 20, low: 5, high: 30}}";
    const auto table = bounds(network_of(with(talks_text, "capacity: {magnet: 20}", uncertain)), "free");
    REQUIRE_FALSE(table.rows.empty());
    double least = 1e9, most = 0;
    for (const auto* figure : {"5", "12", "20", "30"}) {
        const auto text = std::string("capacity: {magnet: ") + figure + "}";
        const auto certain = network_of(with(talks_text, "capacity: {magnet: 20}", text));
        const auto plan = plan_of(certain, "free");
        const auto outcomes = outcomes_of(plan, certain);
        for (std::size_t row = 0; row < outcomes.alliances.size(); ++row) {
            if (TableCell{name(plan, outcomes.alliances[row])} != table.rows.front().front()) continue;
            least = std::min(least, outcomes.values.front()[row]);
            most = std::max(most, outcomes.values.front()[row]);
        }
    }
    CHECK(number(table.rows.front()[1]) == least);
    CHECK(number(table.rows.front()[3]) == most);
    CHECK(number(table.rows.front()[1]) <= number(table.rows.front()[2]));
    CHECK(number(table.rows.front()[2]) <= number(table.rows.front()[3]));
}

TEST_CASE("where all is certain the bounds are the figure, over futures too") {
    for (const std::string id : {"all", "free", "worst"}) {
        for (const auto& row : bounds(network_of(talks_text), id).rows) {
            CHECK(row[1] == row[2]);
            CHECK(row[2] == row[3]);
        }
    }
}
