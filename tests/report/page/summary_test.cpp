#include "report/page/summary/summary.hpp"

#include "network_of.hpp"
#include "report/page/summary/isolated.hpp"

#include <doctest/doctest.h>

using namespace entente;

namespace {

PageAnswer answer_of(const std::string& id, const std::string& about, const std::string& tables,
                     const std::string& notes) {
    return {id,
            "",
            "",
            about,
            "entente " + id,
            R"({"settings": {}, "tables": )" + tables + R"(, "witnesses": [], "notes": )" + notes + "}"};
}

std::string said(const PageAnswer& answer) {
    const std::vector<PageAnswer> answers{answer};
    const auto sentences = page_summary(answers, "ore", {{"TUR", "Türkiye"}});
    return sentences.empty() ? std::string() : sentences.front().text;
}

std::string totals(const std::string& wanted, const std::string& served, const std::string& unmet) {
    const auto column = [](const std::string& name) {
        return R"({"name": ")" + name + R"(", "unit": "t", "meaning": ""})";
    };
    return R"({"totals": {"columns": [)" + column("wanted") + ", " + column("served") + ", " +
           column("unmet") + R"(], "rows": [{"wanted": )" + wanted + R"(, "served": )" + served +
           R"(, "unmet": )" + unmet + "}]}}";
}

std::string plan(const std::string& best, const std::string& smallest, double best_value,
                 double smallest_value) {
    return R"({"best": {"columns": [{"name": "rank", "unit": "", "meaning": ""}, {"name": "alliance", "unit": "", "meaning": ""},
        {"name": "members", "unit": "", "meaning": ""}, {"name": "unmet", "unit": "t", "meaning": ""}],
        "rows": [{"rank": 1, "alliance": ")" +
           best + R"(", "members": 1, "unmet": )" + std::to_string(best_value) + R"(}]},
        "greedy": {"columns": [{"name": "best", "unit": "", "meaning": ""}, {"name": "best_value", "unit": "t", "meaning": ""}],
        "rows": [{"best": ")" +
           smallest + R"(", "best_value": )" + std::to_string(smallest_value) + "}]}}";
}

std::string notes_for(const std::string& whom) {
    return R"(["Members are in force; the objectives are those of )" + whom + R"(."])";
}

}  // namespace

TEST_CASE("the summary says what is served, and nothing of what nobody lacks") {
    CHECK(said(answer_of("supply", "", totals("5", "3", "2"), "[]")) ==
          "Of 5 t wanted, 3 can be served and 2 goes unmet.");
    CHECK(said(answer_of("supply", "", totals("5", "5", "0"), "[]")) == "Of 5 t wanted, all can be served.");
    CHECK(said(answer_of("supply", "", totals("0", "0", "0"), "[]")) ==
          "Nothing is wanted, so nothing can run short.");
    CHECK(said(answer_of("supply", "", totals("5", R"({"low": 1, "high": 5})", R"({"low": 0, "high": 4})"),
                         "[]")) ==
          "Of 5 t wanted, 1 to 5 can be served and 0 to 4 goes unmet. Unknown sizes make the span: from "
          "counting as "
          "nothing to having no bound.");
}

TEST_CASE("the summary says what the best alliance of a plan changes, for whom, and where none does") {
    CHECK(said(answer_of("alliances", "p", plan("a + b", "none", 2, 5),
                         notes_for("TUR, in the future none"))) ==
          "Plan p (for Türkiye): the best alliance is a and b, with unmet demand of 2 t against 5 without "
          "any.");
    CHECK(said(answer_of("alliances", "p", plan("none", "none", 5, 5),
                         notes_for("TUR, USA, in the worst of the futures"))) ==
          "Plan p (for Türkiye and USA, in the worst of the futures): no alliance changes unmet demand, "
          "which is 5 t.");
    CHECK(said(answer_of("alliances", "p", plan("a", "a", 5, 5),
                         notes_for("AAA, BBB, CCC, DDD, EEE, in the future none"))) ==
          "Plan p (for AAA, BBB, CCC and 2 more): by unmet demand no alliance is better than a, with 5 t.");
}

