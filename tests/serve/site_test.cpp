#include "serve/site.hpp"

#include "network_of.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <atomic>
#include <chrono>
#include <future>
#include <memory>
#include <string>
#include <thread>
#include <utility>
#include <vector>

using namespace entente;

namespace {

const char* const text = R"(
    nations:
      DEU: {demand: {magnet: 50}}
      JPN: {production: {magnet: 20}}
    links: [{id: j, from: JPN, to: DEU, stage: magnet, capacity: 20, cost: 2}]
)";

Reading first_reading(const std::string& title) {
    const auto network = std::make_shared<const Network>(network_of(text));
    auto edition = std::make_shared<Edition>();
    edition->engine = std::make_unique<Engine>(*network, test_policy(), "f");
    edition->keeps = network;
    edition->title = title;
    return {std::move(edition), {}, {}};
}

struct Opened {
    explicit Opened(const std::string& title = "Magnets")
        : editions([](int, const std::atomic<bool>&) { return Reading{}; }, first_reading(title)) {}

    Gate gate{"127.0.0.1", 8000, "token", 1000};
    Editions editions;
    Site site = entente::site(gate, editions);

    [[nodiscard]] HttpResponse get(const std::string& path) const {
        HttpRequest request;
        request.method = "GET";
        request.path = path;
        return site.answer(request);
    }
    [[nodiscard]] HttpResponse post(const std::string& path, const std::string& body,
                                    bool gone = false) const {
        HttpRequest request;
        request.method = "POST";
        request.path = path;
        request.body = body;
        request.gone = [gone] { return gone; };
        return site.answer(request);
    }
};

}  // namespace

TEST_CASE(
    "as long as the page is made, one stands for it that says so and comes again, and questions are "
    "answered") {
    Opened opened("<b>Magnets</b>");
    const auto waiting = opened.get("/");
    CHECK(waiting.status == 202);
    CHECK(waiting.type == "text/html; charset=utf-8");
    CHECK(waiting.body.find("is being prepared") != std::string::npos);
    CHECK(waiting.body.find("connect-src 'self'") != std::string::npos);
    CHECK(waiting.body.find("default-src 'none'") != std::string::npos);
    CHECK(waiting.body.find("<h1>&lt;b&gt;Magnets&lt;/b&gt;</h1>") != std::string::npos);
    CHECK(opened.get("/status").body == R"({"edition":1,"reading":true,"problems":null})");
    CHECK(opened.post("/answer", "{}").status == 200);
    opened.editions.complete("<p>the page</p>");
    const auto page = opened.get("/");
    CHECK(page.status == 200);
    CHECK(page.body == "<p>the page</p>");
    CHECK(opened.get("/status").body == R"({"edition":1,"reading":false,"problems":null})");
}

TEST_CASE("chokepoints are asked by the same question as an answer, and refused as it is") {
    const Opened opened;
    const auto good = opened.post("/chokepoints", R"({"changes": [{"close": {"link": "j"}}]})");
    CHECK(good.status == 200);
    CHECK(nlohmann::json::parse(good.body)["settings"]["chain"] == "magnets");
    CHECK(opened.post("/chokepoints", R"({"changes": [{"close": {"link": "k"}}]})").status == 422);
    CHECK(opened.post("/chokepoints", R"({"edition": 7})").status == 409);
    CHECK(opened.post("/chokepoints", "{").status == 422);
}

TEST_CASE("chokepoints that nobody waits for any more are not computed") {
    const Opened opened;
    const auto gone = opened.post("/chokepoints", "{}", true);
    CHECK(gone.status == 503);
    CHECK(nlohmann::json::parse(gone.body)["errors"][0]["mend"].get<std::string>().find(
              "entente chokepoints") != std::string::npos);
}

TEST_CASE("of many who ask for chokepoints at a time all but three are turned away") {
    const Opened opened;
    std::atomic<int> waiting{0};
    std::atomic<bool> released{false};
    const auto ask = [&] {
        HttpRequest request;
        request.method = "POST";
        request.path = "/chokepoints";
        request.body = "{}";
        request.gone = [&, first = true]() mutable {
            if (std::exchange(first, false)) ++waiting;
            while (!released) std::this_thread::sleep_for(std::chrono::milliseconds(1));
            return false;
        };
        return opened.site.answer(request).status;
    };
    std::vector<std::future<int>> asked;
    for (int i = 0; i < 3; ++i) asked.push_back(std::async(std::launch::async, ask));
    while (waiting < 3) std::this_thread::sleep_for(std::chrono::milliseconds(1));
    CHECK(opened.post("/chokepoints", "{}").status == 429);
    CHECK(opened.post("/answer", "{}").status == 200);
    released = true;
    for (auto& one : asked) CHECK(one.get() == 200);
    CHECK(opened.post("/chokepoints", "{}").status == 200);
}
