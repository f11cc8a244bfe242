#pragma once

#include "base/amount.hpp"

#include <cstdint>
#include <vector>

namespace entente {

/// Arcs with capacities, numbered as they were added; they may be parallel.
struct FlowNetwork {
    std::uint32_t nodes{};
    std::vector<std::uint32_t> from{}, to{};
    std::vector<Wide> capacity{};  ///< each from 0 to 2^125; what leaves the source together, too

    void add(std::uint32_t leaves, std::uint32_t enters, Wide most) {
        from.push_back(leaves);
        to.push_back(enters);
        capacity.push_back(most);
    }
};

/// A largest flow, with the two minimum cuts that enclose all others.
struct MaximumFlow {
    Wide value{};
    std::vector<Wide> flow;                 ///< by arc
    std::vector<std::uint8_t> near_source;  ///< by node: 1 on the source's side, in the cut nearest to it
    std::vector<std::uint8_t> near_sink;    ///< by node: 1 on the sink's side, in the cut nearest to it
};

/// How much can go from a source to a sink.
///
/// Ties        the flow is one of several; both cuts are unique.
/// Unreachable sinks have value 0. The source must not be the sink.
/// Time        O(n² m), far less in practice; memory O(n + m).
/// Checked by  flow and cuts have the same value; Boost.Graph.
/// After       E. Dinic, Soviet Math. Dokl. 11, 1970; L. Ford, D. Fulkerson, Canad. J. Math. 8, 1956,
///             doi:10.4153/CJM-1956-045-5.
MaximumFlow maximum_flow(const FlowNetwork& network, std::uint32_t source, std::uint32_t sink);

}  // namespace entente
