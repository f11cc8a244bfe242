#pragma once

#include "network/view.hpp"
#include "witness/cut.hpp"
#include "witness/flow.hpp"

#include <optional>
#include <span>

namespace entente {

struct MinimumCutOptions {
    bool near_demand = false;  ///< of all minimum cuts the one nearest to the demand, else to the starts
};

/// The most that can arrive, and the narrowest place that keeps it from being more.
struct MinimumCut {
    Quantity value;  ///< `unlimited` where no finite cut exists, or the demand is itself a start
    Flow flow;       ///< carries the value
    Cut cut;         ///< its capacity is the value; all nodes on the source side where the demand is a start
};

/// How much goods from all starts together can reach a demand at most, and the cut that proves it.
///
/// Reads       open, capacity.
/// Definition  maximum flow from the starts, which may send any amount, to the demand; a minimum cut has the
///             same value.
/// Ties        of all minimum cuts the one nearest to the starts, which is unique; the flow is one of
///             several.
/// Unreachable demands have value 0, and a cut that nothing crosses.
/// Time        O(n² m), far less in practice; memory O(n + m).
/// Checked by  flow and cut have the same value; Boost.Graph.
/// After       see maximum_flow.
MinimumCut minimum_cut(const View& view, std::span<const NodeId> starts, NodeId demand,
                       const MinimumCutOptions& options = {});

}  // namespace entente
