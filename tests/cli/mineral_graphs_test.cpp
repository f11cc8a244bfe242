#include "analysis/inventory/residual.hpp"
#include "base/file.hpp"
#include "cli/graph_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>

// What the networks of minerals must keep to: each figure from somewhere, the published totals met, contents by their
// formulas, codes that pool goods said to do so, and a way round for each canal.

using namespace entente;
using namespace entente::test;

namespace {

constexpr std::array minerals{"magnets.yaml", "gallium-germanium.yaml", "lithium.yaml", "cobalt.yaml"};

bool is_told(const Amount& amount) {
    return amount.source || amount.estimated || amount.unknown();
}

bool is_told(const Link& link) {
    const auto tells = [](const std::optional<Amount>& amount) { return amount && amount->source; };
    return link.source || link.estimated || tells(link.quantity) || tells(link.capacity);
}

bool passes(const Link& link, const std::string& passage) {
    return std::any_of(link.via.begin(), link.via.end(), [&](const Name& name) { return *name == passage; });
}

/// What a link carries, per unit of its gross weight.
double content(const Link& link) {
    return to_double(link.quantity->value->number) / to_double(link.gross->value->number);
}

/// Tonnes of the parts of a stage at their lower ends, and its published world output.
std::pair<std::int64_t, std::int64_t> parts_and_world(const std::string& file, const std::string& stage) {
    const auto network = compiled_graph(file);
    for (const auto& residual : residuals(network)) {
        if (network.stages[residual.stage].id == stage)
            return {static_cast<std::int64_t>(residual.low / 1000), residual.world.value->units / 1000};
    }
    return {};
}

}  // namespace

TEST_CASE("each figure of a mineral network says where it is from") {
    for (const auto* file : minerals) {
        CAPTURE(file);
        const auto definition = graph_definition(file);
        CHECK(!definition.sources.empty());
        for (const auto& link : definition.links) {
            CAPTURE(*link.from + " " + *link.to + " " + *link.stage);
            CHECK(is_told(link));
        }
        for (const auto& entry : definition.nations) {
            const auto& nation = entry.second;
            CAPTURE(entry.first);
            for (const auto* by_stage : {&nation->production, &nation->processing, &nation->capacity,
                                         &nation->stock, &nation->reserves}) {
                for (const auto& [stage, amount] : *by_stage) CHECK(is_told(*amount));
            }
            for (const auto& [stage, sectors] : nation->demand) {
                for (const auto& [sector, amount] : *sectors) CHECK(is_told(*amount));
            }
        }
        for (const auto& entry : definition.agreements) {
            const auto& agreement = entry.second;
            CAPTURE(entry.first);
            CHECK((agreement->source || (!agreement->history.empty() && agreement->history.front().source)));
        }
    }
}

