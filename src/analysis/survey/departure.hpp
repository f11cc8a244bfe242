#pragma once

#include "analysis/survey/layer.hpp"

namespace entente {

/// What the others lose when a nation leaves, as shares of what they import.
struct DepartureLoss {
    double loss{};        ///< at once
    double loss_after{};  ///< after the remaining suppliers have refilled what they can
};

/// Time O(links leaving the node).
DepartureLoss departure_loss(const TradeLayer& layer, std::uint32_t node, const SurveyOptions& options);

}  // namespace entente
