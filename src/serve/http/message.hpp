#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace entente {

/// What of a request bears on its answer. What it does not say is empty.
struct HttpRequest {
    std::string method;                 ///< "GET"
    std::string path;                   ///< without what stands behind a question mark
    std::string host;                   ///< whom the browser believes it asks, with the port
    std::string origin;                 ///< of the page that asks, "http://127.0.0.1:8000"
    std::string site;                   ///< what the browser says of that page: "same-origin", "cross-site"
    std::string type;                   ///< of the body, "application/json; charset=utf-8"
    std::string coding;                 ///< how the body is packed, or that it comes in pieces
    std::string token;                  ///< of X-Entente-Token
    std::optional<std::size_t> length;  ///< of the body, as it is said before it is sent
    std::string body;
    /// Whether nobody waits for the answer any more: the caller has hung up, or the server stops. To be asked while it is
    /// computed, by the thread that does.
    std::function<bool()> gone = [] { return false; };
};

struct HttpResponse {
    int status = 200;
    std::string type = "application/json; charset=utf-8";
    std::string body;
    std::vector<std::pair<std::string, std::string>> headers{};  ///< beside those that all answers have
};

}  // namespace entente
