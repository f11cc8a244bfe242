#include "cli/folders.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <string>

namespace entente {
namespace {

namespace fs = std::filesystem;

/// An empty place to install into, gone when the test ends.
struct Prefix {
    fs::path path = [] {
        std::string name = fs::temp_directory_path() / "entente-XXXXXX";
        REQUIRE(::mkdtemp(name.data()) != nullptr);
        return name;
    }();
    Prefix() = default;
    Prefix(const Prefix&) = delete;
    Prefix& operator=(const Prefix&) = delete;
    ~Prefix() { fs::remove_all(path); }
};

}  // namespace

TEST_CASE("an installed program finds the folders installed with it") {
    const Prefix prefix;
    fs::create_directories(prefix.path / "share/entente/config");
    const auto found = folders(prefix.path / "bin/entente", "");
    CHECK(found.config == (prefix.path / "share/entente/config").string());
    CHECK(found.graphs == (prefix.path / "share/entente/graphs").string());
}

TEST_CASE("a program that is not installed finds the folders of its source") {
    const Prefix prefix;
    const std::string source = ENTENTE_SOURCE;
    CHECK(folders(prefix.path / "bin/entente", "").config == source + "/config");
    CHECK(folders("", "").graphs == source + "/graphs");
}

TEST_CASE("the folder that ENTENTE_DATA names comes first") {
    const Prefix prefix;
    fs::create_directories(prefix.path / "share/entente/config");
    const auto found = folders(prefix.path / "bin/entente", "/data");
    CHECK(found.config == "/data/config");
    CHECK(found.graphs == "/data/graphs");
}

TEST_CASE("the policy of this very program is there") {
    CHECK(fs::is_regular_file(folders().config + "/nations.yaml"));
}

}  // namespace entente
