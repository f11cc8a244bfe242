#pragma once

#include "serve/http/bounds.hpp"

#include <atomic>
#include <chrono>
#include <cstddef>
#include <vector>

namespace entente {

/// A connection from which a bounded number of bytes can be read in a bounded time, however slowly they come, and to
/// which an answer can be written in a bounded time, however slowly it is taken.
class BoundedConnection {
public:
    BoundedConnection(int socket, const HttpBounds& bounds, const std::atomic<bool>& stopping);

    /// Up to so many bytes; 0 at the end, -1 where a bound is reached.
    std::ptrdiff_t read(char* to, std::size_t most);
    /// All of them; -1 where a bound is reached.
    std::ptrdiff_t write(const char* from, std::size_t count);
    /// Ends the answer, and takes in what the other side still sends, so that it sees the answer; then closes.
    void close();

    [[nodiscard]] int socket() const { return socket_; }
    /// Whether the other side has hung up, or the server stops.
    [[nodiscard]] bool gone() const;

private:
    using Clock = std::chrono::steady_clock;

    [[nodiscard]] bool wait(short event, Clock::time_point until) const;

    int socket_;
    const std::atomic<bool>& stopping_;
    std::size_t left_;  // bytes that may still be read
    Clock::time_point read_until_;
    std::chrono::milliseconds write_time_;
    Clock::time_point write_until_{};
    std::vector<char> buffer_;
    std::size_t begin_ = 0, end_ = 0;  // of what is in the buffer
};

}  // namespace entente
