#pragma once

#include <chrono>
#include <cstddef>

namespace entente {

/// How much a server lets its callers take of it.
struct HttpBounds {
    std::size_t head = 32'768;                ///< bytes of a request before its body
    std::size_t body = 262'144;               ///< bytes of its body
    std::size_t threads = 6;                  ///< requests that are answered at a time
    std::size_t waiting = 32;                 ///< requests that wait; more are turned away
    std::chrono::milliseconds read{10'000};   ///< for a whole request to come
    std::chrono::milliseconds write{60'000};  ///< for a whole answer to be taken
};

}  // namespace entente
