#include "definition/write.hpp"

#include "definition/judged.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <random>

using namespace entente;
using testing::source;

namespace {

std::vector<std::string> files() {
    std::vector<std::string> paths;
    for (const auto* folder : {"/graphs", "/config"}) {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(source + folder)) {
            if (entry.path().extension() == ".yaml") paths.push_back(entry.path().string());
        }
    }
    std::sort(paths.begin(), paths.end());
    return paths;
}

void check_reads_back(const Definition& definition) {
    const auto text = write(definition);
    Diagnostics problems;
    const auto again = read(text, "again.yaml", problems);
    REQUIRE_MESSAGE(again, render(problems));
    CHECK(*again == definition);
    CHECK(write(*again) == text);
}

/// Definitions of any content that has a form: names, texts and numbers that YAML readers stumble over.
class Writer {
public:
    explicit Writer(std::uint64_t seed) : engine_(seed) {}

    Definition definition() {
        Definition definition;
        definition.name = text();
        definition.say = text();
        if (coin()) definition.date = Located<Date>{{2026, pick(12) + 1, pick(28) + 1}, {}};
        for (int i = pick(3); i >= 0; --i) definition.sources[text()] = {source(), {}};
        add_chain(definition);
        for (int i = pick(4); i >= 0; --i) definition.nations[text()] = {nation(), {}};
        for (int i = pick(6); i >= 0; --i) definition.links.push_back(link());
        for (int i = pick(3); i >= 0; --i) definition.agreements[text()] = {agreement(), {}};
        for (int i = pick(3); i >= 0; --i) definition.scenarios[text()] = {scenario(), {}};
        return definition;
    }

private:
    int pick(int below) { return static_cast<int>(engine_() % static_cast<std::uint64_t>(below)); }
    bool coin() { return pick(2) == 0; }

    std::string text() {
        static const std::vector<std::string> texts{
            "a",         "NO",     "yes",    "null",  "~",     "12",   "0777", "1e3",     "2026-01-01", "- a",
            "a: b",      "a #b",   "it's",   "\"q\"", "é",     "値",   "a, b", "[x]",     "{y}",        "%",
            "!t",        "&a",     "*a",     "|",     ">",     "a\nb", "\t",   " a ",     "a\\",        "?",
            ":",         "@",      "`",      "<<",    "=",     ".inf", "true", "a\n\n b", "'",          "#",
            "trailing ", "\u2028", "\u00a0", "12 kt", "1_000", "a:",   "-",    "0x1F"};
        return texts[static_cast<std::size_t>(pick(static_cast<int>(texts.size())))] +
               (coin() ? "" : std::to_string(pick(50)));
    }
    static Decimal number(int digits, const std::string& exponent = {}) {
        return read_decimal(std::to_string(digits) + exponent).value();
    }
    Name name() { return {text(), {}}; }

    Source source() {
        Source source;
        source.title = text();
        if (coin()) source.year = 1900 + pick(200);
        if (coin()) source.date = Date{2025, pick(12) + 1, 0};
        if (coin()) source.note = text();
        return source;
    }

    void add_chain(Definition& definition) {
        Chain chain;
        chain.unit = {"t Nd+Pr", {}};
        for (int i = pick(3); i >= 0; --i) {
            Stage stage;
            stage.id = name();
            if (coin()) stage.hs.push_back({"010121", {}});
            if (coin()) stage.recovery = Percent{number(pick(99) + 1)};
            if (coin()) stage.world = amount();
            chain.stages.push_back(stage);
        }
        definition.chain_order.push_back(text());
        definition.chains[definition.chain_order.back()] = {chain, {}};
    }

    Amount amount() {
        Amount amount;
        if (coin())
            amount.value =
                Measure{number(pick(9000) + 3, "e-" + std::to_string(pick(6))), coin() ? "kt" : ""};
        if (coin()) amount.low = Measure{};
        if (coin()) amount.high = Measure{number(9, "e9"), ""};
        if (coin()) amount.source = name();
        if (coin()) amount.estimated = true;
        if (coin()) amount.rule = text();
        if (coin()) amount.note = text();
        return amount;
    }

