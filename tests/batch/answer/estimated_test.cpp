#include "batch/answer/estimated.hpp"

#include "batch/talks.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace entente;

namespace {

/// Twelve suppliers that each can ship to one who wants forty, by treaties not yet in force.
std::string many_talks() {
    std::string nations = "DEU: {demand: {magnet: 40}}", agreements, links;
    const std::vector<std::string> suppliers{"AUS", "CHN", "FJI", "IND", "ISL", "KOR",
                                             "MMR", "MYS", "NOR", "RUS", "SUR", "VNM"};
    for (std::size_t i = 0; i < suppliers.size(); ++i) {
        const auto& code = suppliers[i];
        nations += fmt::format(", {}: {{production: {{magnet: {}}}}}", code, i + 2);
        agreements += fmt::format("{}{}: {{parties: [{}, DEU], instrument: treaty, state: stalled}}",
                                  i == 0 ? "" : ", ", code, code);
        links += fmt::format("{}{{from: {}, to: DEU, stage: magnet, capacity: 12, cost: {}, requires: {}}}",
                             i == 0 ? "" : ", ", code, i + 1, code);
    }
    return fmt::format(
        "nations: {{{}}}\nagreements: {{{}}}\nlinks: [{}]\nalliances: {{many: {{candidates: {{state: "
        "[stalled]}}, objectives: [unmet], size: 0..2}}}}\n",
        nations, agreements, links);
}

double number(const Table& table, std::size_t row, std::size_t column) {
    return std::get<double>(table.rows.at(row).at(column));
}

ValueTables estimated(const Plan& plan, const View& view, std::uint64_t orders, unsigned threads = 1) {
    const auto found = estimated_values(plan, view, {orders, 5, threads, nullptr});
    REQUIRE(found.has_value());
    return *found;
}

}  // namespace

TEST_CASE("where all sets are little work, values are exact, though sizes are limited") {
    const auto network = network_of(many_talks());
    const auto view = network.view();
    const auto plan = plan_of(network, "many");
    const auto found = estimated(plan, view, 1000);
    REQUIRE(found.tables.size() == 2);
    CHECK(found.tables.front().columns.size() == 6);  // no margins
    double sum = 0;
    for (std::size_t row = 0; row < 12; ++row) sum += number(found.tables.front(), row, 1);
    CHECK(sum == doctest::Approx(40));  // all serve all that is wanted
    CHECK(found.notes.front().starts_with("Values are exact, over all 4,096 sets of the candidates"));
    CHECK(value_evaluations(plan, {1000, 1, 1, nullptr}) == 4096);
}

TEST_CASE("where they are more, values are estimated and say so: exact ones lie within three margins") {
    const auto network = network_of(many_talks());
    const auto view = network.view();
    const auto plan = plan_of(network, "many");
    const auto exact = estimated(plan, view, 1000).tables.front();
    const auto found = estimated(plan, view, 80);
    REQUIRE(found.tables.size() == 2);
    const auto& table = found.tables.front();
    CHECK(table.columns.at(2).name == "shapley_margin");
    double sum = 0;
    for (std::size_t row = 0; row < 12; ++row) {
        sum += number(table, row, 1);
        for (std::size_t other = 0; other < 12; ++other) {
            if (exact.rows[other].front() != table.rows[row].front()) continue;
            CHECK(std::abs(number(table, row, 1) - number(exact, other, 1)) <= 3 * number(table, row, 2));
            CHECK(std::abs(number(table, row, 3) - number(exact, other, 2)) <= 3 * number(table, row, 4));
            CHECK(number(table, row, 5) == number(exact, other, 3));  // first
            CHECK(number(table, row, 6) == number(exact, other, 4));  // last
        }
    }
    CHECK(sum == doctest::Approx(40));
    CHECK(found.notes.front().find("80 orders of 12 were drawn") != std::string::npos);
    CHECK(found.notes.front().find("seed 5") != std::string::npos);
    CHECK(estimated(plan, view, 80, 3).tables.front().rows == table.rows);
}

TEST_CASE(
    "values are refused where two candidates exclude each other, and not where one of them is forbidden") {
    const auto network = network_of(talks_text);
    const auto view = network.view();
    auto plan = plan_of(network, "all");
    const auto refused = estimated(plan, view, 10);
    CHECK(refused.tables.empty());
    CHECK(refused.notes.front() ==
          "No Shapley or Banzhaf values: they hang on all sets of the candidates, and tur-chn and tur-usa "
          "exclude "
          "each other; --forbid one of them.");
    plan.forbidden = 2;
    REQUIRE(plan.candidates[1].name == "tur-chn");
    CHECK(estimated(plan, view, 10).tables.size() == 2);
}

TEST_CASE("who stops it gets no values") {
    const auto network = network_of(many_talks());
    const auto view = network.view();
    std::atomic<bool> stop{true};
    CHECK_FALSE(estimated_values(plan_of(network, "many"), view, {8, 1, 1, &stop}).has_value());
    CHECK_FALSE(estimated_values(plan_of(network, "many"), view, {1000, 1, 1, &stop}).has_value());
}
