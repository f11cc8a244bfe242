#include "serve/live/engine.hpp"

#include "definition/validate.hpp"
#include "network_of.hpp"
#include "random_chain.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <cstdint>
#include <map>
#include <string>
#include <thread>
#include <vector>

using namespace entente;
using Json = nlohmann::ordered_json;

namespace {

const char* const lamps = R"(
    chains: {lamps: {unit: t, quantum: 1 t, stages: [{stage: mine}, {stage: metal}]}}
    nations:
      FJI: {production: {mine: 60}}
      MLT: {capacity: {metal: 100}, demand: {metal: 80}}
      SUR: {production: {mine: 30}}
    passages: {strait: {name: The strait}}
    agreements:
      deal: {parties: [SUR, MLT], instrument: treaty, state: announced}
    links:
      - {id: main, from: FJI, to: MLT, stage: mine, capacity: 60, cost: 1, via: [strait]}
      - {from: SUR, to: MLT, stage: mine, capacity: 30, cost: 5, requires: deal}
    scenarios:
      halt: {change: [{close: {from: FJI}}]}
)";

Question question_of(const std::string& body) {
    Diagnostics diagnostics;
    auto question = read_question(body, diagnostics);
    REQUIRE_MESSAGE(question, render(diagnostics));
    return *question;
}

Json ask(Engine& engine, const std::string& body) {
    Diagnostics diagnostics;
    const auto text = engine.answer(question_of(body), diagnostics);
    diagnostics.settle();
    REQUIRE_MESSAGE(text, render(diagnostics));
    return Json::parse(*text);
}

std::string complaint(Engine& engine, const std::string& body) {
    Diagnostics diagnostics;
    CHECK(!engine.answer(question_of(body), diagnostics));
    diagnostics.settle();
    REQUIRE(diagnostics.has_errors());
    for (const auto& found : diagnostics.found())
        if (found.severity == Severity::error) return found.text;
    return {};
}

struct Asked {
    explicit Asked(const std::string& text)
        : network(network_of(text)), engine(network, test_policy(), "f") {}
    Network network;
    Engine engine;
};

/// Rows by place, with those of a difference in their stead; a place alone is of a row that is gone.
Json patched(const Json& rows, const Json& difference) {
    std::map<int, Json> by_place;
    for (const auto& row : rows) by_place[row[0].get<int>()] = row;
    for (const auto& row : difference) {
        by_place.erase(row[0].get<int>());
        if (row.size() > 1) by_place[row[0].get<int>()] = row;
    }
    auto all = Json::array();
    for (const auto& [place, row] : by_place) all.push_back(row);
    return all;
}

/// What is shown, where it differs so from `shows`.
Json differing(Json shows, const Json& difference) {
    for (const auto* list : {"lines", "states"}) {
        for (const auto& one : difference[list]) shows[list][one[0].get<std::size_t>()] = one[1];
    }
    auto& chain = shows["chains"][0];
    for (const auto* rows : {"flows", "markets", "demands"})
        chain[rows] = patched(chain[rows], difference["chains"][0][rows]);
    return shows;
}

/// The network of a text with a scenario pasted to its end.
std::string pasted(const std::string& text, const std::string& yaml) {
    auto whole = dedented(text);
    const auto own = whole.find("scenarios:\n");
    return own == std::string::npos ? whole + yaml : whole + yaml.substr(yaml.find('\n') + 1);
}

}  // namespace

TEST_CASE("closing a link takes what it brought, and the answer says from whom") {
    Asked asked(lamps);
    const auto said = ask(asked.engine, R"({"changes": [{"close": {"link": "main"}}]})");
    CHECK(said["yaml"] == "scenarios:\n  my-scenario: {change: [{close: {link: main}}]}\n");
    const auto& effect = said["answer"]["tables"]["effect"]["rows"][0];
    CHECK(
        effect ==
        Json::parse(
            R"({"nation": "MLT", "loss": 60, "unmet": 80, "unmet_before": 20, "short": 100, "wanted": 80, "served": 0})"));
    const auto& change = said["answer"]["tables"]["change"]["rows"];
    CHECK(change[0] ==
          Json::parse(R"({"figure": "wanted", "unit": "t", "change": 0, "after": 80, "before": 80})"));
    CHECK(change[2] ==
          Json::parse(R"({"figure": "unmet", "unit": "t", "change": 60, "after": 80, "before": 20})"));
    CHECK(change[3]["figure"] == "cost");
    const auto& flow = said["answer"]["tables"]["changed_flows"]["rows"][0];
    CHECK(flow["link"] == "FJI → MLT, mine (main)");
    CHECK(flow["before"] == 60);
    CHECK(flow["carries"] == 0);
    CHECK(flow["change"] == -60);
    CHECK(!said.contains("shows"));
}