    Nation nation() {
        Nation nation;
        nation.name = text();
        for (int i = pick(3); i > 0; --i) nation.production[text()] = {amount(), {}};
        for (int i = pick(3); i > 0; --i) nation.demand[text()] = {BySector{{"", {amount(), {}}}}, {}};
        if (coin())
            nation.demand["b"] = {BySector{{"electronics", {amount(), {}}}, {"NO", {amount(), {}}}}, {}};
        if (coin()) nation.risk = Percent{number(5, "e-1")};
        if (coin()) nation.at = Position{number(-20), number(5725, "e-2")};
        if (coin()) nation.independent = coin();
        return nation;
    }

    Link link() {
        Link link;
        link.from = name();
        link.to = name();
        link.stage = name();
        if (coin()) link.id = name();
        if (coin()) link.quantity = amount();
        if (coin()) link.capacity = Amount{};
        if (coin()) link.status = Status::blocked;
        for (int i = pick(3); i > 0; --i) link.via.push_back(name());
        if (coin())
            link.requirement = {coin() ? Requirement::Kind::all : Requirement::Kind::any, {name(), name()}};
        return link;
    }

    Agreement agreement() {
        Agreement agreement;
        agreement.parties = {name(), name()};
        agreement.instrument = static_cast<Instrument>(pick(instrument_count));
        agreement.state.value = static_cast<State>(pick(state_count));
        for (int i = pick(3); i > 0; --i)
            agreement.history.push_back(
                {{static_cast<State>(pick(state_count)), {}}, {{2024 + i, 0, 0}, {}}, name(), text()});
        if (coin()) agreement.effort = number(15, "e-1");
        if (coin()) agreement.effects.push_back(change());
        return agreement;
    }

    Scenario scenario() {
        Scenario scenario;
        scenario.say = text();
        for (int i = pick(4); i > 0; --i) scenario.change.push_back(change());
        for (int i = pick(2); i > 0; --i) scenario.include.push_back(name());
        return scenario;
    }

    Change change() {
        Change change;
        change.select.from = {{"CHN", {}}};
        if (coin()) change.select.stage = {name(), name()};
        change.action = coin() ? Action::close : coin() ? Action::limit : Action::produce;
        if (change.action == Action::close) return change;
        if (change.action == Action::limit && coin()) change.select.to = {{"USA", {}}};
        if (change.action == Action::produce && coin()) {
            change.add = Percent{number(-5)};
        } else {
            change.to = Percent{number(60)};
        }
        return change;
    }

    std::mt19937_64 engine_;
};

}  // namespace

TEST_CASE("what is written of every file of ours reads back as the same") {
    REQUIRE(files().size() >= 8);
    for (const auto& path : files()) {
        CAPTURE(path);
        Diagnostics problems;
        LoadOptions options;
        options.config_folder = source + "/config";
        const auto definition = load(path, options, problems);
        REQUIRE_MESSAGE(definition, render(problems));
        check_reads_back(*definition);
    }
}

TEST_CASE("what is written of any content reads back as the same") {
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        CAPTURE(seed);
        check_reads_back(Writer(seed).definition());
    }
}

TEST_CASE("the smallest file reads back as the same") {
    CHECK(write(Definition{}) == "entente: 1\n");
    check_reads_back(Definition{});
}

TEST_CASE("equal definitions are written in equal bytes, whatever the order of their elements") {
    const auto one = testing::definition_of(
        "entente: 1\nnations: {CHN: {role: a}, DEU: {role: b}}\nowners: {x: {name: X, home: CHN}}\n");
    const auto other = testing::definition_of(
        "entente: 1\nowners: {x: {name: X, home: CHN}}\nnations: {DEU: {role: b}, CHN: {role: a}}\n");
    CHECK(one == other);
    CHECK(write(one) == write(other));
}
