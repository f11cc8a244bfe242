#include "cli/command.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <sstream>
#include <string>

using namespace entente;

namespace {

namespace fs = std::filesystem;

struct Printed {
    Exit exit{};
    std::string out, err;
};

Printed printed(const Call& words) {
    std::istringstream in;
    std::ostringstream out, err;
    const auto exit = run_to_end(words, {in, out, err});
    return {exit, out.str(), err.str()};
}

/// A folder that is gone afterwards.
class Folder {
public:
    Folder() {
        auto name = (fs::temp_directory_path() / "entente-stored-XXXXXX").string();
        REQUIRE(::mkdtemp(name.data()) != nullptr);
        path_ = name;
    }
    ~Folder() { fs::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    [[nodiscard]] std::string file(const std::string& name) const { return (path_ / name).string(); }

private:
    fs::path path_;
};

/// A store holds one end of what is unknown.
Call asked(const Call& more, const std::string& unknown = "zero") {
    Call words{"alliances", std::string(ENTENTE_SOURCE) + "/graphs/tutorial.yaml",
               "--plan",    "open-talks",
               "--quiet",   "--unknown",
               unknown};
    words.insert(words.end(), more.begin(), more.end());
    return words;
}

}  // namespace

TEST_CASE("what a store answers is what no store answers, at once, again, and merged of shards") {
    const Folder folder;
    const auto plain = printed(asked({}));
    REQUIRE(plain.exit == Exit::done);
    const auto whole = folder.file("whole.sqlite");
    CHECK(printed(asked({"-o", whole})).out == plain.out);
    CHECK(printed(asked({"-o", whole})).out == plain.out);
    Call merge{"alliances", "merge", folder.file("merged.sqlite")};
    for (const std::string part : {"1/2", "2/2"}) {
        const auto file = folder.file("part-" + part.substr(0, 1) + ".sqlite");
        CHECK(printed(asked({"--shard", part, "-o", file})).exit == Exit::done);
        merge.push_back(file);
    }
    CHECK(printed(merge).exit == Exit::done);
    CHECK(printed(asked({"-o", folder.file("merged.sqlite")})).out == plain.out);
}

TEST_CASE("a store of another call is refused and stays as it was") {
    const Folder folder;
    const auto file = folder.file("one.sqlite");
    REQUIRE(printed(asked({"-o", file})).exit == Exit::done);
    const auto size = fs::file_size(file);
    const auto other = printed(asked({"-o", file}, "unlimited"));
    CHECK(other.exit == Exit::input_wrong);
    CHECK(other.err.find("one.sqlite") != std::string::npos);
    CHECK(fs::file_size(file) == size);
}
