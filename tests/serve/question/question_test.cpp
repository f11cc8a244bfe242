#include "serve/question/question.hpp"

#include <doctest/doctest.h>

using namespace entente;

namespace {

/// What is wrong with a body, in one line; empty where nothing is.
std::string complaint(const std::string& body) {
    Diagnostics diagnostics;
    const auto question = read_question(body, diagnostics);
    CHECK(question.has_value() == diagnostics.found().empty());
    if (question) return {};
    const auto& first = diagnostics.found().front();
    return std::to_string(first.place.line) + ":" + std::to_string(first.place.column) + ": " + first.text;
}

}  // namespace

TEST_CASE("a question is read with all its fields") {
    Diagnostics diagnostics;
    const auto question =
        read_question(R"({"name": "mine", "say": "a \"try\"", "scenarios": ["halt"], "chain": "ree",
        "changes": [{"close": {"link": "l1"}}, {"limit": {"from": "CHN", "stage": "mine", "to": "50%"}},
	{"set_state": {"agreement": "deal", "state": "in_force"}}], "unknown": "unlimited", "top": 5, "shows": true, "edition": 2})",
                      diagnostics);
    REQUIRE_MESSAGE(question, render(diagnostics));
    CHECK(*question->name == "mine");
    CHECK(question->say == "a \"try\"");
    CHECK(*question->scenarios.at(0) == "halt");
    REQUIRE(question->changes.size() == 3);
    CHECK(question->changes[1].action == Action::limit);
    CHECK(question->changes[2].state == State::in_force);
    CHECK(**question->chain == "ree");
    CHECK(question->unknown == "unlimited");
    CHECK(question->top == 5);
    CHECK(question->shows);
    CHECK(question->edition == 2);
}

TEST_CASE("an empty question asks for the unchanged network") {
    Diagnostics diagnostics;
    const auto question = read_question("{}", diagnostics);
    REQUIRE(question);
    CHECK(*question->name == "my-scenario");
    CHECK(question->changes.empty());
}

TEST_CASE("what is no JSON is refused at its place") {
    CHECK(complaint("") == "1:1: this is no JSON");
    CHECK(complaint("hello") == "1:1: this is no JSON");
    CHECK(complaint("{\"changes\": [\n  {\"close\": }]}") == "2:13: this is no JSON");
    CHECK(complaint("{changes: []}") == "1:2: this is no JSON");
    CHECK(complaint("{} {}") == "1:4: this is no JSON");
    CHECK(complaint("{\"say\": \"\xff\"}").ends_with("this is no JSON"));
    CHECK(complaint(std::string(100'000, '[')).ends_with("this is no JSON"));
    CHECK(complaint(R"({"top": 1e400})") == "1:1: a number in this is too large for a number");
}

TEST_CASE("wrong fields and values are refused in the words of the language, at their place") {
    CHECK(complaint("[]") == "1:1: expected the fields of a question, found a list");
    CHECK(complaint(R"({"changs": []})") == "1:2: unknown field 'changs' in a question");
    CHECK(complaint(R"({"changes": {"close": {}}})") != "");
    CHECK(complaint(R"({"changes": [{"clos": {"from": "CHN"}}]})") == "1:15: unknown change 'clos'");
    CHECK(complaint(R"({"changes": [{"close": {}}]})") == "1:24: close selects nothing");
    CHECK(complaint(R"({"changes": [{"close": {"lnk": "x"}}]})").find("unknown field 'lnk'") !=
          std::string::npos);
    CHECK(complaint(R"({"top": -1})") != "");
    CHECK(complaint(R"({"top": 1.5})") != "");
    CHECK(complaint(R"({"shows": "true"})") != "");
    CHECK(complaint(R"({"unknown": "infinite"})") != "");
    CHECK(complaint(R"({"name": "a", "name": "b"})") != "");
}

TEST_CASE("a body that is deep or long beyond sense is refused") {
    CHECK(complaint("{\"changes\": " + std::string(60, '[') + std::string(60, ']') + "}") != "");
    std::string many = "{\"scenarios\": [\"x\"";
    for (int i = 0; i < 30'000; ++i) many += ",\"x\"";
    CHECK(complaint(many + "]}") != "");
}

TEST_CASE("help names every field of a question") {
    for (const auto* field :
         {"changes", "scenarios", "name", "say", "chain", "unknown", "top", "shows", "edition"})
        CHECK(question_fields().find("  " + std::string(field)) != std::string::npos);
}
