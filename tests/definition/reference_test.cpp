#include "definition/reference.hpp"

#include "definition/field/catalogue.hpp"
#include "definition/judged.hpp"

#include <doctest/doctest.h>

using namespace entente;
using testing::said_of;

namespace {

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("each field of the language has an example that the reader accepts") {
    for (const auto& shape : catalogue()) {
        for (const auto& field : shape.fields) {
            CAPTURE(shape.name);
            CAPTURE(field.name);
            CHECK_FALSE(field.meaning.empty());
            CHECK_FALSE(field.type.empty());
            REQUIRE_FALSE(field.example.empty());
            if (!field.read || field.name == "include") continue;
            Diagnostics problems;
            const auto node = parse_yaml(problems.texts.add("example", field.example), problems);
            REQUIRE_MESSAGE(node, render(problems));
            field.read(*node, problems);
            CHECK_MESSAGE(!problems.has_errors(), render(problems));
        }
    }
}

TEST_CASE("each kind of change has an example that is right") {
    std::size_t changes = 0;
    for (const auto& shape : catalogue()) {
        if (shape.example.empty()) continue;
        ++changes;
        CAPTURE(shape.example);
        const auto said = said_of(
            "entente: 1\n"
            "chains: {ree: {unit: t, stages: [{stage: mine}, {stage: separate}, {stage: metal}, {stage: "
            "magnet}]}}\n"
            "passages: {malacca: {name: Strait of Malacca}}\n"
            "agreements: {tur-usa-ree: {parties: [TUR, USA], instrument: mou, state: announced}}\n"
            "scenarios: {s: {change: [" +
            shape.example + "]}}\n");
        CHECK(said == testing::Said{});
    }
    CHECK(changes == action_count);
}

TEST_CASE("a field is explained by path, by the mapping it is in, and by itself") {
    const auto via = explain("link.via");
    REQUIRE(via);
    CHECK(has(*via, "passages it uses"));
    CHECK(has(*via, "the ids of passages"));
    CHECK(has(*via, "example"));
    CHECK(explain("links.via") == via);
    CHECK(has(explain("agreement.until").value_or(""), "changes by itself"));
    CHECK(explain("agreements.tur-usa-ree.until") == explain("agreement.until"));
    CHECK(has(explain("nations.CHN.governance.va").value_or(""), "voice"));
    CHECK(has(explain("requires").value_or(""), "link.requires"));
    CHECK(has(explain("requires").value_or(""), "plant.requires"));
}

TEST_CASE("a mapping and a kind of change are explained with all their fields") {
    CHECK(has(explain("link").value_or(""), "quantity"));
    CHECK(has(explain("close").value_or(""), "close: {from: CHN}"));
    CHECK(has(explain("alliance plan").value_or(""), "candidates"));
    CHECK(explain("alliance_plan") == explain("alliance plan"));
}

TEST_CASE("a default and the words allowed are said") {
    CHECK(has(explain("link.status").value_or(""), "active, potential, blocked, informal"));
    CHECK(has(explain("link.status").value_or(""), "default   active"));
    CHECK(has(explain("passage.kind").value_or(""), "strait, canal"));
}

TEST_CASE("what is no word of the language is not explained, and the nearest is offered") {
    CHECK_FALSE(explain("quantitiy"));
    CHECK(explained_instead("quantitiy") == "did you mean 'quantity'?");
    CHECK(explained_instead("agreement.untl") == "did you mean 'until'?");
    CHECK(explained_instead("xyzzy").empty());
    for (const auto* path : {"", ".", "link.", ".via", "link.via.more", "links..via", "agreement.untl"}) {
        CAPTURE(path);
        CHECK_FALSE(explain(path));
    }
}

TEST_CASE("the reference holds every field") {
    const auto text = reference();
    for (const auto& shape : catalogue()) {
        CHECK(has(text, shape.name));
        for (const auto& field : shape.fields) CHECK(has(text, field.meaning.substr(0, 20)));
    }
}