TEST_CASE("a mineral network says in its heading what to type, and is small and clean") {
    for (const auto* file : minerals) {
        CAPTURE(file);
        Unreadable unreadable;
        const auto path = (source_folder / "graphs" / file).string();
        const auto text = read_file(path, 400'000, unreadable);
        REQUIRE_MESSAGE(text, unreadable.why);
        CHECK(text->starts_with("# "));
        CHECK(text->substr(0, text->find("\nentente: 1\n")).find(fmt::format("graphs/{}", file)) !=
              std::string::npos);
        CHECK(text->find(" \n") == std::string::npos);
        CHECK(text->find('\t') == std::string::npos);
        CHECK(text->ends_with("\n"));
    }
}

TEST_CASE("a mineral network has a scenario and a plan, and passages on which goods go") {
    for (const auto* file : minerals) {
        CAPTURE(file);
        const auto network = compiled_graph(file);
        CHECK(network.definition.scenarios.size() >= 5);
        CHECK(!network.definition.alliances.empty());
        std::set<std::string> used;
        for (const auto& link : network.definition.links) {
            for (const auto& passage : link.via) used.insert(*passage);
        }
        for (const auto& passage : network.definition.passages) {
            CAPTURE(passage.first);
            CHECK(used.contains(passage.first));
        }
    }
}

TEST_CASE("every way by a canal has one round it, for as much and dearer by distance") {
    for (const auto& way : {std::pair{"suez", "cape"}, std::pair{"panama", "magellan"}}) {
        for (const auto* file : minerals) {
            const auto definition = graph_definition(file);
            using Ends = std::tuple<std::string, std::string, std::string>;
            std::multiset<Ends> through, around;
            for (const auto& link : definition.links) {
                const Ends ends{*link.from, *link.to, *link.stage};
                if (passes(link, way.first)) through.insert(ends);
                if (passes(link, way.second)) around.insert(ends);
            }
            CAPTURE(file);
            CAPTURE(way.first);
            CHECK(through == around);
        }
    }
}

TEST_CASE("what nations mine or make meets the published totals of the world") {
    const auto [gallium, all_gallium] = parts_and_world("gallium-germanium.yaml", "gallium");
    CHECK(all_gallium == 848);
    CHECK(gallium == 848);
    const auto [lithium, all_lithium] = parts_and_world("lithium.yaml", "mine");
    CHECK(all_lithium == 222'000);  // to three digits
    CHECK(std::abs(lithium - all_lithium) < 500);
    const auto [cobalt, all_cobalt] = parts_and_world("cobalt.yaml", "mine");
    CHECK(all_cobalt == 302'000);  // to three digits
    CHECK(std::abs(cobalt - all_cobalt) < 500);
}

TEST_CASE("the code that pools gallium and germanium stands for neither, and says so everywhere") {
    const auto definition = graph_definition("gallium-germanium.yaml");
    for (const auto& [id, chain] : definition.chains) {
        for (const auto& stage : chain->stages) {
            CAPTURE(*stage.id);
            CHECK(stage.hs.empty() == (id != "pooled"));
        }
    }
    const auto& pooled = *definition.chains.at("pooled");
    const auto& stage = pooled.stages.front();
    for (const auto& text : {pooled.name, *pooled.unit, *stage.id, stage.product}) {
        CAPTURE(text);
        CHECK(text.find("pooled") != std::string::npos);
    }
    CHECK(stage.note.find("no share, loss or route here is one of gallium") != std::string::npos);
}

TEST_CASE("lithium in carbonate and hydroxide is what their formulas hold") {
    const double lithium = 6.94, carbon = 12.011, oxygen = 15.999, hydrogen = 1.008;  // IUPAC, conventional
    const double carbonate = 2 * lithium / (2 * lithium + carbon + 3 * oxygen);
    const double hydroxide = lithium / (lithium + 2 * oxygen + 3 * hydrogen);
    std::size_t weighed = 0;
    for (const auto& link : graph_definition("lithium.yaml").links) {
        if (*link.stage != "chemical" || !link.gross) continue;
        ++weighed;
        CAPTURE(*link.id);
        const auto expected = (*link.id)->find("-co3") != std::string::npos ? carbonate : hydroxide;
        CHECK(content(link) == doctest::Approx(expected).epsilon(0.0002));
    }
    CHECK(weighed > 100);
}

TEST_CASE("cobalt is at most what the purest goods of a code hold, and crude 30 to 35 %") {
    std::size_t crude = 0, oxide = 0;
    for (const auto& link : graph_definition("cobalt.yaml").links) {
        if (!link.gross || !link.quantity || !link.quantity->value) continue;
        CAPTURE(*link.id);
        if (*link.stage == "mine") {
            ++crude;
            CHECK(content(link) == doctest::Approx(0.30).epsilon(0.001));
        } else {
            const bool is_oxide = (*link.id)->find("282200") != std::string::npos;
            if (is_oxide) ++oxide;
            CHECK(content(link) == doctest::Approx(is_oxide ? 0.734 : 1.0).epsilon(0.001));
        }
    }
    CHECK(crude > 20);
    CHECK(oxide > 20);
}

TEST_CASE("units that must not be added stand in chains of their own") {
    for (const auto* file : minerals) {
        CAPTURE(file);
        std::map<std::string, std::string> unit_of;
        for (const auto& [id, chain] : graph_definition(file).chains) {
            CHECK(unit_of.emplace(*chain->unit, id).second);
        }
    }
}
