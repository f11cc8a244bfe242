#include "base/spelling.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace entente {
namespace {

const std::vector<std::string>& fields() {
    static const std::vector<std::string> words{"capacity", "cost",     "days", "from",
                                                "quantity", "requires", "to"};
    return words;
}

}  // namespace

TEST_CASE("the nearest word is found by letters inserted, left out, exchanged or swapped") {
    CHECK(nearest("capcity", fields()) == "capacity");
    CHECK(nearest("quantitty", fields()) == "quantity");
    CHECK(nearest("cast", fields()) == "cost");
    CHECK(nearest("form", fields()) == "from");
    CHECK(nearest("require", fields()) == "requires");
}

TEST_CASE("upper and lower case are alike") {
    CHECK(nearest("FROM", fields()) == "from");
    CHECK(nearest("Capasity", fields()) == "capacity");
}

TEST_CASE("a nation's code with a letter left out is recognised") {
    const std::vector<std::string> codes{"DEU", "NOR", "TUR"};
    CHECK(nearest("TR", codes) == "TUR");
    CHECK(nearest("NO", codes) == "NOR");
}

TEST_CASE("a word that could not be meant is not suggested") {
    CHECK(nearest("weather", fields()).empty());
    CHECK(nearest("x", fields()).empty());
    CHECK(nearest("x", std::vector<std::string>{"y"}).empty());
    CHECK(nearest("", fields()).empty());
    CHECK(nearest("", std::vector<std::string>{""}).empty());
    CHECK(nearest("from", {}).empty());
}

TEST_CASE("ties go to the first in the list") {
    CHECK(nearest("bat", std::vector<std::string>{"cat", "hat"}) == "cat");
    CHECK(nearest("bat", std::vector<std::string>{"hat", "cat"}) == "hat");
}

TEST_CASE("a wrong word is never suggested for itself") {
    CHECK(nearest("DUE", std::vector<std::string>{"DUE", "DEU"}) == "DEU");
    CHECK(nearest("from", std::vector<std::string>{"from"}).empty());
}

TEST_CASE("a very long word is not compared") {
    const std::string longest(64, 'a');
    CHECK(nearest(longest, std::vector<std::string>{longest.substr(1)}) == longest.substr(1));
    CHECK(nearest(longest + "a", std::vector<std::string>{longest}).empty());
    CHECK(nearest(longest, std::vector<std::string>{longest + "a"}).empty());
}

TEST_CASE("a suggestion is a question") {
    CHECK(did_you_mean("form", fields()) == "did you mean 'from'?");
    CHECK(did_you_mean("weather", fields()).empty());
}

}  // namespace entente
