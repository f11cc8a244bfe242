#include "serve/edition.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <atomic>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>
#include <utility>

using namespace entente;

namespace {

/// A file that is watched, and how often it was read again.
struct Watched {
    Watched() {
        folder = (std::filesystem::temp_directory_path() / "entente-XXXXXX").string();
        REQUIRE(::mkdtemp(folder.data()) != nullptr);
        file = folder + "/n.yaml";
        put("one");
    }
    ~Watched() { std::filesystem::remove_all(folder); }
    Watched(const Watched&) = delete;
    Watched& operator=(const Watched&) = delete;

    void put(const std::string& text) const {
        std::filesystem::remove(file);
        std::ofstream(file) << text;
    }
    [[nodiscard]] Reader reader() {
        return [this](int, const std::atomic<bool>&) {
            ++read;
            return edition();
        };
    }
    [[nodiscard]] Reading edition() const {
        auto made = std::make_shared<Edition>();
        made->page = "<p>";
        return {std::move(made), {}, {file}};
    }

    std::string folder, file;
    std::atomic<int> read{0};
};

/// The status once it holds some words; the last one where it never does.
std::string status_with(const Editions& editions, const std::string& words) {
    std::string status;
    for (int i = 0; i < 1000 && status.find(words) == std::string::npos; ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
        status = editions.status();
    }
    return status;
}

}  // namespace

TEST_CASE("a file in whose place a pipe is put is not waited for, and is read once it is a file again") {
    Watched watched;
    const Editions editions(watched.reader(), watched.edition());
    std::filesystem::remove(watched.file);
    REQUIRE(::mkfifo(watched.file.c_str(), 0600) == 0);
    const auto piped = status_with(editions, "a pipe or a device");
    CHECK(piped.find(R"("edition":1)") != std::string::npos);
    CHECK(piped.find("put the file there again") != std::string::npos);
    CHECK(watched.read == 0);
    watched.put("another");
    CHECK(status_with(editions, R"("edition":2)").find(R"("problems":null)") != std::string::npos);
    CHECK(watched.read == 1);
}
