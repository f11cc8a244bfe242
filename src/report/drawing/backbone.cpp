#include "report/drawing/backbone.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

namespace entente {
namespace {

/// What leaves or enters a node, in lines and in amount.
struct Bundle {
    std::size_t degree = 0;
    double strength = 0;

    void add(double amount) {
        ++degree;
        strength += amount;
    }
    [[nodiscard]] double surprise(double amount) const {
        if (strength <= 0) return 1;
        return std::pow(1 - amount / strength, static_cast<double>(degree - 1));
    }
};

/// The largest line of each node that has one.
std::set<std::size_t> largest(const std::vector<WeightedLine>& lines, std::size_t nodes) {
    std::vector<std::size_t> best(nodes, lines.size());
    auto offer = [&](std::size_t node, std::size_t line) {
        if (best[node] == lines.size() || lines[line].amount > lines[best[node]].amount) best[node] = line;
    };
    for (std::size_t i = 0; i < lines.size(); ++i) {
        offer(lines[i].from, i);
        offer(lines[i].to, i);
    }
    std::set<std::size_t> result(best.begin(), best.end());
    result.erase(lines.size());
    return result;
}

}  // namespace

std::vector<double> disparity(const std::vector<WeightedLine>& lines, std::size_t nodes) {
    std::vector<Bundle> leaving(nodes), entering(nodes);
    for (const auto& line : lines) {
        leaving[line.from].add(line.amount);
        entering[line.to].add(line.amount);
    }
    std::vector<double> result;
    for (const auto& line : lines) {
        auto out = leaving[line.from].surprise(line.amount), in = entering[line.to].surprise(line.amount);
        result.push_back(line.amount <= 0 ? 1 : std::min(out, in));
    }
    return result;
}

std::vector<std::size_t> backbone(const std::vector<WeightedLine>& lines, std::size_t nodes,
                                  std::size_t most) {
    auto figures = disparity(lines, nodes);
    std::vector<std::size_t> order(lines.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) {
        if (figures[a] != figures[b]) return figures[a] < figures[b];
        return lines[a].amount > lines[b].amount;
    });
    auto kept = largest(lines, nodes);
    for (auto line : order) {
        if (kept.size() >= most) break;
        kept.insert(line);
    }
    return {kept.begin(), kept.end()};
}

}  // namespace entente
