#include "report/layout/row.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>

namespace entente {
namespace {

/// Neighbours that stand as close as they may, moved as one.
struct Block {
    double sum = 0;
    std::size_t count = 0;
    [[nodiscard]] double mean() const { return sum / static_cast<double>(count); }
};

}  // namespace

std::vector<double> packed(std::span<const double> wished, std::span<const double> widths, double gap) {
    std::vector<std::size_t> order(wished.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return wished[a] < wished[b]; });
    // Without the room each needs behind those before it, order is all that is asked.
    std::vector<double> room(order.size());
    for (std::size_t i = 1; i < order.size(); ++i) {
        room[i] = room[i - 1] + (widths[order[i - 1]] + widths[order[i]]) / 2 + gap;
    }
    std::vector<Block> blocks;
    for (std::size_t i = 0; i < order.size(); ++i) {
        blocks.push_back({wished[order[i]] - room[i], 1});
        while (blocks.size() > 1 && blocks[blocks.size() - 2].mean() >= blocks.back().mean()) {
            auto last = blocks.back();
            blocks.pop_back();
            blocks.back().sum += last.sum;
            blocks.back().count += last.count;
        }
    }
    std::vector<double> centres(order.size());
    std::size_t next = 0;
    for (const auto& block : blocks) {
        for (std::size_t i = 0; i < block.count; ++i, ++next)
            centres[order[next]] = block.mean() + room[next];
    }
    return centres;
}

}  // namespace entente
