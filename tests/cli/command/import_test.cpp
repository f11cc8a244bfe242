#include "cli/command.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

using namespace entente;

namespace {

/// A folder of what is imported, gone when the test ends.
class ImportFolder {
public:
    ImportFolder() {
        path_ = (std::filesystem::temp_directory_path() / "entente-import-XXXXXX").string();
        REQUIRE(::mkdtemp(path_.data()) != nullptr);
        std::filesystem::create_directory(path_ + "/tables");
        std::ofstream(path_ + "/trade.csv") << "t,i,j,k,v,q\n"
                                               "2024,156,276,850511,9.5,90\n"
                                               "2024,156,842,850511,6,NA\n"
                                               "2024,392,276,850511,0.001,0.004\n";
    }
    ~ImportFolder() { std::filesystem::remove_all(path_); }
    ImportFolder(const ImportFolder&) = delete;
    ImportFolder& operator=(const ImportFolder&) = delete;

    [[nodiscard]] std::string operator/(const std::string& name) const { return path_ + "/" + name; }

private:
    std::string path_;
};

/// What a command prints, which must succeed.
std::string printed(const Call& words) {
    std::istringstream in;
    std::ostringstream out, err;
    const auto exit = run(words, {in, out, err});
    REQUIRE_MESSAGE(exit == Exit::done, err.str());
    return out.str();
}

std::string content(const std::string& path) {
    std::ostringstream text;
    text << std::ifstream(path).rdbuf();
    return text.str();
}

}  // namespace

TEST_CASE("links go into a table that the network names from its own folder, and answers stay the same") {
    const ImportFolder folder;
    printed({"import", folder / "trade.csv", "-o", folder / "trade.yaml", "--links",
             folder / "tables/links.csv"});
    CHECK(content(folder / "tables/links.csv") ==
          "from,to,quantity,value\nCHN,DEU,90,9500\nCHN,USA,null,6000\nJPN,DEU,0.004,1\n");
    const auto of_table = printed({"supply", folder / "trade.csv", "--quiet"});
    CHECK(printed({"supply", folder / "trade.yaml", "--quiet"}) == of_table);
}

TEST_CASE("a relative table is named by the way from the network's folder") {
    const ImportFolder folder;
    const auto here = std::filesystem::relative(folder / "tables/links.csv").string();
    printed({"import", folder / "trade.csv", "-o", folder / "trade.yaml", "--links", here});
    CHECK(content(folder / "trade.yaml").find("table: tables/links.csv") != std::string::npos);
    CHECK(printed({"check", folder / "trade.yaml", "--quiet"}).find("links") != std::string::npos);
}

TEST_CASE("a cut leaves its note in the network and in the table only what is large") {
    const ImportFolder folder;
    printed({"import", folder / "trade.csv", "--at-least", "1 t", "-o", folder / "trade.yaml", "--links",
             folder / "tables/links.csv", "--quiet"});
    CHECK(content(folder / "tables/links.csv") ==
          "from,to,quantity,value\nCHN,DEU,90,9500\nCHN,USA,null,6000\n");
    CHECK(content(folder / "trade.yaml").find("Flows below 1 t are left out: 1 of 3") != std::string::npos);
}
