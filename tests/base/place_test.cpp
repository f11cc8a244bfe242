#include "base/place.hpp"

#include <doctest/doctest.h>

namespace entente {

TEST_CASE("a line is shown without its end") {
    Texts texts;
    const auto unix_text = texts.add("a.yaml", "one\n\nthree\n");
    const auto windows_text = texts.add("b.yaml", "one\r\ntwo");
    CHECK(texts.line({unix_text, 1, 1}) == "one");
    CHECK(texts.line({unix_text, 2, 1}) == "");
    CHECK(texts.line({unix_text, 3, 2}) == "three");
    CHECK(texts.line({unix_text, 4, 1}) == "");
    CHECK(texts.line({windows_text, 1, 1}) == "one");
    CHECK(texts.line({windows_text, 2, 1}) == "two");
}

TEST_CASE("a place outside the texts has no line") {
    Texts texts;
    CHECK(texts.line({0, 1, 1}).empty());
    const auto text = texts.add("a.yaml", "one");
    CHECK(texts.line({text, 2, 1}).empty());
    CHECK(texts.line({text + 1, 1, 1}).empty());
    CHECK(texts.line({text, 0, 0}).empty());
    CHECK(texts.line({texts.add("empty.yaml", ""), 1, 1}).empty());
}

TEST_CASE("texts keep their name and content") {
    Texts texts;
    texts.add("a.yaml", "one");
    const auto second = texts.add("b.yaml", "two");
    CHECK(texts.size() == 2);
    CHECK(texts.name(second) == "b.yaml");
    CHECK(texts.content(second) == "two");
}

TEST_CASE("places are ordered by text, line and column") {
    CHECK(Place{0, 9, 9} < Place{1, 1, 1});
    CHECK(Place{0, 2, 1} < Place{0, 10, 1});
    CHECK(Place{0, 2, 1} < Place{0, 2, 3});
    CHECK_FALSE(Place{}.known());
}

TEST_CASE("where a value stands is not part of its meaning") {
    CHECK(Located<int>{3, {0, 1, 1}} == Located<int>{3, {0, 7, 2}});
    CHECK_FALSE(Located<int>{3} == Located<int>{4});
    CHECK(Located<int>{3, {0, 9, 9}} < Located<int>{4, {0, 1, 1}});
    CHECK(*Located<int>{3} == 3);
}

}  // namespace entente
