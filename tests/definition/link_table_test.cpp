#include "definition/link_table.hpp"

#include "definition/judged.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <tuple>

using namespace entente;
using testing::source;

namespace {

/// A folder for two files, gone when the test ends.
class TableFolder {
public:
    TableFolder() {
        path_ = (std::filesystem::temp_directory_path() / "entente-links-XXXXXX").string();
        REQUIRE(::mkdtemp(path_.data()) != nullptr);
    }
    ~TableFolder() { std::filesystem::remove_all(path_); }
    TableFolder(const TableFolder&) = delete;
    TableFolder& operator=(const TableFolder&) = delete;

    Definition read_back(const WrittenWithTable& written) const {
        std::ofstream(path_ + "/network.yaml") << written.yaml;
        std::ofstream(path_ + "/links.csv") << written.csv;
        Diagnostics problems;
        auto read = load(path_ + "/network.yaml", {source + "/config", {}}, problems);
        REQUIRE_MESSAGE(read, render(problems));
        return std::move(*read);
    }

private:
    std::string path_;
};

/// The links in an order that does not hang on the file.
Definition in_order(Definition definition) {
    std::stable_sort(definition.links.begin(), definition.links.end(), [](const auto& a, const auto& b) {
        const auto key = [](const Link& link) {
            return std::tuple(*link.from, *link.to, *link.stage, link.id ? **link.id : "");
        };
        return key(a) < key(b);
    });
    return definition;
}

WrittenWithTable written_of(const std::string& links) {
    return write_with_table(testing::definition_of(testing::chain + "links:\n" + links), "links.csv");
}

}  // namespace

TEST_CASE("links stand in a table by their fields, and what all share beside it") {
    const auto written = written_of(
        "  - {from: CHN, to: DEU, stage: mine, quantity: 3, via: [suez, gibraltar], note: \"a, b\"}\n"
        "  - {from: CHN, to: FRA, stage: mine, quantity: {low: 1, high: 2}, value: 12.5}\n"
        "  - {from: CHN, to: ITA, stage: mine, quantity: null}\n");
    CHECK(written.csv ==
          "from,to,quantity,low,high,value,via,note\n"
          "CHN,DEU,3,,,,suez;gibraltar,\"a, b\"\n"
          "CHN,FRA,,1,2,12.5,,\n"
          "CHN,ITA,null,,,,,\n");
    CHECK(written.yaml.find("{table: links.csv, stage: mine}") != std::string::npos);
}

TEST_CASE("what a table cannot hold stays in the file") {
    const auto written = written_of(
        "  - {from: CHN, to: DEU, stage: mine, quantity: {value: 3, source: iea}}\n"
        "  - {from: CHN, to: FRA, stage: mine, capacity: 2, requires: [a, b]}\n"
        "  - {from: CHN, to: ITA, stage: magnet, capacity: unlimited}\n");
    CHECK(written.csv == "from,to,stage,capacity\nCHN,ITA,magnet,unlimited\n");
    CHECK(written.yaml.find("source: iea") != std::string::npos);
    CHECK(written.yaml.find("requires: [a, b]") != std::string::npos);
}

TEST_CASE("no links make a table of a header that is read") {
    const auto definition = testing::definition_of(testing::chain);
    const auto written = write_with_table(definition, "links.csv");
    CHECK(written.csv == "from,to,stage\n");
    CHECK(TableFolder().read_back(written) == definition);
}

TEST_CASE("networks that come with the program read back from a file and a table") {
    const TableFolder folder;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(source + "/graphs")) {
        if (entry.path().extension() != ".yaml" || entry.path().filename() == "sources.yaml") continue;
        CAPTURE(entry.path().string());
        Diagnostics problems;
        const auto definition = load(entry.path().string(), {source + "/config", {}}, problems);
        REQUIRE_MESSAGE(definition, render(problems));
        const auto again = folder.read_back(write_with_table(*definition, "links.csv"));
        CHECK(in_order(again) == in_order(*definition));
    }
}
