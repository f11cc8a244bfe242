#include "serve/gate.hpp"

#include "report/format/problems.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace entente {

namespace {

bool is_loopback(const std::string& address) {
    return address.starts_with("127.") || address == "::1" || address == "localhost";
}

bool is_everywhere(const std::string& address) {
    return address == "0.0.0.0" || address == "::";
}

/// "[::1]" for "::1".
std::string bracketed(const std::string& address) {
    return address.find(':') == std::string::npos ? address : "[" + address + "]";
}

bool is_numbers(std::string_view name) {
    if (name.starts_with('[')) return name.ends_with(']');
    return !name.empty() && name.find_first_not_of("0123456789.") == std::string_view::npos;
}

std::string lower(std::string_view text) {
    std::string small(text);
    std::transform(small.begin(), small.end(), small.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return small;
}

/// Whether the server goes by this name, which has its port behind it.
bool goes_by(const Gate& gate, const std::string& host) {
    const auto colon = host.rfind(':');
    if (colon == std::string::npos || host.substr(colon + 1) != std::to_string(gate.port)) return false;
    const auto name = lower(std::string_view(host).substr(0, colon));
    if (name == bracketed(lower(gate.address))) return true;
    if (is_everywhere(gate.address)) return name == "localhost" || is_numbers(name);
    return is_loopback(gate.address) && name == "localhost";
}

std::optional<HttpResponse> wrong_place(const HttpRequest& request) {
    const bool asks = request.path == "/answer" || request.path == "/chokepoints";
    if (!asks && request.path != "/" && request.path != "/status")
        return refused(404, fmt::format("there is nothing at {}", request.path.substr(0, 200)),
                       "there are: / (the page), /status, /answer and /chokepoints");
    const auto* method = asks ? "POST" : "GET";
    if (request.method == method) return std::nullopt;
    auto response = refused(405, fmt::format("{} takes no {}", request.path, request.method.substr(0, 20)),
                            fmt::format("ask it by {}", method));
    response.headers.emplace_back("Allow", method);
    return response;
}

std::optional<HttpResponse> of_another_site(const HttpRequest& request, const Gate& gate) {
    const bool from_page = !request.origin.empty() || !request.site.empty();
    const bool own = (request.origin.empty() || request.origin == "http://" + request.host) &&
                     (request.site.empty() || request.site == "same-origin");
    if (from_page && !own)
        return refused(403, "a page of another site asks", "open " + url(gate) + " and ask there");
    if (from_page && request.token != gate.token)
        return refused(403, "the page that asks was not given by this run of the program", "load it again");
    return std::nullopt;
}

std::optional<HttpResponse> wrong_body(const HttpRequest& request, const Gate& gate) {
    const auto type = lower(std::string_view(request.type).substr(0, request.type.find(';')));
    if (type.substr(0, type.find_last_not_of(' ') + 1) != "application/json")
        return refused(415, "the body is not said to be JSON", "Content-Type: application/json");
    if (!request.coding.empty())
        return refused(415, "the body is packed, or comes in pieces", "send it as it is, with its length");
    if (!request.length) return refused(411, "the length of the body is not said", "send Content-Length");
    if (*request.length > gate.largest_body)
        return refused(413, fmt::format("the body has {} bytes", *request.length),
                       fmt::format("send at most {}", gate.largest_body));
    return std::nullopt;
}

}  // namespace

std::string url(const Gate& gate) {
    const auto name = is_everywhere(gate.address) ? std::string("localhost") : bracketed(gate.address);
    return fmt::format("http://{}:{}/", name, gate.port);
}

HttpResponse refused(int status, const std::string& text, const std::string& mend) {
    HttpResponse response;
    response.status = status;
    response.body = problem_json({{}, text, mend});
    return response;
}

std::optional<HttpResponse> refusal(const HttpRequest& request, const Gate& gate) {
    if (!goes_by(gate, request.host))
        return refused(421,
                       fmt::format("this server does not go by the name '{}'", request.host.substr(0, 200)),
                       "open " + url(gate));
    if (auto wrong = wrong_place(request)) return wrong;
    if (request.method == "GET") return std::nullopt;
    if (auto wrong = of_another_site(request, gate)) return wrong;
    return wrong_body(request, gate);
}

}  // namespace entente
