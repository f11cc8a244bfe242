#include "analysis/survey/departure.hpp"

#include "base/amount.hpp"

#include <algorithm>

namespace entente {

DepartureLoss departure_loss(const TradeLayer& layer, std::uint32_t node, const SurveyOptions& options) {
    const auto others = layer.total - layer.imports[node];
    if (others <= 0) return {};
    Wide lost{0};  // in parts of a quantum: 1 / spare_under
    for (auto link = layer.leaving[node]; link < layer.leaving[node + 1]; ++link) {
        const Wide gone = layer.value[link];
        const Wide left = layer.imports[layer.to[link]] - layer.value[link];
        lost += std::max<Wide>(gone * options.spare_under - left * options.spare_over, 0);
    }
    const auto all = static_cast<double>(others);
    return {static_cast<double>(layer.exports[node]) / all,
            static_cast<double>(lost) / (static_cast<double>(options.spare_under) * all)};
}

}  // namespace entente
