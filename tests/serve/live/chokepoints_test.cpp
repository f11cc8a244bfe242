#include "network_of.hpp"
#include "serve/live/engine.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <functional>
#include <map>
#include <optional>
#include <string>

using namespace entente;

namespace {

/// A network whose one plant gets concentrate from two mines, one of them once a deal is in force.
const char* const mined = R"(
    chains: {lamps: {unit: t, quantum: 1 t, stages: [{stage: mine}, {stage: metal}]}}
    nations:
      FJI: {production: {mine: 60}}
      MLT: {capacity: {metal: 100}, demand: {metal: 80}}
      SUR: {production: {mine: 30}}
    agreements: {deal: {parties: [SUR, MLT], instrument: treaty, state: announced}}
    links:
      - {id: main, from: FJI, to: MLT, stage: mine, capacity: 60, cost: 1}
      - {id: second, from: SUR, to: MLT, stage: mine, capacity: 30, cost: 5, requires: deal}
)";

struct Ranked {
    Ranked() : network(network_of(mined)), engine(network, test_policy(), "f") {}
    Network network;
    Engine engine;

    std::optional<std::string> ask(
        const std::string& body, Diagnostics& diagnostics,
        const std::function<bool()>& stop = [] { return false; }) {
        const auto question = read_question(body, diagnostics);
        REQUIRE(question);
        return engine.chokepoints(*question, diagnostics, stop);
    }
    /// What is lost without each element, by name.
    std::map<std::string, double> losses(const std::string& body) {
        Diagnostics diagnostics;
        const auto text = ask(body, diagnostics);
        REQUIRE_MESSAGE(text, render(diagnostics));
        std::map<std::string, double> losses;
        const auto report = nlohmann::json::parse(*text);
        for (const auto& row : report["tables"]["chokepoints"]["rows"])
            losses[row["kind"].get<std::string>() + " " + row["element"].get<std::string>()] = row["loss"];
        return losses;
    }
};

const std::string deal_concluded =
    R"({"changes": [{"set_state": {"agreement": "deal", "state": "in_force"}}]})";

}  // namespace

TEST_CASE("chokepoints of a reader's scenario are what is lost on top of it") {
    Ranked ranked;
    const auto without = ranked.losses("{}");
    CHECK(without.at("link FJI → MLT, mine (main)") == 60);
    CHECK(without.count("nation SUR") == 0);
    const auto with = ranked.losses(deal_concluded);
    CHECK(with.at("link FJI → MLT, mine (main)") == 50);
    CHECK(with.at("nation FJI") == 50);
    CHECK(with.at("link SUR → MLT, mine (second)") == 20);
    CHECK(with.at("agreement deal") == 20);
    CHECK(ranked.losses("{}") == without);
}

TEST_CASE("what a change brings about may fail too") {
    Ranked ranked;
    const auto losses = ranked.losses(
        R"({"changes": [{"open": {"id": "new", "from": "SUR", "to": "MLT", "stage": "mine", "capacity": 10, "cost": 1}}]})");
    CHECK(losses.at("link SUR → MLT, mine (new)") == 10);
}

TEST_CASE("a ranking ends when nobody wants it any more, and is no error") {
    Ranked ranked;
    int asked = 0;
    Diagnostics diagnostics;
    CHECK(!ranked.ask(deal_concluded, diagnostics, [&] { return ++asked > 2; }));
    CHECK(asked >= 3);
    CHECK(asked < 8);
    CHECK(!diagnostics.has_errors());
}

TEST_CASE("a ranking of changes that are wrong says what is wrong") {
    Ranked ranked;
    Diagnostics diagnostics;
    CHECK(!ranked.ask(R"({"changes": [{"close": {"link": "mian"}}]})", diagnostics));
    CHECK(diagnostics.has_errors());
}

TEST_CASE("questions are answered while a ranking is made") {
    Ranked ranked;
    Diagnostics diagnostics;
    int answered = 0;
    const auto text = ranked.ask(deal_concluded, diagnostics, [&] {
        Diagnostics other;
        // From within the ranking: it would wait for ever if one waited for the other.
        if (ranked.engine.answer(*read_question("{}", other), other)) ++answered;
        return false;
    });
    CHECK(text);
    CHECK(answered > 3);
}
