#include "base/file.hpp"
#include "cli/command.hpp"

#include <doctest/doctest.h>
#include <httplib.h>
#include <nlohmann/json.hpp>
#include <stdlib.h>

#include <chrono>
#include <csignal>
#include <filesystem>
#include <functional>
#include <future>
#include <mutex>
#include <sstream>
#include <string>
#include <thread>

using namespace entente;
using Json = nlohmann::ordered_json;

namespace {

const std::string lamps = R"(entente: 1
name: Lamps
chains: {lamps: {unit: t, quantum: 1 t, stages: [{stage: mine}, {stage: metal}]}}
nations:
  FJI: {production: {mine: 60}}
  MLT: {capacity: {metal: 100}, demand: {metal: 80}}
  SUR: {production: {mine: null}}
agreements: {deal: {parties: [SUR, MLT], instrument: treaty, state: announced}}
links:
  - {id: main, from: FJI, to: MLT, stage: mine, capacity: 60, cost: 1}
  - {from: SUR, to: MLT, stage: mine, capacity: 30, cost: 5, requires: deal}
)";

/// A stream that one thread writes and another waits for.
class Heard : public std::stringbuf {
public:
    std::string line() {
        for (int tries = 0; tries < 3'000; ++tries) {
            {
                const std::lock_guard lock(mutex_);
                if (const auto end = text_.find('\n'); end != std::string::npos) return text_.substr(0, end);
            }
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
        }
        return {};
    }

private:
    std::streamsize xsputn(const char* from, std::streamsize count) override {
        const std::lock_guard lock(mutex_);
        text_.append(from, static_cast<std::size_t>(count));
        return count;
    }
    int overflow(int c) override {
        const std::lock_guard lock(mutex_);
        text_ += static_cast<char>(c);
        return c;
    }
    std::mutex mutex_;
    std::string text_;
};

/// `entente serve` on a file of its own, for as long as this lives.
class Serving {
public:
    /// The file of a network; lamps unless said.
    explicit Serving(const std::string& network = {}) : file_(network) {
        auto folder = (std::filesystem::temp_directory_path() / "entente-serve-XXXXXX").string();
        REQUIRE(::mkdtemp(folder.data()) != nullptr);
        folder_ = folder;
        if (file_.empty()) write_file(file_ = folder_ + "/lamps.yaml", lamps);
        ends_ = std::async(std::launch::async, [this] {
            std::istringstream nothing;
            std::ostream out(&heard_), err(&said_);
            return run_to_end(Call{"serve", this->file(), "--quiet"}, {nothing, out, err});
        });
        const auto line = heard_.line();
        REQUIRE(line.starts_with("http://127.0.0.1:"));
        port_ = std::stoi(line.substr(17));
    }
    ~Serving() {
        if (ends_.valid()) end();
        std::filesystem::remove_all(folder_);
    }
    Serving(const Serving&) = delete;
    Serving& operator=(const Serving&) = delete;

    [[nodiscard]] const std::string& file() const { return file_; }
    [[nodiscard]] httplib::Client client() const { return httplib::Client("127.0.0.1", port_); }
    [[nodiscard]] Json status() const { return Json::parse(client().Get("/status")->body); }
    /// As Ctrl-C does.
    Exit end() {
        std::raise(SIGINT);
        return ends_.get();
    }
    /// Waits until the page is made.
    void prepared() const {
        status_when([](const Json& seen) { return !seen["reading"].get<bool>(); });
    }
    /// The status once it is so.
    template <class Test>
    Json status_when(Test test) const {
        auto seen = status();
        for (int tries = 0; tries < 3'000 && !test(seen); ++tries) {
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
            seen = status();
        }
        return seen;
    }

private:
    std::string folder_, file_;
    Heard heard_, said_;
    std::future<Exit> ends_;
    int port_ = 0;
};

Json command(const Call& words) {
    std::istringstream nothing;
    std::ostringstream out, err;
    REQUIRE_MESSAGE(run_to_end(words, {nothing, out, err}) == Exit::done, err.str());
    return Json::parse(out.str());
}

}  // namespace

TEST_CASE(
    "serve answers what supply answers of the file with the scenario pasted, and an interrupt ends it") {
    Serving serving;
    const auto reply = serving.client().Post(
        "/answer",
        R"({"changes": [{"set_state": {"agreement": "deal", "state": "in_force"}}, {"limit": {"link": "main", "to": "50%"}},
            {"open": {"from": "SUR", "to": "FJI", "stage": "mine", "capacity": 4}}]})",
        "application/json");
    REQUIRE(reply);
    REQUIRE(reply->status == 200);
    const auto said = Json::parse(reply->body);
    write_file(serving.file() + ".pasted.yaml", lamps + said["yaml"].get<std::string>());
    const auto again = command({"supply", serving.file() + ".pasted.yaml", "--scenario", "my-scenario",
                                "--top", "0", "--format", "json", "--quiet"});
    for (const auto& table : again["tables"].items())
        CHECK(said["answer"]["tables"][table.key()].dump() == table.value().dump());
    CHECK(again["tables"].size() >= 3);
    CHECK(serving.end() == Exit::done);
    CHECK(!serving.client().Get("/status"));
}

