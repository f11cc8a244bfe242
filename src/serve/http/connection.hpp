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
    /// Whether the other side has hung up, or the server stops. Who only ends what he sends (as `nc -N` does) looks the same
    /// until something is sent to him: an interim answer, which a caller of HTTP/1.1 reads over, and a closed socket resets.
    /// Callers of HTTP/1.0 know none; they are answered.
    [[nodiscard]] bool gone(bool knows_interim);

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
    bool asked_ = false;               // by an interim answer, whether there is somebody
    std::size_t begin_ = 0, end_ = 0;  // of what is in the buffer
};

}  // namespace entente
