#pragma once

#include "analysis/survey/layer.hpp"

#include <vector>

namespace entente {

/// PageRank of a layer's nations, links in proportion to value: see pagerank(), whose figures these are. Keeps its
/// memory.
class RankFlow {
public:
    const std::vector<double>& ranks(const TradeLayer& layer, double damping, double tolerance);

private:
    std::vector<double> share_, rank_, next_;
};

}  // namespace entente
