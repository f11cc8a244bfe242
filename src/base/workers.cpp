#include "base/workers.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <thread>
#include <vector>

namespace entente {

void for_each_part(std::size_t parts, unsigned threads, const std::function<void(std::size_t)>& work) {
    if (threads == 0) threads = std::max(1U, std::thread::hardware_concurrency());
    std::vector<std::exception_ptr> failures(parts);
    std::atomic<std::size_t> next{0};
    const auto labour = [&] {
        for (auto part = next.fetch_add(1); part < parts; part = next.fetch_add(1)) {
            try {
                work(part);
            } catch (...) {
                failures[part] = std::current_exception();
            }
        }
    };
    {
        std::vector<std::jthread> others;
        for (std::size_t i = 1; i < std::min<std::size_t>(threads, parts); ++i) others.emplace_back(labour);
        labour();
    }
    for (const auto& failure : failures) {
        if (failure) std::rethrow_exception(failure);
    }
}

}  // namespace entente
