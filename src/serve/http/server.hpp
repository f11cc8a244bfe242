#pragma once

#include "serve/http/bounds.hpp"
#include "serve/http/message.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace entente {

/// What a server serves. Both are called from several threads at a time.
struct Site {
    /// Judges a request by its head, before its body is read: the answer that turns it away, if it is to be.
    std::function<std::optional<HttpResponse>(const HttpRequest&)> refusal;
    std::function<HttpResponse(const HttpRequest&)> answer;
};

/// Answers requests of HTTP from memory: it opens no file. Each connection carries one request, within the bounds.
class HttpServer {
public:
    /// Takes the address and port (0: any that is free), and answers nothing yet. Throws EnvironmentFailure where they
    /// cannot be had.
    HttpServer(const std::string& address, int port, const HttpBounds& bounds = {});
    ~HttpServer();
    HttpServer(const HttpServer&) = delete;
    HttpServer& operator=(const HttpServer&) = delete;

    [[nodiscard]] int port() const;
    /// Begins to answer, in threads of its own.
    void start(Site site);
    /// Ends it; what is being answered is broken off, but for what is being computed.
    void stop();

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}  // namespace entente
