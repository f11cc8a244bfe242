#include "serve/gate.hpp"

#include <doctest/doctest.h>

using namespace entente;

namespace {

const Gate gate{"127.0.0.1", 8000, "secret", 1000};

/// What the server's own page sends.
HttpRequest question() {
    HttpRequest request;
    request.method = "POST";
    request.path = "/answer";
    request.host = "127.0.0.1:8000";
    request.origin = "http://127.0.0.1:8000";
    request.site = "same-origin";
    request.type = "application/json";
    request.token = "secret";
    request.length = 20;
    return request;
}

HttpRequest looking(const std::string& path, const std::string& host) {
    HttpRequest request;
    request.method = "GET";
    request.path = path;
    request.host = host;
    return request;
}

int status_of(const HttpRequest& request, const Gate& at = gate) {
    const auto refused = refusal(request, at);
    return refused ? refused->status : 200;
}

template <class Change>
int status_with(Change change) {
    auto request = question();
    change(request);
    return status_of(request);
}

}  // namespace

TEST_CASE("the own page, and a program that is no browser, are let in") {
    CHECK(status_of(question()) == 200);
    CHECK(status_of(looking("/", "127.0.0.1:8000")) == 200);
    CHECK(status_of(looking("/status", "localhost:8000")) == 200);
    CHECK(status_with([](auto& request) { request.origin = request.site = request.token = ""; }) == 200);
    CHECK(status_with([](auto& request) { request.type = "Application/JSON; charset=utf-8"; }) == 200);
    CHECK(status_with([](auto& request) {
              request.host = "LocalHost:8000";
              request.origin = "http://LocalHost:8000";
          }) == 200);
}

TEST_CASE("who was led here by another name is turned away") {
    for (const auto* host :
         {"evil.example:8000", "evil.example", "127.0.0.1", "127.0.0.1:80", "", ":8000",
          "127.0.0.1.evil.example:8000", "localhost.evil.example:8000", "10.0.0.1:8000", "[::1]:8000"}) {
        CAPTURE(host);
        CHECK(status_of(looking("/", host)) == 421);
        CHECK(status_with([&](auto& request) { request.host = host; }) == 421);
    }
}

TEST_CASE("a server on another address goes by that, and one on all of them by any of numbers") {
    const Gate lan{"192.168.1.5", 8000, "secret", 1000};
    CHECK(status_of(looking("/", "192.168.1.5:8000"), lan) == 200);
    CHECK(status_of(looking("/", "localhost:8000"), lan) == 421);
    const Gate six{"::1", 8000, "secret", 1000};
    CHECK(status_of(looking("/", "[::1]:8000"), six) == 200);
    CHECK(status_of(looking("/", "localhost:8000"), six) == 200);
    CHECK(url(six) == "http://[::1]:8000/");
    const Gate all{"0.0.0.0", 8000, "secret", 1000};
    CHECK(status_of(looking("/", "192.168.1.5:8000"), all) == 200);
    CHECK(status_of(looking("/", "[fe80::1]:8000"), all) == 200);
    CHECK(status_of(looking("/", "evil.example:8000"), all) == 421);
    CHECK(url(all) == "http://localhost:8000/");
}

TEST_CASE("there is the page, the status and the answer, each by its method, and nothing else") {
    for (const auto* path :
         {"/etc/passwd", "/../../etc/passwd", "//", "/answer/", "/index.html", "", "*", "/Answer"})
        CHECK(status_of(looking(path, "127.0.0.1:8000")) == 404);
    for (const auto* method : {"GET", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE", "", "post"}) {
        CAPTURE(method);
        CHECK(status_with([&](auto& request) { request.method = method; }) == 405);
    }
    auto posted = looking("/", "127.0.0.1:8000");
    posted.method = "POST";
    const auto refused = refusal(posted, gate);
    REQUIRE(refused);
    CHECK(refused->status == 405);
    CHECK(refused->headers == std::vector<std::pair<std::string, std::string>>{{"Allow", "GET"}});
}

TEST_CASE("a page of another site cannot ask, nor can one that does not know the token") {
    for (const auto* origin :
         {"http://evil.example", "null", "https://127.0.0.1:8000", "http://127.0.0.1:8001"})
        CHECK(status_with([&](auto& request) { request.origin = origin; }) == 403);
    for (const auto* site : {"cross-site", "same-site", "none"})
        CHECK(status_with([&](auto& request) { request.site = site; }) == 403);
    CHECK(status_with([](auto& request) { request.token = "guess"; }) == 403);
    CHECK(status_with([](auto& request) { request.token = request.origin = ""; }) == 403);
    CHECK(status_with([](auto& request) { request.token = request.site = ""; }) == 403);
}

TEST_CASE("a body is JSON as it is, of a length that is said and not too large") {
    for (const auto* type :
         {"", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "application/jsonp"})
        CHECK(status_with([&](auto& request) { request.type = type; }) == 415);
    for (const auto* coding : {"gzip", "br", "chunked"})
        CHECK(status_with([&](auto& request) { request.coding = coding; }) == 415);
    CHECK(status_with([](auto& request) { request.length.reset(); }) == 411);
    CHECK(status_with([](auto& request) { request.length = 1000; }) == 200);
    CHECK(status_with([](auto& request) { request.length = 1001; }) == 413);
}

TEST_CASE("who is turned away is told why in the form that all of the program shares") {
    const auto refused = refusal(looking("/secret\"file", "127.0.0.1:8000"), gate);
    REQUIRE(refused);
    CHECK(refused->type == "application/json; charset=utf-8");
    CHECK(refused->body.starts_with("{\n  \"errors\": [\n    {\n      \"severity\": \"error\",\n"));
    CHECK(refused->body.find(R"("text": "there is nothing at /secret\"file")") != std::string::npos);
}
