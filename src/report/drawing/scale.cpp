#include "report/drawing/scale.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace entente {
namespace {

constexpr double aspect = 1.25;  // of a figure: wider than high, since words are

/// The largest of 1, 2, 5 and zeros not above a number.
double round_below(double number) {
    auto power = std::pow(10.0, std::floor(std::log10(number)));
    auto digit = number / power;
    return power * (digit >= 5 ? 5 : digit >= 2 ? 2 : 1);
}

}  // namespace

double Scale::width(double amount) const {
    if (amount <= 0 || most_moved <= 0) return thinnest;
    return std::clamp(widest * amount / most_moved, thinnest, widest);
}

Extent Scale::figure(double amount) const {
    auto share = amount > 0 && most_held > 0 ? amount / most_held : 0;
    auto wide = std::max(smallest, largest * std::sqrt(share));
    return {wide, wide / aspect};
}

void fit(Scale& scale, const std::vector<double>& moved) {
    constexpr double mean = 4.5, together = 120, narrowest = 1.6;  // points
    if (moved.empty()) return;
    const auto [least, most] = std::minmax_element(moved.begin(), moved.end());
    scale.most_moved = *most;
    scale.alike = moved.size() > 1 && *least == *most;
    if (scale.alike) {
        scale.widest = narrowest;
        return;
    }
    const auto shares = std::accumulate(moved.begin(), moved.end(), 0.0) / scale.most_moved;
    const auto room = std::min(mean * static_cast<double>(moved.size()), together) / shares;
    scale.widest = std::clamp(room, narrowest, scale.widest);
}

std::vector<double> references(double most, std::size_t count) {
    std::vector<double> result;
    for (auto next = most; next > 0 && result.size() < count; next = result.back() / 5) {
        result.push_back(round_below(next));
    }
    return result;
}

}  // namespace entente
