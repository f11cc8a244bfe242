#pragma once

#include "analysis/centrality/spectral/iteration.hpp"

namespace entente {

struct HubsOptions {
    Strength strength = Strength::quantity;
    IterationOptions until{};
};

struct Hubs {
    Iteration iteration;
    Column<NodeId, double> hub;        ///< sums to 1, or all 0 where no link takes part
    Column<NodeId, double> authority;  ///< likewise
    std::size_t unknown{};             ///< open links left out, since nothing is reported of them
};

/// Who supplies the great customers (hubs), and whom the great suppliers supply (authorities).
///
/// Reads       open, and the columns of the chosen strength.
/// Definition  authority(v) ∝ sum over links u → v of strength × hub(u); hub(u) ∝ sum over links u → v of
///             strength × authority(v); each sums to 1, as networkx. Starts from equal hubs.
/// Ties        where several parts are equally strong the start decides between them.
/// No nodes: empty columns. No links: zeros.
/// Time        O(n + m) a step.
/// Checked by  the defining equations, networkx, a star by hand.
/// After       J. Kleinberg, J. ACM 46(5), 1999, doi:10.1145/324133.324140.
Hubs hubs(const View& view, const HubsOptions& options = {});

struct PlainHubs {
    Iteration iteration;
    std::vector<double> hub, authority;
};

/// The same of a plain network, given by what enters and what leaves each node (see entering(), leaving()).
PlainHubs plain_hubs(const Pulls& entering, const Pulls& leaving, const IterationOptions& until = {});

}  // namespace entente
