#pragma once

#include "generated_network.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace entente::drawn {

/// Numbers taken from the bytes of a fuzz input; 0 when they are used up.
class Bytes {
public:
    Bytes(const std::uint8_t* bytes, std::size_t size) : rest_(bytes, size) {}
    /// From 0 to below `sides`, which must be above 0.
    std::uint32_t below(std::uint32_t sides) {
        if (rest_.empty()) return 0;
        const std::uint32_t byte = rest_.front();
        rest_ = rest_.subspan(1);
        return byte % sides;
    }
    [[nodiscard]] bool empty() const { return rest_.empty(); }

private:
    std::span<const std::uint8_t> rest_;
};

/// At least one node, at most 12, and as many links as the bytes give, with ties, free links and closed ones.
inline View view(Bytes& bytes) {
    const auto nodes = 1 + bytes.below(12);
    std::vector<std::pair<std::uint32_t, std::uint32_t>> links;
    std::vector<std::uint32_t> numbers;
    while (!bytes.empty() && links.size() < 60) {
        const auto from = bytes.below(nodes);
        const auto to = bytes.below(nodes);
        const auto number = bytes.below(256);
        if (from == to) continue;
        links.emplace_back(from, to);
        numbers.push_back(number);
    }
    auto view = generated::view_of(nodes, links);
    for (const auto link : view.links()) {
        const auto number = numbers[link.index];
        view.cost[link] = Cost{number % 5};
        view.capacity[link] = number % 7 == 6 ? unlimited : Quantity{number % 7};
        view.open[link] = number % 9 != 0;
    }
    return view;
}

}  // namespace entente::drawn
