#include "analysis/alliance/greedy.hpp"
#include "batch/answer/tables.hpp"
#include "batch/talks.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <set>

using namespace entente;

namespace {

/// A plan of the text with all that tables look at.
struct Answer {
    explicit Answer(const std::string& id)
        : network(network_of(talks_text)),
          plan(plan_of(network, id)),
          outcomes(outcomes_of(plan, network)),
          judged(entente::judged(plan, outcomes)) {}
    [[nodiscard]] Asked asked() const { return {plan, network, outcomes, judged}; }

    Network network;
    Plan plan;
    Outcomes outcomes;
    Judged judged;
};

const TableCell& cell(const Table& table, std::size_t row, const std::string& column) {
    const auto found = std::find_if(table.columns.begin(), table.columns.end(),
                                    [&](const auto& one) { return one.name == column; });
    REQUIRE(found != table.columns.end());
    return table.rows.at(row).at(static_cast<std::size_t>(found - table.columns.begin()));
}

std::string text(const Table& table, std::size_t row, const std::string& column) {
    return std::get<std::string>(cell(table, row, column));
}

double number(const Table& table, std::size_t row, const std::string& column) {
    return std::get<double>(cell(table, row, column));
}

}  // namespace

TEST_CASE("the best stand with what separates them") {
    const Answer answer("all");
    std::vector<std::string> notes;
    const auto table = tabulate_best(answer.asked(), 0, notes);
    REQUIRE(table.rows.size() == 2);
    CHECK(text(table, 0, "alliance") == "plant + tur-usa");
    CHECK(number(table, 0, "unmet") == 10);
    CHECK(number(table, 0, "unmet_halt") == 25);
    CHECK(text(table, 1, "separated") == "unmet +15 t, effort -2");
    CHECK(std::get<std::int64_t>(cell(table, 1, "as_good")) == 0);
    CHECK(notes.empty());
    CHECK(tabulate_best(answer.asked(), 1, notes).rows.size() == 1);
    CHECK(notes == std::vector<std::string>{"1 more on the front are left out; --top 0 shows them."});
}

TEST_CASE("values are told where every set was evaluated, and refused with the reason where not") {
    const Answer free("free");
    const auto values = member_values(free.asked());
    REQUIRE(std::holds_alternative<CoalitionValues>(values));
    const auto table = tabulate_values(free.asked(), std::get<CoalitionValues>(values));
    REQUIRE(table.rows.size() == 2);
    CHECK(text(table, 0, "candidate") == "tur-usa");
    CHECK(number(table, 0, "shapley") == 15);
    CHECK(number(table, 1, "shapley") == 2);
    CHECK(number(table, 1, "last") == 2);
    CHECK(tabulate_interactions(free.asked(), std::get<CoalitionValues>(values)).rows.empty());
    const Answer all("all");
    const auto refused = member_values(all.asked());
    REQUIRE(std::holds_alternative<std::string>(refused));
    CHECK(std::get<std::string>(refused) ==
          "No Shapley or Banzhaf values: they hang on all 8 sets of the candidates, and 2 of them are none "
          "of the "
          "plan's, since candidates exclude each other. With --forbid tur-chn, for instance, there are "
          "values.");
}

TEST_CASE("targets are reached by the smallest alliances, in every future or in those in which one can") {
    const Answer answer("all");
    std::vector<std::string> notes;
    const auto table = tabulate_targets(answer.asked(), 0, notes);
    REQUIRE(table.rows.size() == 2);
    CHECK(text(table, 0, "target") == "unmet of USA at most 15");
    CHECK(text(table, 0, "future") == "none");
    CHECK(text(table, 0, "alliance") == "tur-usa");
    CHECK(number(table, 0, "comes_to") == 5);
    CHECK(text(table, 1, "future") == "every");
    CHECK(text(table, 1, "alliance") == "plant");
}

TEST_CASE("who gains is told by nation and future, the largest change first") {
    const Answer answer("all");
    const auto table = tabulate_gains(answer.asked(), answer.network.view(), 0b101);
    REQUIRE(table.rows.size() == 4);
    CHECK(text(table, 0, "nation") == "USA");
    CHECK(number(table, 0, "change") == -15);
    CHECK(text(table, 2, "nation") == "TUR");
    CHECK(text(table, 2, "verdict") == "gains");
}

