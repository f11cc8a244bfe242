#include "base/width.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace entente;

TEST_CASE("a text is as wide as a terminal shows it") {
    CHECK(shown_width("") == 0);
    CHECK(shown_width("Fiji") == 4);
    CHECK(shown_width("Türkiye") == 7);
    CHECK(shown_width("Россия") == 6);
    CHECK(shown_width("中国") == 4);
    CHECK(shown_width("e\u0301") == 1);  // a mark stands over its letter
    CHECK(shown_width("😀") == 2);
    CHECK(shown_width("\xFF\xC3") == 2);  // no UTF-8: each byte is shown as something
    CHECK(shown_width("مصر") == 3);
}

TEST_CASE("blanks and what takes no room show nothing") {
    for (const auto* text : {"", " ", "\u200b", "\u200b\u2060\ufeff", "\u00a0\u3000\n\t", "\u202e\u2066"}) {
        CAPTURE(text);
        CHECK(shows_nothing(text));
    }
    for (const auto* text : {"a", "\u200bé", "中", "-", "\xFF", "😀"}) {
        CAPTURE(text);
        CHECK_FALSE(shows_nothing(text));
    }
}

TEST_CASE("what is too long is cut behind a whole character") {
    CHECK(shortened("Fiji", 4) == "Fiji");
    CHECK(shortened("Fiji", 3) == "Fi…");
    CHECK(shortened("New Zealand", 5) == "New…");
    CHECK(shortened("中华人民共和国", 6) == "中华…");  // five columns: a third would be seven
    CHECK(shortened("e\u0301e\u0301e\u0301", 2) == "e\u0301…");
    CHECK(shortened("Fiji", 1) == "…");
    CHECK(shortened("Fiji", 0).empty());
    for (std::size_t width = 0; width < 9; ++width)
        CHECK(shown_width(shortened("a中e\u0301 b国", width)) <= width);
}
