#include "analysis/alliance/futures.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace entente {

std::vector<double> expected(const Columns& futures, std::span<const double> chances) {
    assert(futures.size() == chances.size());
    std::vector<double> mean(futures.empty() ? 0 : futures.front().size(), 0);
    for (std::size_t future = 0; future < futures.size(); ++future) {
        for (std::size_t row = 0; row < mean.size(); ++row)
            mean[row] += chances[future] * futures[future][row];
    }
    return mean;
}

std::vector<double> worst(const Columns& futures) {
    if (futures.empty()) return {};
    std::vector<double> worst(futures.front().begin(), futures.front().end());
    for (const auto& future : futures) {
        for (std::size_t row = 0; row < worst.size(); ++row) worst[row] = std::max(worst[row], future[row]);
    }
    return worst;
}

Regret regret(const Columns& futures) {
    Regret regret;
    if (futures.empty() || futures.front().empty()) return regret;
    regret.largest.assign(futures.front().size(), 0);
    regret.in_future.assign(futures.front().size(), 0);
    for (std::uint32_t future = 0; future < futures.size(); ++future) {
        const auto& values = futures[future];
        const auto best = *std::min_element(values.begin(), values.end());
        for (std::size_t row = 0; row < values.size(); ++row) {
            if (values[row] - best <= regret.largest[row]) continue;
            regret.largest[row] = values[row] - best;
            regret.in_future[row] = future;
        }
    }
    return regret;
}

double settled(double figure) {
    if (!std::isfinite(figure)) return figure;
    if (std::abs(figure) < 1e-200) return 0;
    const auto digits = 11 - static_cast<int>(std::floor(std::log10(std::abs(figure))));
    const auto scale = std::pow(10.0, std::abs(digits));
    return digits >= 0 ? std::round(figure * scale) / scale : std::round(figure / scale) * scale;
}

}  // namespace entente
