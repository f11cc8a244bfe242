#include "serve/http/server.hpp"

#include "base/failure.hpp"

#include <doctest/doctest.h>
#include <httplib.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <string>
#include <thread>
#include <vector>

using namespace entente;

namespace {

/// Answers with the request's path or body, and turns /no away.
Site echo() {
    return {
        [](const HttpRequest& request) -> std::optional<HttpResponse> {
            if (request.path != "/no" && request.coding.empty() && request.length.value_or(0) <= 1000)
                return std::nullopt;
            return HttpResponse{403, "text/plain", "no", {}};
        },
        [](const HttpRequest& request) {
            if (request.path == "/broken") throw std::runtime_error("a surprise");
            return HttpResponse{200, "text/plain", request.method == "GET" ? request.path : request.body, {}};
        }};
}

struct Served {
    explicit Served(const HttpBounds& bounds = {}) : server("127.0.0.1", 0, bounds) { server.start(echo()); }
    HttpServer server;
    [[nodiscard]] httplib::Client client() const { return httplib::Client("127.0.0.1", server.port()); }
};

/// A connection as a program makes it that keeps to no rule.
class Raw {
public:
    explicit Raw(int port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
        sockaddr_in to{};
        to.sin_family = AF_INET;
        to.sin_port = htons(static_cast<std::uint16_t>(port));
        to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        REQUIRE(::connect(socket_, reinterpret_cast<sockaddr*>(&to), sizeof to) == 0);
    }
    ~Raw() { ::close(socket_); }
    Raw(const Raw&) = delete;
    Raw& operator=(const Raw&) = delete;

