// What is wrong word for word stands in tests/broken; here is what is right, and how far.
#include "definition/validate.hpp"

#include "definition/judged.hpp"

#include <doctest/doctest.h>

using namespace entente;
using testing::chain;
using testing::Said;
using testing::said_of;

namespace {

std::string agreement(const std::string& fields) {
    return "entente: 1\ndate: 2026-02-12\nagreements: {a: {parties: [TUR, USA], instrument: treaty, " +
           fields + "}}\n";
}

}  // namespace

TEST_CASE("our own networks have no errors") {
    for (const auto* file : {"rare-earths", "turkey-article", "tutorial", "published/florentine-marriages"}) {
        CAPTURE(file);
        Diagnostics problems;
        LoadOptions options;
        options.config_folder = testing::source + "/config";
        const auto definition = load(testing::source + "/graphs/" + file + ".yaml", options, problems);
        REQUIRE_MESSAGE(definition, render(problems));
        CHECK_MESSAGE(validate(*definition, testing::policy(), problems), render(problems));
    }
}

TEST_CASE("nothing, one nation alone and nations without links are right") {
    CHECK(said_of("entente: 1\n") == Said{});
    CHECK(said_of("entente: 1\nnations: {CHN: {}}\n") == Said{});
    CHECK(said_of(chain + "nations: {CHN: {production: {mine: 1}}, DEU: {demand: {magnet: 1}}}\n") == Said{});
}

TEST_CASE("a text of which nothing can be seen is told") {
    CHECK(said_of("entente: 1\nnations: {CHN: {name: \"\u200b \"}}\n") ==
          Said{"warning: nothing of this text can be seen"});
}

TEST_CASE("a history may skip forward, say a state again, and be as inexact as its sources") {
    CHECK(
        said_of(agreement(
            "state: in_force, history: [{state: proposed, on: 2020}, {state: in_force, on: 2025-01-01}]")) ==
        Said{});
    CHECK(said_of(agreement(
              "state: signed, history: [{state: signed, on: 2025-05-01}, {state: signed, on: 2025-06}]")) ==
          Said{});
    CHECK(
        said_of(agreement(
            "state: signed, history: [{state: concluded, on: 2025-09-25}, {state: signed, on: 2025-09}]")) ==
        Said{});
    CHECK(said_of(agreement("state: signed, history: [{state: signed, on: 2026}]")) == Said{});
}

TEST_CASE("a history that surely runs backwards, or lies after the file, is refused") {
    CHECK(
        said_of(
            agreement(
                "state: signed, history: [{state: concluded, on: 2025-09-25}, {state: signed, on: 2025-08}]"))
            .size() == 1);
    CHECK(said_of(agreement("state: signed, history: [{state: signed, on: 2026-03}]")).size() == 1);
    CHECK(said_of(agreement("state: signed, history: [{state: signed, on: 2026-02-12}]")) == Said{});
}

TEST_CASE("the rules of the file go before those of the policy") {
    const auto text = agreement("state: proposed, history: [{state: in_force, on: 2025-12-01}]");
    CHECK(said_of(text).size() == 1);
    CHECK(said_of(text + "negotiation: {transitions: {in_force: [proposed]}}\n") == Said{});
}

TEST_CASE("silence is said of what is negotiated, not of what is in force, suspended or ended") {
    const auto silent = [](const std::string& state) {
        return said_of(agreement("state: " + state + ", reason: x, history: [{state: " + state +
                                 ", on: 2024-01-01}]"))
            .size();
    };
    for (const auto* state : {"proposed", "announced", "under_negotiation", "stalled", "concluded", "signed"})
        CHECK(silent(state) == 1);
    for (const auto* state : {"provisional", "in_force", "suspended", "terminated", "abandoned"})
        CHECK(silent(state) == 0);
    CHECK(said_of(agreement("state: announced, history: [{state: announced, on: 2025-02}]")) == Said{});
    CHECK(said_of(agreement("state: announced")) == Said{});
}

TEST_CASE(
    "parallel links are right when each has an id, and links of other stages or directions are not "
    "parallel") {
    CHECK(said_of(chain + "links: [{id: a, from: CHN, to: DEU, stage: mine}, {id: b, from: CHN, to: DEU, "
                          "stage: mine}]\n") == Said{});
    CHECK(said_of(chain +
                  "links: [{id: a, from: CHN, to: DEU, stage: mine}, {from: CHN, to: DEU, stage: mine}]\n")
              .size() == 1);
    CHECK(said_of(chain + "links: [{from: CHN, to: DEU, stage: mine}, {from: DEU, to: CHN, stage: mine}, "
                          "{from: CHN, to: DEU, stage: magnet}]\n") == Said{});
}

