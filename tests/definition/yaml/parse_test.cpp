#include "definition/yaml/node.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace entente;

namespace {

/// The tree as YAML, or the first error's place and text.
std::string read(const std::string& text, const YamlLimits& limits = {}) {
    Diagnostics problems;
    const auto node = parse_yaml(problems.texts.add("text", text), problems, limits);
    CHECK(node.has_value() != problems.has_errors());
    if (node) return emit_yaml(*node);
    const auto& first = problems.found().front();
    return std::to_string(first.place.line) + ":" + std::to_string(first.place.column) + " " + first.text;
}

std::string repeated(const std::string& text, std::size_t count) {
    std::string all;
    all.reserve(text.size() * count);
    for (std::size_t i = 0; i < count; ++i) all += text;
    return all;
}

}  // namespace

TEST_CASE("scalars, lists and mappings are read with their kinds") {
    CHECK(read("a: 1\nb: [x, y]\nc: {d: null}\n") == "a: 1\nb:\n  - x\n  - y\nc:\n  d: null\n");
    CHECK(read("") == "null\n");
    CHECK(read("# only a comment\n") == "null\n");
    CHECK(read("a: ~\nb:\nc: Null\n") == "a: null\nb: null\nc: null\n");
}

TEST_CASE("what is quoted is a text, whatever it looks like") {
    CHECK(read("a: \"12\"\n") == "a: \"12\"\n");
    CHECK(read("a: '010121'\n") == "a: \"010121\"\n");
    CHECK(read("a: \"null\"\n") == "a: \"null\"\n");
    CHECK(read("a: !!str 12\n") == "a: \"12\"\n");
}

TEST_CASE("files of other systems are read: CRLF, a byte order mark, no newline at the end") {
    CHECK(read("a: 1\r\nb: 2\r\n") == "a: 1\nb: 2\n");
    CHECK(read("\xEF\xBB\xBF"
               "a: 1\n") == "a: 1\n");
    CHECK(read("a: 1") == "a: 1\n");
}

TEST_CASE("a key given twice is refused, also in another spelling of the same text") {
    CHECK(read("a: 1\nb: 2\na: 3\n") == "3:1 'a' is given twice");
    CHECK(read("{a: 1, 'a': 2}\n") == "1:8 'a' is given twice");
    CHECK(read("x: {a: 1, b: {a: 1}, a: 2}\n") == "1:22 'a' is given twice");
    CHECK(read("x: {a: 1}\nz: {a: 1}\n") == "x:\n  a: 1\nz:\n  a: 1\n");
}

TEST_CASE("an alias is what it stands for, and never a part of itself") {
    CHECK(read("a: &x [1, 2]\nb: *x\n") == "a:\n  - 1\n  - 2\nb:\n  - 1\n  - 2\n");
    CHECK(read("a: &x 1\nb: &x 2\nc: *x\n") == "a: 1\nb: 2\nc: 2\n");
    CHECK(read("a: &x [*x]\n") == "1:8 an alias stands for a value that is not complete here");
    CHECK(read("a: *x\n").starts_with("1:4 not YAML: this alias stands for nothing"));
}

TEST_CASE("a quote that swallows the rest of the file is refused, with or without a newline at its end") {
    CHECK(read("a: \"x\nb: 1\n") == "1:4 this quote is never closed");
    CHECK(read("a: 'x\nb: 1\n") == "1:4 this quote is never closed");
    CHECK(read("a: 'it''s\n") == "1:4 this quote is never closed");
    CHECK(read("a: \"x\\\"\n") == "1:4 this quote is never closed");
    CHECK(read("a: &k \"x\n") == "1:4 this quote is never closed");
    CHECK(read("a: \"x\nb: 1").find("ends inside a text in quotes") != std::string::npos);
    CHECK(read("a: \"x\\\\\"\n") == "a: \"x\\\\\"\n");
    CHECK(read("a: 'it''s'\n") == "a: \"it's\"\n");
    CHECK(read("a: \"x\n  y\"\n") == "a: \"x y\"\n");
}