    bool send(const std::string& text) const {
        return ::send(socket_, text.data(), text.size(), MSG_NOSIGNAL) == static_cast<ssize_t>(text.size());
    }
    /// Ends what is sent; what comes is still taken.
    void end() const { ::shutdown(socket_, SHUT_WR); }
    /// All that comes until the other side ends.
    [[nodiscard]] std::string heard() const {
        std::string text;
        std::vector<char> buffer(4096);
        for (pollfd asked{socket_, POLLIN, 0}; ::poll(&asked, 1, 20'000) > 0;) {
            const auto got = ::recv(socket_, buffer.data(), buffer.size(), 0);
            if (got <= 0) break;
            text.append(buffer.data(), static_cast<std::size_t>(got));
        }
        return text;
    }

private:
    int socket_;
};

std::string heard(const Served& served, const std::string& text) {
    const Raw raw(served.server.port());
    raw.send(text);
    return raw.heard();
}

}  // namespace

TEST_CASE("a server answers from memory, and says that nothing is to be kept, guessed, framed or lent") {
    const Served served;
    auto client = served.client();
    const auto got = client.Get("/page?x=1");
    REQUIRE(got);
    CHECK(got->status == 200);
    CHECK(got->body == "/page");
    CHECK(got->get_header_value("Cache-Control") == "no-store");
    CHECK(got->get_header_value("X-Content-Type-Options") == "nosniff");
    CHECK(got->get_header_value("X-Frame-Options") == "DENY");
    CHECK(got->get_header_value("Cross-Origin-Resource-Policy") == "same-origin");
    CHECK(got->get_header_value("Access-Control-Allow-Origin").empty());
    const auto posted = client.Post("/answer", std::string(1000, 'x'), "application/json");
    REQUIRE(posted);
    CHECK(posted->body == std::string(1000, 'x'));
    CHECK(client.Get("/no")->status == 403);
    CHECK(client.Get("/broken")->status == 500);
}

TEST_CASE("a body that is refused by its head is never read") {
    const Served served;
    auto client = served.client();
    CHECK(client.Post("/answer", std::string(1001, 'x'), "application/json")->status == 403);
    CHECK(client.Post("/answer", {{"Content-Encoding", "gzip"}}, std::string("bomb"), "application/json")
              ->status == 403);
    const auto chunked = heard(
        served,
        "POST /answer HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n");
    CHECK(chunked.starts_with("HTTP/1.1 403"));
}

TEST_CASE("a head without end, in lines or in one, is broken off") {
    HttpBounds bounds;
    bounds.head = 10'000;
    bounds.body = 1'000;
    const Served served(bounds);
    const Raw lines(served.server.port());
    lines.send("GET / HTTP/1.1\r\n");
    for (int i = 0; i < 2'000 && lines.send("X-More: " + std::string(100, 'x') + "\r\n"); ++i) {
    }
    CHECK(lines.heard().find("200 OK") == std::string::npos);
    const Raw line(served.server.port());
    for (int i = 0; i < 200 && line.send(std::string(1'000, 'G')); ++i) {
    }
    CHECK(line.heard().find("200 OK") == std::string::npos);
    CHECK(served.client().Get("/still")->body == "/still");
}

TEST_CASE("who sends too slowly is broken off, and others are answered meanwhile") {
    HttpBounds bounds;
    bounds.read = std::chrono::milliseconds(300);
    const Served served(bounds);
    const Raw slow(served.server.port());
    slow.send("GET / HT");
    CHECK(served.client().Get("/meanwhile")->body == "/meanwhile");
    CHECK(slow.heard().find("200 OK") == std::string::npos);
}

TEST_CASE("more connections than are to wait are turned away, and there is room again when they have gone") {
    HttpBounds bounds;
    bounds.threads = 1;
    bounds.waiting = 1;
    bounds.read = std::chrono::milliseconds(20'000);
    const Served served(bounds);
    {
        const Raw first(served.server.port()), second(served.server.port()), third(served.server.port());
        CHECK(third.heard().starts_with("HTTP/1.1 503"));
    }
    httplib::Result got = served.client().Get("/room");
    for (int tries = 0; tries < 200 && (!got || got->status != 200); ++tries) {
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
        got = served.client().Get("/room");
    }
    REQUIRE(got);
    CHECK(got->body == "/room");
}

TEST_CASE("what is no request gets no page") {
    const Served served;
    for (const auto* text : {"\r\n\r\n", "GET\r\n\r\n", "GET / HTTP/9.9\r\n\r\n", "\x16\x03\x01\x02",
                             "GET / HTTP/1.1\nHost: x\n\n\n"}) {
        const Raw raw(served.server.port());
        raw.send(text);
        raw.send("\r\n\r\n");
        CHECK(raw.heard().find("200 OK") == std::string::npos);
    }
    CHECK(served.client().Get("/still")->body == "/still");
}

TEST_CASE("parts of an answer are not served, nor is it packed") {
    const Served served;
    auto client = served.client();
    const auto got = client.Get("/page", {{"Range", "bytes=1-2"}, {"Accept-Encoding", "gzip, br"}});
    REQUIRE(got);
    CHECK(got->status == 200);
    CHECK(got->get_header_value("Content-Encoding").empty());
    CHECK(got->body == "/page");
}

TEST_CASE("two servers cannot share a port, and a stopped one frees it") {
    auto first = std::make_unique<Served>();
    const auto port = first->server.port();
    CHECK_THROWS_AS(HttpServer("127.0.0.1", port), EnvironmentFailure);
    first.reset();
    HttpServer again("127.0.0.1", port);
    CHECK(again.port() == port);
}

TEST_CASE("a server that stops breaks off who is slow") {
    auto served = std::make_unique<Served>();
    const Raw slow(served->server.port());
    slow.send("GET / HT");
    const auto started = std::chrono::steady_clock::now();
    served.reset();
    CHECK(std::chrono::steady_clock::now() - started < std::chrono::seconds(8));
    CHECK(slow.heard().empty());
}

TEST_CASE("who computes an answer can see that the caller has hung up") {
    std::atomic<bool> noticed{false};
    HttpServer server("127.0.0.1", 0);
    server.start({[](const HttpRequest&) -> std::optional<HttpResponse> { return std::nullopt; },
                  [&](const HttpRequest& request) {
                      for (int tries = 0; tries < 3'000 && !request.gone(); ++tries)
                          std::this_thread::sleep_for(std::chrono::milliseconds(10));
                      noticed = request.gone();
                      return HttpResponse{};
                  }});
    {
        const Raw caller(server.port());
        CHECK(caller.send("GET /slow HTTP/1.1\r\nHost: a\r\n\r\n"));
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
        CHECK(!noticed);
    }
    for (int tries = 0; tries < 3'000 && !noticed; ++tries)
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    CHECK(noticed);
    server.stop();
}

TEST_CASE("who ends what he sends and waits for the answer has not hung up") {
    HttpServer server("127.0.0.1", 0);
    server.start({[](const HttpRequest&) -> std::optional<HttpResponse> { return std::nullopt; },
                  [](const HttpRequest& request) {
                      bool gone = false;
                      for (int tries = 0; tries < 20 && !gone; ++tries) {
                          std::this_thread::sleep_for(std::chrono::milliseconds(5));
                          gone = request.gone();
                      }
                      return HttpResponse{gone ? 503 : 200, "text/plain", "the answer", {}};
                  }});
    for (const auto* version : {"1.1", "1.0"}) {
        CAPTURE(version);
        const Raw caller(server.port());
        CHECK(caller.send(std::string("GET /slow HTTP/") + version + "\r\nHost: a\r\n\r\n"));
        caller.end();
        const auto text = caller.heard();
        CHECK(text.find(" 200 OK") != std::string::npos);
        CHECK(text.ends_with("the answer"));
        // One interim answer asks whether he is there; a caller of HTTP/1.0 would not know what it is.
        CHECK(text.starts_with("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200") ==
              (std::string(version) == "1.1"));
    }
    server.stop();
}
