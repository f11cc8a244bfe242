#include "definition/read.hpp"

#include "base/file.hpp"
#include "definition/judged.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>

using namespace entente;
using testing::chain;
using testing::definition_of;
using testing::Said;
using testing::said_of;

namespace {

namespace fs = std::filesystem;

/// A folder that is gone afterwards.
class Folder {
public:
    Folder() : path_(fs::temp_directory_path() / ("entente-read-" + std::to_string(::getpid()))) {
        fs::create_directories(path_ / "config");
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() { fs::remove_all(path_); }
    [[nodiscard]] std::string operator/(const std::string& name) const { return (path_ / name).string(); }
    void put(const std::string& name, std::string_view content) const { write_file(*this / name, content); }

private:
    fs::path path_;
};

struct Loaded {
    std::optional<Definition> definition;
    Said said;
};

Loaded load(const std::string& path, const LoadOptions& options = {}) {
    Diagnostics problems;
    Loaded loaded{entente::load(path, options, problems), {}};
    problems.settle();
    for (const auto& problem : problems.found()) loaded.said.push_back(problem.text);
    return loaded;
}

/// What is said of an amount that is a nation's production.
Said said_of_amount(const std::string& amount) {
    return said_of(chain + "nations: {CHN: {production: {mine: " + amount + "}}}\n");
}

}  // namespace

TEST_CASE("an amount is a number, a text with unit, null, or says more") {
    for (const auto* amount :
         {"0", "12", "12.5", "+3", "1e3", "1_000", "12 kt", "12kt", "\"12 kt\"", "null", "~", "{value: null}",
          "{value: 12 kt, low: 1, high: 20 kt}", "{low: 5, high: 5}", "{low: 1}", "999999999999999999"}) {
        CAPTURE(amount);
        CHECK(said_of_amount(amount) == Said{});
    }
}

TEST_CASE("what is no amount is refused") {
    for (const auto* amount : {"-1",
                               "-0.5 kt",
                               ".inf",
                               "-.inf",
                               ".nan",
                               "inf",
                               "1e400",
                               "1234567890123456789",
                               "1,000",
                               "\"1,000 t\"",
                               "12 000",
                               "0x10",
                               "0xFF",
                               "0b11",
                               "0o17",
                               "010",
                               "many",
                               "5%",
                               "5-7",
                               "\"\"",
                               "[5]",
                               "{}",
                               "{source: a}",
                               "{value: 5, unit: t}",
                               "true",
                               "1__0",
                               "1.2.3",
                               "--5",
                               "5 %",
                               "t 5",
                               "{low: 7, value: 5}",
                               "{value: 9, high: 5}"}) {
        CAPTURE(amount);
        CHECK_FALSE(said_of_amount(amount).empty());
    }
}

TEST_CASE("an absent amount is none, and null is one of unknown size") {
    const auto definition =
        definition_of(chain + "nations: {CHN: {capacity: {mine: null, magnet: unlimited}}}\n");
    const auto& nation = *definition.nations.at("CHN");
    CHECK(nation.production.empty());
    CHECK(nation.capacity.at("mine")->unknown());
    CHECK(nation.capacity.at("magnet")->unlimited);
    CHECK_FALSE(nation.capacity.at("magnet")->unknown());
}

TEST_CASE("zero is an amount, and differs from unknown") {
    const auto definition = definition_of(chain + "nations: {CHN: {production: {mine: 0}}}\n");
    const auto& amount = *definition.nations.at("CHN")->production.at("mine");
    CHECK_FALSE(amount.unknown());
    CHECK(amount.value->number == Decimal{});
}

TEST_CASE("demand is one amount or amounts by sector") {
    const auto one = definition_of(chain + "nations: {CHN: {demand: {magnet: {value: 5}}}}\n");
    const auto more = definition_of(chain + "nations: {CHN: {demand: {magnet: {energy: 5, toys: null}}}}\n");
    CHECK(one.nations.at("CHN")->demand.at("magnet")->contains(""));
    CHECK(more.nations.at("CHN")->demand.at("magnet")->size() == 2);
}

TEST_CASE("`to` of a limit is a destination or an amount, by what it looks like") {
    const auto definition = definition_of(chain + R"(
scenarios:
  a: {change: [{limit: {from: CHN, to: 50%}}]}
  b: {change: [{limit: {from: CHN, to: USA, amount: 50%}}]}
  c: {change: [{limit: {from: CHN, to: [USA, _OTH], amount: 12}}]}
  d: {change: [{limit: {from: CHN, to: 12 kt}}]}
)");
    const auto change = [&](const std::string& id) { return definition.scenarios.at(id)->change.front(); };
    CHECK(change("a").select.to.empty());
    CHECK(change("a").to.has_value());
    CHECK(change("b").select.to.size() == 1);
    CHECK(change("c").select.to.size() == 2);
    CHECK(change("d").select.to.empty());
}

TEST_CASE("dates are as exact as they are written") {
    const auto definition = definition_of(
        "entente: 1\nagreements: {a: {parties: [TUR], instrument: mou, state: signed, history: [{state: "
        "proposed, on: 2024}, {state: "
        "announced, on: 2025-03}, {state: signed, on: 2025-04-05}]}}\n");
    const auto& history = definition.agreements.at("a")->history;
    CHECK(*history[0].on == Date{2024, 0, 0});
    CHECK(*history[1].on == Date{2025, 3, 0});
    CHECK(*history[2].on == Date{2025, 4, 5});
    for (const auto* date : {"2026-02-30", "2026-13-01", "2025-02-29", "2026-1-1", "26-01-01", "2026/01/01",
                             "January 2026", "2026-01-01T00:00"}) {
        CAPTURE(date);
        CHECK(said_of("entente: 1\ndate: " + std::string(date) + "\n").size() == 1);
    }
    CHECK(said_of("entente: 1\ndate: 2024-02-29\n") == Said{});
}

TEST_CASE("all errors of a run are found at once, of form and of names") {
    Folder folder;
    folder.put("a.yaml", chain +
                             "links:\n  - {from: TR, to: USA, stage: mine, capacity: -3}\n  - {from: CHN, "
                             "to: CHN, stage: mines}\nnaame: x\n");
    LoadOptions options;
    options.judge = &testing::policy();
    const auto said = load(folder / "a.yaml", options).said;
    CHECK(said == Said{"unknown nation or area 'TR'", "amount -3 is negative",
                       "a link leads from CHN to itself", "unknown stage 'mines'",
                       "unknown field 'naame' in a file"});
}

TEST_CASE("a part that could not be read makes nothing wrong that names it") {
    Folder folder;
    folder.put("a.yaml",
               "entente: 1\nchains: {ree: {unit: t, stages: [{stage: mine, recovery: 92}]}}\nlinks: [{from: "
               "CHN, to: USA, stage: mine}]\n"
               "agreements: {a: {parties: [TUR], instrument: mou, state: in_forse, history: [{state: "
               "in_force, on: 2025-02-30}], "
               "until: 2026-02-30, then: terminated}}\nplants: {p: {nation: CHN, into: mine, requires: a, "
               "capacity: lots}}\n");
    LoadOptions options;
    options.judge = &testing::policy();
    CHECK(load(folder / "a.yaml", options).said ==
          Said{"'92' is a percentage without its sign", "unknown state 'in_forse'",
               "there is no day 2025-02-30", "there is no day 2026-02-30", "'lots' is not an amount"});
}

TEST_CASE("a text alone can include nothing and has no tables") {
    CHECK(said_of("entente: 1\ninclude: [a.yaml]\n").size() == 1);
    CHECK(said_of(chain + "links: {table: a.csv, stage: mine}\n").size() == 1);
    CHECK(said_of(chain + "links: [{table: a.csv, stage: mine}]\n").size() == 1);
}

TEST_CASE("an included file is a part of the whole, once, wherever it is included") {
    Folder folder;
    folder.put("main.yaml", "entente: 1\nname: Whole\ninclude: [left.yaml, right.yaml]\n");
    folder.put("left.yaml", "entente: 1\nname: Left\nsay: from the left\ninclude: [bottom.yaml]\n");
    folder.put("right.yaml", "entente: 1\ninclude: bottom.yaml\n");
    folder.put("bottom.yaml", "entente: 1\nowners: {lynas: {name: Lynas, home: AUS}}\n");
    const auto loaded = load(folder / "main.yaml");
    REQUIRE(loaded.definition);
    CHECK(loaded.definition->name == "Whole");
    CHECK(loaded.definition->say == "from the left");
    CHECK(loaded.definition->owners.size() == 1);
}

TEST_CASE("an included file is looked for beside the file, then in the policy") {
    Folder folder;
    folder.put("main.yaml", "entente: 1\ninclude: [../config/owners.yaml]\n");
    folder.put("config/owners.yaml", "entente: 1\nowners: {lynas: {name: Lynas, home: AUS}}\n");
    CHECK_FALSE(load(folder / "main.yaml").definition);
    LoadOptions options;
    options.config_folder = folder / "config";
    CHECK(load(folder / "main.yaml", options).definition);
}

TEST_CASE("includes that run in a circle are refused, however long the circle is") {
    Folder folder;
    folder.put("a.yaml", "entente: 1\ninclude: [b.yaml]\n");
    folder.put("b.yaml", "entente: 1\ninclude: [c.yaml]\n");
    folder.put("c.yaml", "entente: 1\ninclude: [./a.yaml]\n");
    CHECK(load(folder / "a.yaml").said == Said{"a file includes itself"});
    folder.put("self.yaml", "entente: 1\ninclude: [self.yaml]\n");
    CHECK(load(folder / "self.yaml").said == Said{"a file includes itself"});
}

TEST_CASE("a table's rows are links, its columns their fields, and what stands beside it holds for all") {
    Folder folder;
    folder.put("trade.csv",
               "from,to,quantity,low,high,via,note\r\nCHN,DEU,5,4,6,malacca; suez,\"a, "
               "b\"\r\n\r\nCHN,FRA,7,,,,\r\n");
    folder.put("main.yaml", chain +
                                "passages: {malacca: {name: M}, suez: {name: S}}\nlinks: {table: trade.csv, "
                                "stage: magnet, year: 2024}\n");
    const auto loaded = load(folder / "main.yaml");
    REQUIRE(loaded.definition);
    REQUIRE(loaded.definition->links.size() == 2);
    const auto& first = loaded.definition->links[0];
    CHECK(*first.stage == "magnet");
    CHECK(first.year == 2024);
    CHECK(first.note == "a, b");
    CHECK(first.via == std::vector<Name>{{"malacca", {}}, {"suez", {}}});
    REQUIRE(first.quantity);
    CHECK(first.quantity->low->number == Decimal{4, 0});
    CHECK(loaded.definition->links[1].via.empty());
}

TEST_CASE("a setting changes what stands there, or adds it") {
    Folder folder;
    folder.put("a.yaml", chain +
                             "links:\n  - {id: sea, from: CHN, to: DEU, stage: mine, quantity: "
                             "5}\nagreements: {a: {parties: [TUR], instrument: mou, state: none}}\n");
    const auto with = [&](const std::string& setting) {
        LoadOptions options;
        options.set = {setting};
        return load(folder / "a.yaml", options);
    };
    CHECK(with("agreements.a.state=in_force").definition->agreements.at("a")->state.value == State::in_force);
    CHECK(with("links.sea.quantity=7").definition->links[0].quantity->value->number == Decimal{7, 0});
    CHECK(with("links.0.quantity.high=9").definition->links[0].quantity->high->number == Decimal{9, 0});
    CHECK(with("weighting.headroom=150%").definition->weighting->headroom->number == Decimal{15, 1});
    for (const auto* wrong : {"", "=", "a", "agreements..state=none", "links.9.quantity=1",
                              "links.air.quantity=1", "agreements.a.state=perhaps", "agreements.a.stat=none",
                              "agreements.a.state=[", "links.sea.quantity=-1"}) {
        CAPTURE(wrong);
        const auto loaded = with(wrong);
        CHECK_FALSE(loaded.definition);
        CHECK_FALSE(loaded.said.empty());
    }
}

TEST_CASE("what is no file to read is refused at once: a directory, nothing, an empty one, one of 500 MB") {
    Folder folder;
    CHECK(load(folder / "nowhere.yaml").said.size() == 1);
    CHECK(load(folder / "config").said == Said{"cannot read " + (folder / "config") + ": it is a directory"});
    folder.put("empty.yaml", "");
    CHECK(load(folder / "empty.yaml").said == Said{"the file is empty"});
    folder.put("large.yaml", "");
    fs::resize_file(folder / "large.yaml", 500'000'000);
    CHECK(load(folder / "large.yaml").said ==
          Said{"cannot read " + (folder / "large.yaml") + ": it is larger than 32 MB"});
    folder.put("main.yaml", chain + "links: {table: large.csv, stage: mine}\n");
    folder.put("large.csv", "");
    fs::resize_file(folder / "large.csv", 500'000'000);
    CHECK(load(folder / "main.yaml").said.size() == 1);
}

TEST_CASE("a file of one long line is read or refused like any other") {
    Folder folder;
    folder.put("line.yaml", "entente: 1\nname: " + std::string(20'000'000, 'x') + "\n");
    CHECK(load(folder / "line.yaml").definition);
    folder.put("key.yaml", std::string(3'000'000, 'x') + ": 1\n");
    CHECK_FALSE(load(folder / "key.yaml").definition);
}

TEST_CASE("a file cut off anywhere is read or refused, and never more than that") {
    Unreadable unreadable;
    const auto whole = read_file(testing::source + "/graphs/tutorial.yaml", 1'000'000, unreadable);
    REQUIRE(whole);
    for (std::size_t length = 0; length < whole->size(); length += 97) {
        CAPTURE(length);
        Diagnostics problems;
        const auto definition = read(whole->substr(0, length), "cut.yaml", problems);
        CHECK(definition.has_value() != problems.has_errors());
    }
}