TEST_CASE("closing beats a deal that comes into force, and both are told apart from the base") {
    Asked asked(lamps);
    const auto deal = R"({"set_state": {"agreement": "deal", "state": "in_force"}})";
    const auto unmet = [&](const std::string& changes, const std::string& more = "") {
        return ask(asked.engine, "{\"changes\": [" + changes + "]" + more +
                                     "}")["answer"]["tables"]["totals"]["rows"][0]["unmet"];
    };
    CHECK(unmet("") == 20);
    CHECK(unmet(deal) == 0);
    CHECK(unmet(deal, R"(, "scenarios": ["halt"])") == 50);
    CHECK(unmet(std::string(deal) + R"(, {"close": {"nation": "SUR"}})") == 20);
    CHECK(unmet(R"({"close": {"via": "strait"}})") == 80);
    CHECK(unmet(R"({"demand": {"nation": "MLT", "stage": "metal", "to": "50%"}})") == 0);
    CHECK(unmet("") == 20);
}

TEST_CASE("a link that the network does not know is compiled in, and shown behind those of the page") {
    Asked asked(lamps);
    const auto said = ask(
        asked.engine,
        R"({"shows": true, "changes": [{"open": {"from": "SUR", "to": "MLT", "stage": "mine", "id": "new", "capacity": 15, "cost": 1}},
        {"produce": {"nation": "ISL", "stage": "mine", "add": 7}}, {"open": {"from": "ISL", "to": "MLT", "stage": "mine", "capacity": 9}}]})");
    CHECK(said["answer"]["tables"]["totals"]["rows"][0]["unmet"] == 0);
    const auto& added = said["added"];
    CHECK(added["nations"].size() == 1);
    CHECK(added["nations"][0]["code"] == "ISL");
    const auto isl = asked.network.nations.size();
    CHECK(added["links"]["from"].size() == 2);
    const auto place = added["links"]["from"][0] == isl ? 0U : 1U;
    CHECK(added["links"]["from"][place] == isl);
    CHECK(added["links"]["to"][place] == asked.network.nation("MLT")->index);
    CHECK(said["shows"]["lines"].size() == asked.network.links.size() + 2);
    bool carries = false;
    for (const auto& flow : said["shows"]["chains"][0]["flows"]) {
        if (flow[0] == asked.network.links.size() + place) carries = flow[1] == 5;  // what is still wanted
        if (flow[0] == link_of(asked.network, "main").index) CHECK(flow[1] == 60);
    }
    CHECK(carries);
    // And what was known is as before.
    CHECK(ask(asked.engine, "{}")["answer"]["tables"]["totals"]["rows"][0]["unmet"] == 20);
}

TEST_CASE("what is wrong with a change is said as it is of a file, and nothing is answered") {
    Asked asked(lamps);
    CHECK(complaint(asked.engine, R"({"changes": [{"close": {"link": "mian"}}]})") == "unknown link 'mian'");
    CHECK(complaint(asked.engine, R"({"changes": [{"close": {"from": "XYZ"}}]})") ==
          "unknown nation, area or bloc 'XYZ'");
    CHECK(complaint(asked.engine, R"({"changes": [{"close": {"from": "NOR"}}]})").find("selects nothing") !=
          std::string::npos);
    CHECK(complaint(asked.engine, R"({"scenarios": ["halted"]})") == "unknown scenario 'halted'");
    CHECK(complaint(asked.engine, R"({"name": "halt", "changes": [{"close": {"link": "main"}}]})") ==
          "the file has a scenario 'halt' already");
    CHECK(complaint(asked.engine, R"({"name": "none"})").find("none") != std::string::npos);
    CHECK(complaint(asked.engine, R"({"chain": "lamp"})") == "unknown chain 'lamp'");
    CHECK(
        complaint(
            asked.engine,
            R"({"changes": [{"set_state": {"agreement": "deal", "state": "signed"}}, {"set_state": {"agreement": "deal", "state": "in_force"}}]})") !=
        "");
    CHECK(complaint(
              asked.engine,
              R"({"changes": [{"open": {"from": "FJI", "to": "MLT", "stage": "gold", "capacity": 3}}]})") ==
          "unknown stage 'gold'");
}