TEST_CASE("serve gives the page with a policy, its token and edition, and no file") {
    Serving serving;
    serving.prepared();
    auto client = serving.client();
    const auto page = client.Get("/");
    REQUIRE(page);
    CHECK(page->status == 200);
    CHECK(page->body.find("default-src 'none'") != std::string::npos);
    CHECK(page->body.find("connect-src 'self'") != std::string::npos);
    for (const auto* path :
         {"/lamps.yaml", "/../lamps.yaml", "/%2e%2e/lamps.yaml", "//etc/passwd", "/..%2f..%2fetc/passwd"}) {
        CAPTURE(path);
        const auto got = client.Get(path);
        REQUIRE(got);
        CHECK(got->status == 404);
        CHECK(got->body.find("Lamps") == std::string::npos);
    }
    CHECK(client.Get("/", {{"Host", "evil.example"}})->status == 421);
    CHECK(client.Post("/answer", {{"Origin", "http://evil.example"}}, std::string("{}"), "application/json")
              ->status == 403);
    const auto wrong =
        client.Post("/answer", R"({"changes": [{"close": {"link": "mian"}}]})", "application/json");
    CHECK(wrong->status == 422);
    CHECK(Json::parse(wrong->body)["errors"][0]["text"] == "unknown link 'mian'");
    CHECK(Json::parse(wrong->body)["errors"][0]["mend"] == "did you mean 'main'?");
    CHECK(client.Post("/answer", R"({"edition": 7})", "application/json")->status == 409);
}

TEST_CASE(
    "when the file goes wrong serve says where and keeps the last good answer, and when it is mended serves "
    "it anew") {
    Serving serving;
    serving.prepared();
    CHECK(serving.status() == Json::parse(R"({"edition": 1, "reading": false, "problems": null})"));
    write_file(serving.file(), lamps + "scenarios: {halt: {change: [{close: {from: FJX}}]}}\n");
    const auto wrong = serving.status_when([](const Json& seen) { return !seen["problems"].is_null(); });
    CHECK(wrong["edition"] == 1);
    const auto& error = wrong["problems"]["errors"][0];
    CHECK(error["line"] == 12);
    CHECK(error["column"] == 44);
    CHECK(error["text"] == "unknown nation, area or bloc 'FJX'");
    const auto unmet = [&] {
        const auto got = serving.client().Post("/answer", "{}", "application/json");
        return Json::parse(got->body)["answer"]["tables"]["totals"]["rows"][0]["unmet"];
    };
    CHECK(unmet() == 20);
    auto more = lamps;
    more.replace(more.find("metal: 80"), 9, "metal: 90");
    write_file(serving.file(), more);
    const auto good = serving.status_when(
        [](const Json& seen) { return seen["edition"] == 2 && !seen["reading"].get<bool>(); });
    CHECK(good == Json::parse(R"({"edition": 2, "reading": false, "problems": null})"));
    CHECK(unmet() == 30);
}

TEST_CASE("chokepoints of a scenario are what the command says of the file with the scenario pasted") {
    const Serving serving;
    const auto* body = R"({"changes": [{"set_state": {"agreement": "deal", "state": "in_force"}}]})";
    const auto yaml = Json::parse(serving.client().Post("/answer", body, "application/json")->body)["yaml"];
    const auto reply = serving.client().Post("/chokepoints", body, "application/json");
    REQUIRE(reply->status == 200);
    const auto said = Json::parse(reply->body);
    write_file(serving.file() + ".pasted.yaml", lamps + yaml.get<std::string>());
    const auto again = command({"chokepoints", serving.file() + ".pasted.yaml", "--scenario", "my-scenario",
                                "--top", "0", "--format", "json", "--quiet"});
    CHECK(again["tables"]["chokepoints"]["rows"].size() > 3);
    CHECK(said["tables"].dump() == again["tables"].dump());
    CHECK(said["notes"].dump() == again["notes"].dump());
}

TEST_CASE("serve prints its address before the page is made, and an interrupt ends it meanwhile") {
    Serving serving(ENTENTE_SOURCE "/graphs/rare-earths.yaml");
    const auto page = serving.client().Get("/");
    REQUIRE(page);
    CHECK(page->status == 202);
    CHECK(page->body.find("is being prepared") != std::string::npos);
    CHECK(serving.status()["reading"] == true);
    CHECK(serving.client().Post("/answer", "{}", "application/json")->status == 200);
    CHECK(serving.end() == Exit::done);
    CHECK(!serving.client().Get("/status"));
}
