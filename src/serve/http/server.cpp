#include "serve/http/server.hpp"

#include "base/failure.hpp"
#include "report/format/problems.hpp"
#include "serve/http/connection.hpp"

#include <fmt/format.h>
#include <httplib.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <thread>
#include <utility>

namespace entente {

namespace {

/// A connection as the library reads and writes it.
class Wire : public httplib::Stream {
public:
    explicit Wire(BoundedConnection& connection) : connection_(connection) {}

    [[nodiscard]] bool is_readable() const override { return true; }
    [[nodiscard]] bool is_writable() const override { return true; }
    ssize_t read(char* to, size_t most) override { return connection_.read(to, most); }
    ssize_t write(const char* from, size_t count) override { return connection_.write(from, count); }
    void get_remote_ip_and_port(std::string&, int&) const override {}
    void get_local_ip_and_port(std::string&, int&) const override {}
    [[nodiscard]] socket_t socket() const override { return connection_.socket(); }

private:
    BoundedConnection& connection_;
};

thread_local bool turning_away = false;               // the task that runs is one too many
thread_local BoundedConnection* answering = nullptr;  // whose request is answered

/// A bounded number of threads and of waiting tasks.
class BoundedQueue : public httplib::TaskQueue {
public:
    explicit BoundedQueue(const HttpBounds& bounds)
        : most_(bounds.threads + bounds.waiting), pool_(bounds.threads) {}

    void enqueue(std::function<void()> task) override {
        if (count_ >= most_) {
            turning_away = true;
            task();
            turning_away = false;
            return;
        }
        ++count_;
        pool_.enqueue([this, task = std::move(task)] {
            task();
            --count_;
        });
    }
    void shutdown() override { pool_.shutdown(); }

private:
    std::size_t most_;
    std::atomic<std::size_t> count_{0};
    httplib::ThreadPool pool_;
};

std::optional<std::size_t> length_of(const std::string& text) {
    std::size_t length = 0;
    const auto* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, length);
    if (text.empty() || error != std::errc{} || stop != end) return std::nullopt;
    return length;
}

HttpRequest request_of(const httplib::Request& said) {
    const auto header = [&](const char* name) { return said.get_header_value(name); };
    HttpRequest request;
    request.method = said.method;
    request.path = said.path;
    request.host = said.get_header_value_count("Host") == 1 ? header("Host") : "";
    request.origin = header("Origin");
    request.site = header("Sec-Fetch-Site");
    request.type = header("Content-Type");
    request.coding = header("Content-Encoding") + header("Transfer-Encoding");
    request.token = header("X-Entente-Token");
    if (said.get_header_value_count("Content-Length") == 1)
        request.length = length_of(header("Content-Length"));
    request.body = said.body;
    if (answering != nullptr)
        request.gone = [connection = answering, knows_interim = said.version == "HTTP/1.1"] {
            return connection->gone(knows_interim);
        };
    return request;
}

void write(const HttpResponse& response, httplib::Response& to) {
    to.status = response.status;
    for (const auto& [name, value] : response.headers) to.set_header(name, value);
    to.set_content(response.body, response.type);
}

/// What all answers say to a browser: keep nothing, guess nothing, show it in no other page, lend it to no other site.
httplib::Headers headers() {
    return {{"Cache-Control", "no-store"},
            {"X-Content-Type-Options", "nosniff"},
            {"X-Frame-Options", "DENY"},
            {"Referrer-Policy", "no-referrer"},
            {"Cross-Origin-Resource-Policy", "same-origin"},
            {"Cross-Origin-Opener-Policy", "same-origin"}};
}

/// The library's server, with a request a connection, each bounded in bytes and time.
class BoundedServer : public httplib::Server {
public:
    explicit BoundedServer(const HttpBounds& bounds) : bounds_(bounds) {
        new_task_queue = [this] { return new BoundedQueue(bounds_); };
        set_payload_max_length(bounds.body);
        set_tcp_nodelay(true);
        set_default_headers(headers());
        // Not SO_REUSEPORT, by which two servers could share a port.
        set_socket_options([](socket_t socket) {
            const int yes = 1;
            ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
        });
    }
    ~BoundedServer() override {
        if (svr_sock_ != INVALID_SOCKET) ::close(svr_sock_);  // which was never listened on
    }
    void break_off() { stopping_ = true; }

private:
    bool process_and_close_socket(socket_t socket) override {
        if (turning_away) {
            static constexpr std::string_view busy =
                "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
            ::send(socket, busy.data(), busy.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
            ::close(socket);
            return false;
        }
        BoundedConnection connection(socket, bounds_, stopping_);
        Wire wire(connection);
        bool closed = false;
        answering = &connection;
        const auto done = process_request(wire, true, closed, [](httplib::Request& request) {
            // Packing an answer takes longer than sending it to the same machine; parts of one are not served.
            request.headers.erase("Accept-Encoding");
            request.ranges.clear();
        });
        answering = nullptr;
        connection.close();
        return done;
    }

    HttpBounds bounds_;
    std::atomic<bool> stopping_{false};
};

}  // namespace

struct HttpServer::Inside {
    explicit Inside(const HttpBounds& bounds) : server(bounds) {}

    BoundedServer server;
    Site site;
    int port = 0;
    std::thread thread;
    std::atomic<bool> ended{false};
};

HttpServer::HttpServer(const std::string& address, int port, const HttpBounds& bounds)
    : inside_(std::make_unique<Inside>(bounds)) {
    auto& server = inside_->server;
    errno = 0;
    if (port == 0)
        inside_->port = server.bind_to_any_port(address);
    else
        inside_->port = server.bind_to_port(address, port) ? port : -1;
    if (inside_->port > 0) return;
    const auto* why = errno != 0 ? std::strerror(errno) : "there is no such address here";
    throw EnvironmentFailure(fmt::format("cannot listen on {} port {}: {}", address, port, why));
}

HttpServer::~HttpServer() {
    stop();
}

int HttpServer::port() const {
    return inside_->port;
}

void HttpServer::start(Site site) {
    inside_->site = std::move(site);
    const auto& served = inside_->site;
    const auto answered = [&served](const httplib::Request& said, httplib::Response& to) {
        try {
            write(served.answer(request_of(said)), to);
        } catch (const std::exception& surprise) {
            const auto text = fmt::format("this should not have happened: {}", surprise.what());
            write({500, "application/json; charset=utf-8", problem_json({{}, text, {}}), {}}, to);
        }
    };
    auto& server = inside_->server;
    server.set_pre_routing_handler([&served, answered](const httplib::Request& said, httplib::Response& to) {
        if (const auto refused = served.refusal(request_of(said))) {
            write(*refused, to);
        } else if (said.method == "GET") {
            answered(said, to);
        } else {
            return httplib::Server::HandlerResponse::Unhandled;
        }
        return httplib::Server::HandlerResponse::Handled;
    });
    for (const auto* path : {"/answer", "/chokepoints"}) server.Post(path, answered);
    inside_->thread = std::thread([&inside = *inside_] {
        inside.server.listen_after_bind();
        inside.ended = true;
    });
}

void HttpServer::stop() {
    if (!inside_->thread.joinable()) return;
    inside_->server.break_off();
    while (!inside_->server.is_running() && !inside_->ended) std::this_thread::yield();
    inside_->server.stop();
    inside_->thread.join();
}

}  // namespace entente
