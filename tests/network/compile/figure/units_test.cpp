#include "network/compile/figure/units.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace entente;

TEST_CASE("units of one kind convert exactly into each other") {
    CHECK(ratio("kt", "t") == Fraction{1000, 1});
    CHECK(ratio("g", "Mt") == Fraction{1, 1'000'000'000'000});
    CHECK(ratio("mcm", "m3") == Fraction{1'000'000, 1});
    CHECK(ratio("bcm", "L") == Fraction{1'000'000'000'000, 1});
    CHECK(ratio("TWh", "PJ") == Fraction{18, 5});
    CHECK(ratio("bbl", "L") == Fraction{9'936'705'933, 62'500'000});
    CHECK(ratio("box", "box") == Fraction{1, 1});
}

TEST_CASE("units of different kinds, and words nobody knows, do not convert") {
    CHECK_FALSE(ratio("t", "m3"));
    CHECK_FALSE(ratio("kWh", "kg"));
    CHECK_FALSE(ratio("box", "t"));
    CHECK_FALSE(ratio("T", "t"));
    CHECK_FALSE(unit_of(""));
}

TEST_CASE("a unit may say what it counts, or that it is gross") {
    const auto content = split_unit("t Nd+Pr+Dy+Tb");
    CHECK(std::string(content.word) == "t");
    CHECK(std::string(content.content) == "Nd+Pr+Dy+Tb");
    CHECK_FALSE(content.gross);
    const auto gross = split_unit(" kt  gross ");
    CHECK(std::string(gross.word) == "kt");
    CHECK(gross.content.empty());
    CHECK(gross.gross);
}
