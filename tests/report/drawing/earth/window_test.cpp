#include "report/drawing/earth/window.hpp"

#include <doctest/doctest.h>

using namespace entente;

namespace {

bool shows(const Window& window, Degrees place) {
    const auto east = window.wrapped(place.east);
    return east >= window.west && east <= window.east() && place.north >= window.south &&
           place.north <= window.north;
}

constexpr Degrees beijing{116.4, 39.9}, berlin{13.4, 52.5}, washington{-77, 38.9}, tokyo{139.7, 35.7},
    suva{178.4, -18.1}, apia{-171.8, -13.8}, santiago{-70.7, -33.4}, nuuk{-51.7, 64.2};

}  // namespace

TEST_CASE("places in one part of the earth have that part, on a page neither too wide nor too high") {
    for (const auto& places : {std::vector<Degrees>{berlin, beijing},
                               {berlin},
                               {nuuk, santiago},
                               {suva, apia},
                               {tokyo, beijing}}) {
        const auto window = window_of(places, {});
        CHECK(window.span <= 200);
        const auto low = equal_earth({window.west, window.south}, window.middle()),
                   high = equal_earth({window.east(), window.north}, window.middle());
        const auto ratio = (high.x - low.x) / (high.y - low.y);
        CHECK(ratio > 0.6);
        CHECK(ratio < 3);
        for (const auto place : places) CHECK(shows(window, place));
    }
}

TEST_CASE("places on both sides of 180 degrees are near each other") {
    const auto window = window_of({suva, apia}, {});
    CHECK(window.span < 60);
    CHECK(window.wrapped(apia.east) - window.wrapped(suva.east) == doctest::Approx(9.8));
}

TEST_CASE("places all over the earth have the whole of it, cut where the ways are shorter") {
    const std::vector<Degrees> places{washington, berlin, beijing, santiago};
    const auto window = window_of(places, {});
    CHECK(window.span == 360);
    CHECK(window.west == -169);
    CHECK(window_of(places, {{washington, berlin, 5}, {washington, beijing, 1}}).west == -169);
    CHECK(window_of(places, {{washington, berlin, 1}, {washington, tokyo, 5}}).west == -30);
    for (const auto place : places) CHECK(shows(window, place));
}

TEST_CASE("the whole earth without places is shown from Tierra del Fuego to the Arctic") {
    const auto window = window_of({}, {});
    CHECK(window.span == 360);
    CHECK(shows(window, {-68, -55.9}));
    CHECK(shows(window, {100, 77.9}));
}

TEST_CASE("a longitude is counted from the west of a window") {
    const Window window{-30};
    CHECK(window.wrapped(-30) == -30);
    CHECK(window.wrapped(-31) == 329);
    CHECK(window.wrapped(180) == 180);
    CHECK(window.wrapped(-180) == 180);
    CHECK(window.wrapped(689) == 329);
}