TEST_CASE("what nobody knows is an interval, without bound or null, never zero") {
    Asked asked(R"(
        nations:
          CHN: {production: {magnet: null}}
          DEU: {demand: {magnet: 50}}
          JPN: {production: {magnet: 20}}
        links:
          - {from: CHN, to: DEU, stage: magnet, capacity: unlimited, cost: 1}
          - {id: j, from: JPN, to: DEU, stage: magnet, capacity: 20, cost: 2}
    )");
    const auto& said = ask(asked.engine, R"({"changes": [{"close": {"link": "j"}}]})");
    const auto& effect = said["answer"]["tables"]["effect"]["rows"][0];
    CHECK(effect["unmet_before"] == Json::parse(R"({"low": 0, "high": 30})"));
    CHECK(effect["unmet"] == Json::parse(R"({"low": 0, "high": 50})"));
    CHECK(effect["loss"] == Json::parse(R"({"low": 0, "high": 20})"));
    const auto none = ask(asked.engine, "{}");
    CHECK(none["answer"]["tables"]["effect"]["rows"][0]["loss"] == 0);
    Asked open(R"(
        nations:
          DEU: {demand: {magnet: null}}
          JPN: {production: {magnet: 20}}
        links: [{id: j, from: JPN, to: DEU, stage: magnet, capacity: 20, cost: 2}]
    )");
    const auto wanted = ask(open.engine, R"({"changes": [{"close": {"link": "j"}}]})");
    const auto& row = wanted["answer"]["tables"]["effect"]["rows"][0];
    for (const auto* figure : {"wanted", "unmet"})
        CHECK(row[figure] == Json::parse(R"({"low": 0, "high": "unlimited"})"));
    for (const auto* figure : {"loss", "short"}) CHECK(row[figure].is_null());
}

TEST_CASE(
    "an answer is that of the file with the scenario pasted, and does not depend on what was asked before") {
    const std::vector<std::string> changes{
        R"({"close": {"from": "CHN"}})",
        R"({"close": {"nation": "AUS"}})",
        R"({"set_state": {"agreement": "deal", "state": "terminated"}})",
        R"({"limit": {"from": "AUS", "stage": "mine", "amount": 3}})",
        R"({"open": {"from": "DEU", "to": "AUS", "stage": "magnet", "capacity": 12.5, "cost": 3}})",
        R"({"produce": {"nation": "DEU", "stage": "mine", "add": 11}})",
        R"({"demand": {"nation": "CHN", "stage": "magnet", "sector": "cars", "to": 9}})",
        R"({"reprice": {"from": "CHN", "amount": "150%"}})",
    };
    int compared = 0;
    for (std::uint64_t seed = 1; seed <= 6; ++seed) {
        CAPTURE(seed);
        const auto text = generated::chain_text(seed);
        Asked asked(text);
        for (std::size_t i = 0; i < changes.size(); ++i) {
            const auto& one = changes[i];
            const auto& other = changes[(i + 3 * seed) % changes.size()];
            const auto body = "{\"changes\": [" + one + (one == other ? "" : ", " + other) + "]}";
            Diagnostics diagnostics;
            const auto warm = asked.engine.answer(question_of(body), diagnostics);
            if (!warm) continue;  // selects nothing in this network
            const auto said = Json::parse(*warm);
            const auto with_it = pasted(text, said["yaml"].get<std::string>());
            Asked cold(with_it);
            const auto again = ask(cold.engine, R"({"name": "other", "scenarios": ["my-scenario"]})");
            CHECK(said["answer"]["tables"].dump() == again["answer"]["tables"].dump());
            ++compared;
        }
    }
    CHECK(compared > 20);
}

