#include "analysis/supply/circulation/circulation.hpp"

#include <cassert>

namespace entente {

Wide total_cost(std::span<const std::int64_t> cost, std::span<const std::int64_t> flow) {
    assert(cost.size() == flow.size());
    Wide sum = 0;
    for (std::size_t arc = 0; arc < cost.size(); ++arc) sum += Wide{cost[arc]} * flow[arc];
    return sum;
}

}  // namespace entente
