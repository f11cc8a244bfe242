#include "analysis/inventory/residual.hpp"
#include "cli/graph_file.hpp"

#include <algorithm>
#include <map>

// What the networks that come with the program must keep to, whoever edits them.

using namespace entente;
using namespace entente::test;

namespace {

namespace fs = std::filesystem;

/// Tonnes, from quanta of 1 kg.
std::int64_t tonnes(Wide quanta) {
    return static_cast<std::int64_t>(quanta / 1000);
}

}  // namespace

TEST_CASE("every network in graphs is right") {
    for (const auto& entry : fs::recursive_directory_iterator(source_folder / "graphs")) {
        if (entry.path().extension() != ".yaml" || entry.path().filename() == "sources.yaml") continue;
        CAPTURE(entry.path().string());
        CHECK_NOTHROW(compiled_graph(fs::relative(entry.path(), source_folder / "graphs").string()));
    }
}

TEST_CASE("mined and separated magnet rare earths add up to the published world totals") {
    const auto network = compiled_graph("rare-earths.yaml");
    std::map<std::string, Residual> by_stage;
    for (const auto& residual : residuals(network)) by_stage[network.stages[residual.stage].id] = residual;
    // IEA, base year 2024: 75.099 kt mined, 80.805 kt refined.
    REQUIRE(by_stage.contains("mine"));
    REQUIRE(by_stage.contains("separate"));
    CHECK(tonnes(by_stage["mine"].low) == 75099);
    CHECK(tonnes(by_stage["mine"].world.value->units) == 75099);
    CHECK(tonnes(by_stage["separate"].low) == 80805);
    CHECK(tonnes(by_stage["separate"].world.value->units) == 80805);
}

TEST_CASE("no link of the rare earths carries more content than it weighs in gross tonnes") {
    const auto network = compiled_graph("rare-earths.yaml");
    std::size_t weighed = 0;
    for (const auto& link : network.links) {
        if (!link.written) continue;
        const auto& written = network.definition.links[*link.written];
        if (!written.gross || !written.gross->value || !link.quantity) continue;
        ++weighed;
        CAPTURE(link.name);
        CHECK(static_cast<double>(link.quantity->high.units) <=
              1000 * to_double(written.gross->value->number) + 0.5);
    }
    CHECK(weighed > 100);
}

TEST_CASE("every trade link and every figure of the rare earths says where it is from") {
    const auto definition = graph_definition("rare-earths.yaml");
    for (const auto& link : definition.links) {
        CAPTURE(link.from.value + " " + link.to.value + " " + link.stage.value);
        CHECK((link.source.has_value() || link.estimated));
    }
    for (const auto& nation : definition.nations) {
        for (const auto& [stage, amount] : nation.second.value.production) {
            const std::string producer = nation.first + " " + stage;
            CAPTURE(producer);
            CHECK((amount.value.source.has_value() || amount.value.estimated || amount.value.unknown()));
        }
    }
}

TEST_CASE("the catch-all ore codes stand for no stage of rare earths") {
    const auto network = compiled_graph("rare-earths.yaml");
    for (const auto& [id, chain] : network.definition.chains) {
        for (const auto& stage : chain.value.stages) {
            for (const auto& code : stage.hs) {
                CHECK(code.value != "253090");
                CHECK(code.value != "261790");
            }
        }
    }
}

TEST_CASE("Turkey and China are two agreements, and the suspended Chinese licences end on their date") {
    const auto network = compiled_graph("rare-earths.yaml");
    const auto china = network.nation("CHN");
    const auto turkey = network.nation("TUR");
    REQUIRE(china);
    REQUIRE(turkey);
    std::size_t both = 0;
    for (const auto& agreement : network.agreements) {
        const auto& parties = agreement.parties;
        const auto is_party = [&](NationId nation) {
            return std::find(parties.begin(), parties.end(), nation) != parties.end();
        };
        if (is_party(*china) && is_party(*turkey) && parties.size() == 2) ++both;
    }
    CHECK(both == 2);
    const auto& licences = network.definition.agreements.at("chn-licence-2025-10").value;
    REQUIRE(licences.until);
    CHECK(write(licences.until->value) == "2026-11-10");
    CHECK(network.definition.agreements.size() >= 40);
}
