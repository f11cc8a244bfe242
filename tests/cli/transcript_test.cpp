#include "cli/transcript.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

// A transcript shows commands and what they print. Set ENTENTE_UPDATE=1 to write what they print now, then read it.

using namespace entente;

namespace {

namespace fs = std::filesystem;

std::string content(const fs::path& path) {
    std::ifstream file(path);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// Stands in a folder for as long as it lives.
class Standing {
public:
    explicit Standing(const fs::path& folder) : before_(fs::current_path()) { fs::current_path(folder); }
    Standing(const Standing&) = delete;
    Standing& operator=(const Standing&) = delete;
    ~Standing() { fs::current_path(before_); }

private:
    fs::path before_;
};

void check_all(const fs::path& path, const fs::path& folder, bool markdown) {
    const Standing standing(folder);
    const auto text = content(path);
    if (std::getenv("ENTENTE_UPDATE") != nullptr) {
        std::ofstream(path) << brought_up_to_date(text, markdown);
        return;
    }
    const auto all = typed_in(text, markdown);
    CHECK_FALSE(all.empty());
    for (const auto& typed : all) {
        CAPTURE(path.filename().string());
        CAPTURE(typed.command);
        CHECK(seen(typed.command) == typed.printed);
    }
}

}  // namespace

TEST_CASE("every transcript prints what it shows") {
    const fs::path folder = fs::path(ENTENTE_SOURCE) / "tests" / "transcripts";
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(folder)) {
        if (entry.path().extension() == ".txt") files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    REQUIRE_FALSE(files.empty());
    for (const auto& file : files) check_all(file, folder, false);
}

TEST_CASE("the examples of the README print what it says") {
    check_all(fs::path(ENTENTE_SOURCE) / "README.md", ENTENTE_SOURCE, true);
}

TEST_CASE("a command line is cut into words, with quotes") {
    CHECK(words_of("entente  check 'a b' \"c d\" e''f") ==
          std::vector<std::string>{"entente", "check", "a b", "c d", "ef"});
}