TEST_CASE("what is cut off or misplaced is refused") {
    for (const auto* text : {"a: [1, 2\n",        "a: {b: 1\n",        "a: ]\n",
                             "a: [}\n",           "a: 'x'y\n",         "a: \"x\" b\n",
                             "a: [a] c\n",        "{a: 1 b: 2}\n",     "a: b: c\n",
                             "a: 1\n  b: 2\n",    "a: @x\n",           "a: `x\n",
                             "a: \"\\q\"\n",      "a: \"\\ud800\"\n",  "a: *\n",
                             "\ta: 1\n",          "a: 1\n...\nb: 2\n", ",\n",
                             ", a: 1\n",          "a: 1\n, b: 2\n",    "[a], b\n",
                             "a: 1\n---\nb: 2\n", "a: !secret 1\n",    "[a]: 1\n",
                             "? {a: 1}\n: 2\n",   "a: - 1\n",          "%YAML 9.9\n---\na: 1\n",
                             "a: \"\\x07\"\n",    "a: \"\\0\"\n"}) {
        CAPTURE(text);
        Diagnostics problems;
        CHECK_FALSE(parse_yaml(problems.texts.add("text", text), problems));
        CHECK(problems.has_errors());
    }
}

TEST_CASE("bytes that are no UTF-8 and control characters are refused at their place") {
    CHECK(read("a: \xFF\n") == "1:4 byte 0xFF is not UTF-8");
    CHECK(read("a: é\nb: \xC3\n") == "2:4 byte 0xC3 is not UTF-8");
    CHECK(read("a: \xED\xA0\x80\n") == "1:4 byte 0xED is not UTF-8");
    CHECK(read("a: \xC0\xAF\n") == "1:4 byte 0xC0 is not UTF-8");
    CHECK(read(std::string("a: x\0y\n", 7)) == "1:5 control character 0x00 in a text");
    CHECK(read("a: \x1B[31m\n") == "1:4 control character 0x1B in a text");
}

TEST_CASE("columns count characters, not bytes") {
    CHECK(read("é: 1\né: 2\n") == "2:1 'é' is given twice");
    CHECK(read("{é: 1, é: 2}\n") == "1:8 'é' is given twice");
}

TEST_CASE("a value that is left out is missed at its name") {
    Diagnostics problems;
    const auto node = parse_yaml(problems.texts.add("text", "a:\n\n\nb: 1\n"), problems);
    REQUIRE(node);
    CHECK(node->find("a")->place.line == 1);
    CHECK(node->find("a")->is_null());
}

TEST_CASE("nesting is bounded, however deep it is") {
    CHECK(read(repeated("[", 60) + repeated("]", 60)).starts_with("-"));
    const std::size_t deep = 200'000;
    for (const auto* open : {"[", "{", "{a: ", "[a, ", "- ", "? ", "[{a: "}) {
        CAPTURE(open);
        const auto said = read(repeated(open, deep));
        CHECK((said.find("nested more than") != std::string::npos ||
               said.find("brackets are open") != std::string::npos));
    }
    std::string block;
    for (std::size_t i = 0; i < 2'000; ++i) block += std::string(i, ' ') + "a:\n";
    CHECK(read(block).find("nested more than 64 deep") != std::string::npos);
    CHECK(read(repeated("[", deep) + repeated("]", deep)).find("open here") != std::string::npos);
}

TEST_CASE("aliases count as what they stand for") {
    std::string bomb = "a: &a [x, x, x, x, x, x, x, x, x, x]\n";
    for (char name = 'b'; name <= 'j'; ++name) {
        bomb += std::string(1, name) + ": &" + name + " [";
        for (int i = 0; i < 10; ++i)
            bomb += std::string(i == 0 ? "" : ", ") + "*" + static_cast<char>(name - 1);
        bomb += "]\n";
    }
    CHECK(read(bomb).find("more than 4000000 values") != std::string::npos);
    CHECK(read("a: &x [1, 2]\nb: [*x, *x]\n", {.values = 10}).find("more than 10 values") !=
          std::string::npos);
}

TEST_CASE("long absurd texts are refused or read, and never take long") {
    const std::size_t count = 50'000;
    for (const auto* unit :
         {"a: ",   "&a ",   "\"",   "'",        "!a ", "*a ",      ", ",         ": ",   "#",      "|\n",
          "\n",    " ",     "a",    "%",        "-\n", "a: b\n",   "[],",        "]",    "\"a\" ", "\t",
          "---\n", "...\n", "<<: ", "- &a x\n", "\\",  "\xC3\xA9", "? a\n: b\n", "a:\n "}) {
        CAPTURE(unit);
        read(repeated(unit, count));
    }
}
