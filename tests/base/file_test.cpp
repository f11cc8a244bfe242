#include "base/file.hpp"

#include "base/failure.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <iterator>
#include <string>

namespace entente {
namespace {

/// A folder that is gone with its content when the test ends.
struct Folder {
    std::filesystem::path path = [] {
        std::string name = std::filesystem::temp_directory_path() / "entente-XXXXXX";
        REQUIRE(::mkdtemp(name.data()) != nullptr);
        return name;
    }();
    Folder() = default;
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() { std::filesystem::remove_all(path); }

    [[nodiscard]] std::string operator/(std::string_view name) const { return path / name; }
    [[nodiscard]] auto entries() const {
        return std::distance(std::filesystem::directory_iterator(path),
                             std::filesystem::directory_iterator());
    }
};

std::string why_not(const std::string& path, std::uint64_t limit = 1'000'000) {
    Unreadable unreadable;
    return read_file(path, limit, unreadable) ? "" : unreadable.why;
}

}  // namespace

TEST_CASE("what is written to a file is read from it, byte for byte") {
    const Folder folder;
    Unreadable unreadable;
    for (const std::string& content : {std::string("nations: {}\n"), std::string(),
                                       std::string("\0\r\n\xFF", 4), std::string(300'000, 'x')}) {
        write_file(folder / "a", content);
        CHECK(read_file(folder / "a", 1'000'000, unreadable) == content);
    }
    CHECK(folder.entries() == 1);
}

TEST_CASE("a file that cannot be read says why") {
    const Folder folder;
    CHECK(why_not(folder / "none.yaml") == "No such file or directory");
    CHECK(why_not(folder.path) == "it is a directory");
    CHECK(why_not("") == "No such file or directory");
}

TEST_CASE("a file larger than the limit is refused") {
    const Folder folder;
    write_file(folder / "a", std::string(2'000'001, 'x'));
    CHECK(why_not(folder / "a", 2'000'000) == "it is larger than 2 MB");
    CHECK(why_not(folder / "a", 2'000'001).empty());
    CHECK(why_not("/dev/zero", 2'000'000) == "it is larger than 2 MB");
}

TEST_CASE("a file that is replaced keeps its permissions") {
    const Folder folder;
    write_file(folder / "a", "old");
    REQUIRE(::chmod((folder / "a").c_str(), 0640) == 0);
    write_file(folder / "a", "new");
    struct stat status {};
    REQUIRE(::stat((folder / "a").c_str(), &status) == 0);
    CHECK((status.st_mode & 0777) == 0640);
}

TEST_CASE("a symbolic link goes on pointing to the file that is replaced") {
    const Folder folder;
    write_file(folder / "target", "old");
    REQUIRE(::symlink("target", (folder / "link").c_str()) == 0);
    write_file(folder / "link", "new");
    Unreadable unreadable;
    CHECK(std::filesystem::is_symlink(folder / "link"));
    CHECK(read_file(folder / "target", 100, unreadable) == "new");
}

TEST_CASE("a file that cannot be written is a failure that leaves nothing behind") {
    const Folder folder;
    CHECK_THROWS_WITH_AS(write_file(folder / "none/a", "x"),
                         ("cannot write " + (folder / "none/a") + ": No such file or directory").c_str(),
                         EnvironmentFailure);
    std::filesystem::create_directory(folder / "taken");
    CHECK_THROWS_AS(write_file(folder / "taken", "x"), EnvironmentFailure);
    CHECK(folder.entries() == 1);
}

TEST_CASE("a device is written to, not replaced") {
    write_file("/dev/null", "gone");
    CHECK_FALSE(std::filesystem::is_regular_file("/dev/null"));
    CHECK_THROWS_WITH_AS(write_file("/dev/full", "x"), "cannot write /dev/full: No space left on device",
                         EnvironmentFailure);
}

}  // namespace entente
