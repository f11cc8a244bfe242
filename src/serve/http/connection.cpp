#include "serve/http/connection.hpp"

#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <string_view>
#include <utility>

namespace entente {

namespace {

constexpr std::chrono::milliseconds step{100};  // after which a waiting connection sees that the server stops
constexpr std::size_t buffered = 16'384;
constexpr std::size_t most_drained = 4'000'000;

}  // namespace

BoundedConnection::BoundedConnection(int socket, const HttpBounds& bounds, const std::atomic<bool>& stopping)
    : socket_(socket),
      stopping_(stopping),
      left_(bounds.head + bounds.body),
      read_until_(Clock::now() + bounds.read),
      write_time_(bounds.write),
      buffer_(buffered) {}

bool BoundedConnection::wait(short event, Clock::time_point until) const {
    while (!stopping_) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(until - Clock::now());
        if (left.count() <= 0) return false;
        pollfd asked{socket_, event, 0};
        const auto ready = ::poll(&asked, 1, static_cast<int>(std::min(left, step).count()));
        if (ready > 0) return true;
        if (ready < 0 && errno != EINTR) return false;
    }
    return false;
}

std::ptrdiff_t BoundedConnection::read(char* to, std::size_t most) {
    if (begin_ == end_) {
        if (left_ == 0 || !wait(POLLIN, read_until_)) return -1;
        const auto got = ::recv(socket_, buffer_.data(), std::min(left_, buffer_.size()), 0);
        if (got <= 0) return got;
        begin_ = 0;
        end_ = static_cast<std::size_t>(got);
        left_ -= end_;
    }
    const auto count = std::min(most, end_ - begin_);
    std::memcpy(to, buffer_.data() + begin_, count);
    begin_ += count;
    return static_cast<std::ptrdiff_t>(count);
}

std::ptrdiff_t BoundedConnection::write(const char* from, std::size_t count) {
    if (write_until_ == Clock::time_point{}) write_until_ = Clock::now() + write_time_;
    for (std::size_t done = 0; done < count;) {
        if (!wait(POLLOUT, write_until_)) return -1;
        const auto sent = ::send(socket_, from + done, count - done, MSG_NOSIGNAL | MSG_DONTWAIT);
        if (sent < 0 && errno != EAGAIN && errno != EINTR) return -1;
        if (sent > 0) done += static_cast<std::size_t>(sent);
    }
    return static_cast<std::ptrdiff_t>(count);
}

bool BoundedConnection::gone(bool knows_interim) {
    static constexpr std::string_view interim = "HTTP/1.1 100 Continue\r\n\r\n";
    if (stopping_) return true;
    pollfd asked{socket_, POLLRDHUP, 0};
    if (::poll(&asked, 1, 0) <= 0) return false;
    if ((asked.revents & (POLLERR | POLLHUP)) != 0) return true;
    if (knows_interim && !std::exchange(asked_, true))
        ::send(socket_, interim.data(), interim.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    return false;
}

void BoundedConnection::close() {
    ::shutdown(socket_, SHUT_WR);
    const auto until = Clock::now() + std::chrono::seconds(1);
    for (std::size_t drained = 0; drained < most_drained && wait(POLLIN, until);) {
        const auto got = ::recv(socket_, buffer_.data(), buffer_.size(), MSG_DONTWAIT);
        if (got <= 0) break;
        drained += static_cast<std::size_t>(got);
    }
    ::close(socket_);
}

}  // namespace entente