TEST_CASE("what is avoided per effort counts alliances whose effort is all known") {
    const Answer answer("all");
    const auto table = tabulate_efforts(answer.asked(), 0);
    REQUIRE(table.rows.size() == 1);  // the plant's effort is not known, and tur-chn avoids nothing
    CHECK(text(table, 0, "alliance") == "tur-usa");
    CHECK(number(table, 0, "per_effort") == doctest::Approx(7.5));
}

TEST_CASE("an alliance is explained by its rank, what beats it and its neighbours") {
    const Answer answer("all");
    const auto said = explanation(answer.asked(), 4);  // tur-usa
    REQUIRE(said.size() == 5);
    CHECK(said[0] == "tur-usa ranks 2 of 6 by unmet, then the other objectives.");
    CHECK(said[1] == "tur-usa is beaten by plant + tur-usa: against that it has unmet +2 t.");
    CHECK(said[2] == "The next above it is plant + tur-usa, which has unmet -2 t.");
    CHECK(said[3] == "The next below it is plant, which has unmet +13 t, effort -2.");
    const auto table = tabulate_explained(answer.asked(), 4);
    CHECK(text(table, 0, "change") == "joins");
    CHECK(number(table, 0, "unmet") == -2);
    CHECK(std::holds_alternative<UnknownCell>(cell(table, 1, "unmet")));  // tur-chn is excluded
    CHECK(number(table, 2, "unmet") == 15);
}

TEST_CASE("what was left out and what is assumed is said") {
    const Answer answer("all");
    const auto notes = plan_notes(answer.asked());
    REQUIRE(notes.size() == 3);
    CHECK(notes[0] ==
          "6 alliances of 3 candidates were evaluated in each of 2 futures; 2 were left out because two "
          "members exclude each other.");
    CHECK(notes[2] == "Nobody said what effort plant takes; only known effort is counted.");
}

TEST_CASE("an alliance's explanation tells what it avoids for its effort") {
    const Answer answer("all");
    const auto explained = [&](Alliance alliance) {
        return explanation(answer.asked(), *row_of(answer.outcomes.alliances, alliance)).back();
    };
    const auto effort_of = [&](const std::string& name) {
        for (std::size_t i = 0; i < answer.plan.candidates.size(); ++i)
            if (answer.plan.candidates[i].name == name) return Alliance{1} << i;
        return Alliance{0};
    };
    const auto deal = effort_of("tur-usa");
    const auto values = answer.judged.value.front();
    const auto avoided =
        values[*row_of(answer.outcomes.alliances, 0)] - values[*row_of(answer.outcomes.alliances, deal)];
    CHECK(explained(deal) ==
          fmt::format(
              "Against none it has unmet -{:g} t for an effort of 2, unmet -{:g} t for each unit of it.",
              avoided, avoided / 2));
    CHECK(explained(deal | effort_of("plant")).ends_with("; what effort it takes is not known."));
    CHECK(explained(0).find("Against") == std::string::npos);
}

TEST_CASE("the gains are drawn as they are tabulated, the other way round") {
    const Answer answer("all");
    const auto view = answer.network.view();
    const auto best = answer.outcomes.alliances[answer.judged.front.front()];
    const auto table = tabulate_gains(answer.asked(), view, best);
    const auto bars = plotted_gains(answer.asked(), view, best);
    std::multiset<double> tabulated, drawn;
    for (std::size_t row = 0; row < table.rows.size(); ++row) tabulated.insert(-number(table, row, "change"));
    for (const auto& group : bars.groups)
        for (const auto& bar : group.bars) drawn.insert(bar.value);
    CHECK(tabulated == drawn);
    CHECK_FALSE(drawn.empty());
    CHECK(plotted_gains(answer.asked(), view, 0).groups.empty());
    CHECK(plotted_gains(answer.asked(), view, best, 1).groups.size() == 1);
}

TEST_CASE("interactions are drawn symmetrically, each as it is worth") {
    const Answer answer("free");
    const auto values = std::get<CoalitionValues>(member_values(answer.asked()));
    const auto map = plotted_interactions(answer.asked(), values);
    REQUIRE(map.names == std::vector<std::string>{"plant", "tur-usa"});
    CHECK(map.values[0][1] == doctest::Approx(values.between(0, 1)));
    CHECK(map.values[0][1] == map.values[1][0]);
}