TEST_CASE("where an answer says only how it differs from the unchanged network, that comes to the whole") {
    const std::vector<std::string> changes{
        R"({"close": {"from": "CHN"}})",
        R"({"close": {"nation": "AUS"}})",
        R"({"set_state": {"agreement": "deal", "state": "in_force"}})",
        R"({"set_state": {"agreement": "deal", "state": "terminated"}})",
        R"({"limit": {"from": "AUS", "stage": "mine", "to": "30%"}})",
        R"({"demand": {"nation": "CHN", "stage": "magnet", "to": "150%"}})",
        R"({"demand": {"nation": "DEU", "stage": "magnet", "to": "0%"}})",
        R"({"reprice": {"from": "CHN", "to": "150%"}})",
    };
    std::size_t compared = 0, shorter = 0;
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        CAPTURE(seed);
        Asked asked(generated::chain_text(seed));
        std::vector<std::string> sets{""};
        for (std::size_t i = 0; i < changes.size(); ++i) {
            const auto& other = changes[(i * 3 + seed) % changes.size()];
            sets.push_back(changes[i]);
            if (other != changes[i]) sets.push_back(changes[i] + ", " + other);
        }
        for (const auto* unknown : {"zero", "unlimited"}) {
            const auto asking = [&](const std::string& set, const std::string& more) {
                return "{\"shows\": true, \"unknown\": \"" + std::string(unknown) + "\", \"changes\": [" +
                       set + "]" + more + "}";
            };
            const auto unchanged = ask(asked.engine, asking("", ""))["shows"];
            for (const auto& set : sets) {
                CAPTURE(set);
                Diagnostics diagnostics;
                const auto text = asked.engine.answer(question_of(asking(set, "")), diagnostics);
                if (!text) continue;  // selects nothing in this network, or contradicts itself
                const auto whole = Json::parse(*text);
                const auto less = ask(asked.engine, asking(set, R"(, "differs": true)"));
                CHECK(!less.contains("shows"));
                CHECK(less["answer"] == whole["answer"]);
                CHECK(differing(unchanged, less["differs"]) == whole["shows"]);
                if (less["differs"].dump().size() < whole["shows"].dump().size()) ++shorter;
                ++compared;
            }
        }
    }
    CHECK(compared > 150);
    CHECK(shorter > compared / 2);
}

TEST_CASE("what a network does not know cannot be told as a difference: the whole is") {
    Asked asked(lamps);
    const auto said = ask(
        asked.engine,
        R"({"shows": true, "differs": true, "changes": [{"open": {"from": "FJI", "to": "SUR", "stage": "mine", "capacity": 5}}]})");
    CHECK(!said.contains("differs"));
    CHECK(said["shows"]["lines"].size() == asked.network.links.size() + 1);
    CHECK(said["added"]["links"]["from"].size() == 1);
    const auto nothing = ask(asked.engine, R"({"shows": true, "differs": true})")["differs"];
    CHECK(
        nothing ==
        Json::parse(
            R"({"lines": [], "states": [], "chains": [{"chain": 0, "flows": [], "markets": [], "demands": []}]})"));
}

TEST_CASE("asked from two threads at a time, both get the answers they would get alone") {
    Asked asked(lamps);
    const std::vector<std::string> bodies{
        R"({"changes": [{"close": {"link": "main"}}]})",
        R"({"changes": [{"set_state": {"agreement": "deal", "state": "in_force"}}]})",
        R"({"changes": [{"open": {"from": "FJI", "to": "SUR", "stage": "mine", "capacity": 5}}]})"};
    std::vector<std::string> alone;
    for (const auto& body : bodies) alone.push_back(ask(asked.engine, body).dump());
    std::vector<int> wrong(2, 0);
    std::vector<std::thread> threads;
    for (std::size_t t = 0; t < wrong.size(); ++t) {
        threads.emplace_back([&, t] {
            for (std::size_t i = 0; i < 12; ++i) {
                const auto which = (i + t) % bodies.size();
                Diagnostics diagnostics;
                const auto text =
                    asked.engine.answer(*read_question(bodies[which], diagnostics), diagnostics);
                if (!text || Json::parse(*text).dump() != alone[which]) ++wrong[t];
            }
        });
    }
    for (auto& thread : threads) thread.join();
    CHECK(wrong == std::vector<int>(2, 0));
}

TEST_CASE("a scenario is written so that it reads back, whatever it is called") {
    Asked asked(lamps);
    for (const auto* name : {"no", "2024", "a: b", "\\\"quoted\\\"", "中文", "<b>"}) {
        CAPTURE(name);
        const auto said =
            ask(asked.engine, "{\"name\": \"" + std::string(name) +
                                  R"(", "say": "it: \"is\" #so", "changes": [{"close": {"link": "main"}}]})");
        Asked with_it(pasted(lamps, said["yaml"].get<std::string>()));
        CHECK(with_it.network.definition.scenarios.size() == 2);
    }
}

TEST_CASE("a network without a chain has no supply to change") {
    Asked asked("chains: {}\nnations: {FJI: {}}\n");
    CHECK(complaint(asked.engine, "{}") == "the network has no chain, and so no supply");
}