TEST_CASE("numbers want a source where the file has sources, or the rule by which they were estimated") {
    const std::string sources = "sources: {s: {title: S}}\n";
    const auto warned = [&](const std::string& amount) {
        return said_of(
                   chain + sources +
                   "nations: {AUS: {production: {mine: {value: 1, source: s}}}, CHN: {production: {mine: " +
                   amount + "}}}\n")
            .size();
    };
    CHECK(warned("5") == 1);
    CHECK(warned("{value: 5, source: s}") == 0);
    CHECK(warned("{value: 5, estimated: true, rule: a tenth of what is mined}") == 0);
    CHECK(warned("{value: 5, estimated: true}") == 1);
    CHECK(warned("null") == 0);
    CHECK(said_of(chain + "nations: {CHN: {production: {mine: 5}}}\n") == Said{});
}

TEST_CASE("a requirement is broken when all of a list cannot hold, or none of any") {
    const auto said = [](const std::string& requires_) {
        return said_of(
                   chain + "links: [{from: TUR, to: USA, stage: mine, capacity: 5, requires: " + requires_ +
                   "}]\nagreements:\n  dead: {parties: [TUR], instrument: mou, state: abandoned, reason: x}\n"
                   "  alive: {parties: [TUR], instrument: mou, state: signed}\n")
            .size();
    };
    CHECK(said("alive") == 0);
    CHECK(said("dead") == 1);
    CHECK(said("[alive, dead]") == 1);
    CHECK(said("{any: [alive, dead]}") == 0);
    CHECK(said("{any: [dead]}") == 1);
}

TEST_CASE("chances add up to all exactly, thirds to the last digit written") {
    const auto said = [](const std::string& futures) {
        return said_of(
                   chain +
                   "scenarios: {x: {change: [{close: {from: CHN}}]}, y: {change: [{close: {from: MMR}}]}}\n"
                   "alliances: {p: {candidates: [x], futures: " +
                   futures + "}}\n")
            .size();
    };
    CHECK(said("{none: 70%, x: 30%}") == 0);
    CHECK(said("{none: 33.3%, x: 33.3%, y: 33.4%}") == 0);
    CHECK(said("{none: 33.3%, x: 33.3%, y: 33.3%}") == 1);
    CHECK(said("[none, x]") == 0);
    CHECK(said("[none, none]") == 1);
}

TEST_CASE("candidates are counted by name, by state and by pair") {
    const auto said = [](const std::string& candidates, const std::string& size) {
        return said_of(chain +
                       "agreements: {a: {parties: [TUR], instrument: mou, state: stalled}, b: {parties: "
                       "[TUR], instrument: mou, state: announced}}\n"
                       "alliances: {p: {candidates: " +
                       candidates + ", size: " + size + "}}\n")
            .size();
    };
    CHECK(said("[a, b]", "2") == 0);
    CHECK(said("[a, b]", "3") == 1);
    CHECK(said("{state: [stalled]}", "1") == 0);
    CHECK(said("{state: [stalled]}", "0..2") == 1);
    CHECK(said("{pairs: {between: [TUR], and: [G7], stage: mine}}", "7") == 0);
    CHECK(said("{pairs: {between: [TUR], and: [G7], stage: mine}}", "8") == 1);
    CHECK(said("{pairs: {between: [TUR, USA], and: [USA, TUR], stage: mine}}", "2") == 1);
}

TEST_CASE("a nation is guessed by code, name, number or spelling") {
    const auto mend = [](const std::string& code) {
        Diagnostics problems;
        const auto definition =
            read(chain + "nations: {TUR: {}}\nlinks: [{from: \"" + code + "\", to: USA, stage: mine}]\n", "a",
                 problems);
        REQUIRE(definition);
        validate(*definition, testing::policy(), problems);
        REQUIRE(problems.errors() == 1);
        return problems.found().front().mend;
    };
    CHECK(mend("TR") == "did you mean 'TUR' (Türkiye)?");
    CHECK(mend("tr") == "did you mean 'TUR' (Türkiye)?");
    CHECK(mend("Turkey") == "did you mean 'TUR' (Türkiye)?");
    CHECK(mend("792") == "did you mean 'TUR' (Türkiye)?");
    CHECK(mend("TRU") == "did you mean 'TUR' (Türkiye)?");
    CHECK(mend("Germny") == "did you mean 'DEU' (Germany)?");
    CHECK(mend("GER") == "did you mean 'DEU' (Germany)?");
    CHECK(mend("842") == "did you mean 'USA' (United States)?");
    CHECK(mend("NO") == "write NOR for Norway");
    CHECK(mend("_REST") == "declare it under areas: _REST: {name: …}");
}

TEST_CASE("very many errors take no longer than they must") {
    std::string text = chain + "links:\n";
    for (int i = 0; i < 20'000; ++i) text += "  - {from: X" + std::to_string(i) + ", to: Y, stage: z}\n";
    Diagnostics problems;
    const auto definition = read(text, "many.yaml", problems);
    REQUIRE(definition);
    CHECK_FALSE(validate(*definition, testing::policy(), problems));
    CHECK(problems.errors() >= 60'000);
    CHECK(problems.found().size() == Diagnostics::most_kept);
}
