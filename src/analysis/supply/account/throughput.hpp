#pragma once

#include "analysis/supply/supply.hpp"

namespace entente {

/// What passes a market in a supply. What comes in is what goes out.
struct Throughput {
    Parts produced, made, taken;  ///< in: production, processing into its stage, imports
    Parts used, processed, sent;  ///< out: demand served, processing into the next stage, exports
    [[nodiscard]] Parts in() const { return produced + made + taken; }
    friend bool operator==(const Throughput&, const Throughput&) = default;
};

/// Of every market; nothing passes those of other chains. Reads the supply. Time O(arcs).
Column<NodeId, Throughput> throughput(const Supply& supply);

/// What a supply costs, and how much of that is only estimated, in the currency; infinite where it is without bound.
struct Bill {
    double total{};
    double estimated{};  ///< of flows whose cost is not declared
    double freight{};    ///< of trade; the rest is production and processing
};
Bill bill(const Supply& supply);

}  // namespace entente
