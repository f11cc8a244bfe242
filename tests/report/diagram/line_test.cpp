#include "report/diagram/line.hpp"

#include "definition/read.hpp"
#include "report/diagram/palette.hpp"

#include <doctest/doctest.h>

#include <set>
#include <tuple>

using namespace entente;

namespace {

Theme theme_of_the_program() {
    Diagnostics diagnostics;
    auto definition = load(ENTENTE_SOURCE "/config/theme.yaml", {}, diagnostics);
    REQUIRE_MESSAGE(definition.has_value(), render(diagnostics));
    return definition->theme;
}

}  // namespace

TEST_CASE("all classes of lines, the eleven drawn states among them, are told apart without colour") {
    std::set<std::tuple<Dash, std::string_view, bool, double>> looks;
    std::set<std::string_view> meanings;
    for (std::size_t i = 0; i < line_count; ++i) {
        auto style = style_of(static_cast<Line>(i));
        // Processing and what is in force differ from trade by where they run and by their ends.
        if (static_cast<Line>(i) != Line::processing)
            looks.emplace(style.dash, style.mark, style.tee, style.thickness);
        meanings.insert(style.meaning);
    }
    CHECK(looks.size() == line_count - 1);
    CHECK(meanings.size() == line_count);
}

TEST_CASE("each state has the line of its name") {
    CHECK(line_of(State::proposed) == Line::proposed);
    CHECK(line_of(State::signed_) == Line::signed_);
    CHECK(line_of(State::abandoned) == Line::abandoned);
}

TEST_CASE("both themes give every role a colour, and name no role that is not drawn") {
    auto theme = theme_of_the_program();
    for (auto name : {"light", "dark"}) {
        CAPTURE(name);
        REQUIRE(theme.contains(name));
        CHECK(theme[name].size() == roles().size());
        for (auto role : roles()) {
            CAPTURE(role);
            CHECK(theme[name].contains(std::string(role)));
        }
    }
}

TEST_CASE("words can be read and lines be seen on both grounds, and figures differ in print") {
    auto theme = theme_of_the_program();
    for (auto name : {"light", "dark"}) {
        CAPTURE(name);
        auto colours = palette(theme, name);
        CHECK(contrast(colours["text"], colours["background"]) >= 7);
        CHECK(contrast(colours["muted"], colours["background"]) >= 4.5);
        for (auto role :
             {"trade", "talks", "stalled", "force", "suspended", "faint", "cut", "route", "potential"}) {
            CAPTURE(role);
            CHECK(contrast(colours[role], colours["background"]) >= 3);
        }
        CHECK(contrast(colours["producer"], colours["processor"]) >= 1.5);
        CHECK(contrast(colours["processor"], colours["user"]) >= 1.5);
    }
}

TEST_CASE("a theme that leaves a role out, or is not known, is grey and not an error") {
    CHECK(palette({}, "light")["trade"] == "#808080");
    CHECK(palette({{"light", {{"trade", "red"}}}}, "light")["trade"] == "#808080");
    CHECK(colour(palette({{"light", {{"trade", "#010203"}}}}, "light"), "trade", 0.5) == "#01020380");
    CHECK(colour({}, "no such role") == "#808080");
}

TEST_CASE("letters are black on bright and white on dark colours") {
    CHECK(ink_on("#f0e442") == "#000000");
    CHECK(ink_on("#0072b2") == "#ffffff");
    CHECK(contrast("#000000", "#ffffff") == doctest::Approx(21));
}

TEST_CASE("the ground of a map is quieter than what lies on it") {
    auto theme = theme_of_the_program();
    for (auto name : {"light", "dark"}) {
        CAPTURE(name);
        auto colours = palette(theme, name);
        for (auto ground : {"sea", "land"}) {
            CAPTURE(ground);
            CHECK(contrast(colours["text"], colours[ground]) > 7);
            CHECK(contrast(colours["background"], colours[ground]) < 1.6);
            for (auto role : {"trade", "talks", "force", "suspended", "cut", "route"}) {
                CAPTURE(role);
                CHECK(contrast(colours[role], colours[ground]) > 2.2);
            }
        }
        CHECK(contrast(colours["sea"], colours["land"]) > 1.1);
    }
}
