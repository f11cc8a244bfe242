#include "cli/command.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

namespace {

namespace fs = std::filesystem;
using namespace entente;
using nlohmann::json;

const std::string lamps = std::string(ENTENTE_SOURCE) + "/tests/transcripts/lamps.yaml";

/// A file that is gone when the test is over.
class Scratch {
public:
    explicit Scratch(const std::string& text) {
        std::string name = fs::temp_directory_path() / "entente-XXXXXX";
        REQUIRE(::mkdtemp(name.data()) != nullptr);
        folder_ = name;
        std::ofstream(path()) << text;
    }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    ~Scratch() { fs::remove_all(folder_); }
    [[nodiscard]] std::string path() const { return (folder_ / "result.json").string(); }

private:
    fs::path folder_;
};

json result_of(Call words) {
    std::istringstream in;
    std::ostringstream out, err;
    words.insert(words.begin() + 1, lamps);
    words.insert(words.end(), {"--format", "json"});
    REQUIRE(run(words, {in, out, err}) == Exit::done);
    return json::parse(out.str());
}

/// How verifying a result ends.
Exit verdict(const json& result) {
    const Scratch file(result.dump());
    std::istringstream in;
    std::ostringstream out, err;
    return run({"verify", file.path(), lamps}, {in, out, err});
}

}  // namespace

TEST_CASE("what a command wrote holds, and what was changed in it does not") {
    const auto result = result_of({"concentration"});
    CHECK(verdict(result) == Exit::done);
    auto changed = result;
    SUBCASE("a figure") {
        changed["tables"]["producers"]["rows"][0]["output"] = 41;
    }
    SUBCASE("the unit of a column") {
        changed["tables"]["producers"]["columns"][2]["unit"] = "kt";
    }
    SUBCASE("the name of a column") {
        changed["tables"]["producers"]["columns"][0]["name"] = "nation";
    }
    SUBCASE("a table that is none") {
        changed["tables"]["producers"] = 3;
    }
    SUBCASE("rows that are none") {
        changed["tables"]["producers"]["rows"] = {{"0", 1}, {"1", 1}, {"2", 1}};
    }
    SUBCASE("a call that answers nothing") {
        changed["settings"]["call"] = {"--help"};
    }
    SUBCASE("the name of the network") {
        changed["network"]["name"] = "Lanterns";
    }
    SUBCASE("a setting that does not bear on the call") {
        changed["settings"]["chain"] = "candles";
    }
    SUBCASE("a scenario that the call does not name") {
        changed["settings"]["scenario"] = {"treaty"};
    }
    SUBCASE("a note") {
        changed["notes"].push_back("All is well.");
    }
    SUBCASE("a table that is gone") {
        changed["tables"].erase("producers");
    }
    CHECK(verdict(changed) == Exit::input_wrong);
}

TEST_CASE("a result cannot make its checking write a file") {
    const Scratch kept("kept");
    auto result = result_of({"concentration"});
    for (const auto& word : {"--output=" + kept.path(), "-o" + kept.path()}) {
        result["settings"]["call"] = {word};
        CHECK(verdict(result) == Exit::input_wrong);
        CHECK(fs::file_size(kept.path()) == 4);
    }
}

TEST_CASE("a result cannot make its checking draw a picture") {
    const Scratch kept("kept");
    auto result = result_of({"alliances", "--candidate", "fra-ita-treaty"});
    REQUIRE(verdict(result) == Exit::done);
    for (const auto* option : {"--draw", "--front", "--gains", "--interactions"}) {
        auto changed = result;
        changed["settings"]["call"].push_back(option);
        changed["settings"]["call"].push_back(kept.path());
        CHECK(verdict(changed) == Exit::input_wrong);
        CHECK(fs::file_size(kept.path()) == 4);
    }
}
