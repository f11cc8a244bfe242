#include "cli/verification/comparison.hpp"

#include "cli/command.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <sstream>
#include <string>

namespace {

using namespace entente;
using nlohmann::json;

const std::string lamps = std::string(ENTENTE_SOURCE) + "/tests/transcripts/lamps.yaml";

json result_of(const Call& call) {
    Call words{call.front(), lamps, "--format", "json"};
    words.insert(words.end(), call.begin() + 1, call.end());
    std::istringstream in;
    std::ostringstream out, err;
    REQUIRE(run(words, {in, out, err}) == Exit::done);
    return json::parse(out.str());
}

bool agree(const json& one, const json& other) {
    for (const auto& [what, tally] : compare_results(one.dump(), other.dump())) {
        if (tally.failed != 0) return false;
    }
    return true;
}

/// Another value of any kind.
json other_than(const json& value) {
    if (value.is_string()) return value.get<std::string>() + "x";
    if (value.is_boolean()) return !value.get<bool>();
    if (value.is_number()) return value.get<double>() + 1;
    return "x";
}

}  // namespace

TEST_CASE("no value of a result can be changed unseen, but the version of the program") {
    for (const auto& call : {Call{"chokepoints"}, Call{"routes", "--to", "FRA", "--scenario", "treaty"}}) {
        const auto result = result_of(call);
        CHECK(agree(result, result));
        const auto flat = result.flatten();
        for (const auto& item : flat.items()) {
            CAPTURE(item.key());
            const json::json_pointer at(item.key());
            auto changed = result;
            changed[at] = other_than(item.value());
            CHECK(agree(changed, result) == (item.key() == "/entente"));
        }
    }
}

TEST_CASE("a result that says more than a fresh run, or less, differs from it") {
    const auto result = result_of({"concentration"});
    auto more = result;
    SUBCASE("a part") {
        more["footnotes"] = {"x"};
    }
    SUBCASE("a table") {
        more["tables"]["x"] = more["tables"].front();
    }
    SUBCASE("a word of a table") {
        more["tables"].front()["title"] = "x";
    }
    SUBCASE("a setting") {
        more["settings"]["x"] = 1;
    }
    SUBCASE("a note") {
        more["notes"].push_back("x");
    }
    SUBCASE("no result") {
        more = 3;
    }
    CHECK_FALSE(agree(more, result));
    CHECK_FALSE(agree(result, more));
}