TEST_CASE("the summary says how much is unknown, and that nothing is") {
    CHECK(said(answer_of("check", "", "{}",
                         R"(["0 sizes are unknown or intervals, 0 are estimated; --all lists them."])")) ==
          "No size is unknown or an interval, none is estimated.");
    CHECK(said(answer_of("check", "", "{}",
                         R"(["4 sizes are unknown or intervals, 2 are estimated; --all lists them."])")) ==
          "Uncertain: 4 sizes are unknown or intervals, 2 are estimated.");
}

TEST_CASE(
    "the summary calls agreements by their names, or by what they are and of whom, and reads no code in a "
    "name") {
    const auto network = network_of(R"(
        chains: {ore: {unit: t, stages: [{stage: ore, product: ore}]}}
        nations: {TUR: {demand: {ore: 5}}, USA: {production: {ore: 9}}, CHN: {}, RUS: {}, DEU: {}}
        agreements:
          a: {name: The USA offer, parties: [TUR, USA], instrument: mou, state: signed}
          b: {parties: [TUR, USA], instrument: joint_venture, state: stalled}
          c: {parties: [TUR, USA, CHN, RUS, DEU], instrument: fta, state: stalled}
        scenarios:
          pillar: {say: Research brings recycling, change: [{produce: {nation: TUR, stage: ore, add: 1}}]}
          silent: {change: [{produce: {nation: TUR, stage: ore, add: 2}}]}
          a: {say: As the agreement, change: [{produce: {nation: TUR, stage: ore, add: 3}}]}
    )");
    const auto names = candidate_names(network);
    CHECK(names.count("silent") == 0);
    CHECK(names.at("a") == "“The USA offer”");
    CHECK(names.at("b") == "joint venture TUR–USA");
    CHECK(names.at("c") == "free-trade agreement CHN–DEU–RUS and 2 more");
    const std::vector<PageAnswer> answers{
        answer_of("alliances", "p", plan("a + b + pillar", "a", 2, 5), notes_for("TUR, in the future none"))};
    const auto sentences =
        page_summary(answers, "ore", {{"TUR", "Türkiye"}, {"USA", "United States"}}, names);
    CHECK(sentences.front().text ==
          "Plan p (for Türkiye): the best alliance is “The USA offer”, joint venture Türkiye–United States "
          "and “Research brings recycling”, with "
          "unmet demand of 2 t against 5 with “The USA offer”.");
}

TEST_CASE("an alliance that is the best at both ends of what nobody knows is told once") {
    const auto low =
        answer_of("alliances", "p", plan("a + b", "none", 2, 5), notes_for("TUR, in the future none"));
    auto high = answer_of("alliances", "p, unlimited", plan("a + b", "none", 1, 5), "[]");
    CHECK(
        page_summary(std::vector{low, high}, "ore", {{"TUR", "Türkiye"}}).front().text ==
        "Plan p (for Türkiye): the best alliance is a and b, with unmet demand of 1 t against 5 without any, "
        "where unknown sizes count as without bound; where they count as nothing, the best alliance is the "
        "same, with unmet demand of 2 t against 5 without any.");
    high = answer_of("alliances", "p, unlimited", plan("a", "none", 1, 5), "[]");
    CHECK(
        page_summary(std::vector{low, high}, "ore", {{"TUR", "Türkiye"}}).front().text ==
        "Plan p (for Türkiye): the best alliance is a, with unmet demand of 1 t against 5 without any, where "
        "unknown sizes count as without bound; where they count as nothing, the best alliance is a and b, "
        "with unmet demand of 2 t against 5 without any.");
}

TEST_CASE(
    "a name that is longer than a sentence bears is shortened in the summary, by letters and not by bytes") {
    const auto long_name = [](std::size_t letters) {
        std::string name;
        for (std::size_t i = 0; i < letters; ++i) name += "\u00fc";
        return name;
    };
    CHECK(isolated_in_short(long_name(80)) == long_name(80));
    CHECK(isolated_in_short(long_name(81)) == long_name(79) + "\u2026");
    const auto words = long_name(70) + " old makers of gallium";
    CHECK(isolated_in_short(words) == long_name(70) + " old\u2026");
    CHECK(with_names("CHN, mine", {{"CHN", std::string(400, 'W')}}) == std::string(79, 'W') + "\u2026, mine");
}
