#pragma once

#include "analysis/supply/supply.hpp"
#include "witness/supply/bound.hpp"

#include <vector>

namespace entente {

/// Something that carries all it can. Both parts of a link are one.
struct FullBound {
    BoundKind kind{};
    std::uint32_t index{};  ///< of the link, production or market
    Parts amount;           ///< what it carries, which is what it can carry
};

/// Demands that go short together, those that compete with them, and what keeps more from reaching them.
struct Shortage {
    std::vector<DemandId> demands;  ///< ascending
    Parts wanted;
    Parts served;
    std::vector<FullBound> cut;  ///< the largest first, then by kind and index; empty: nothing reaches them
    [[nodiscard]] Parts unmet() const { return wanted - served; }
};

/// Why demand is short: the shortages of a supply, which have nothing in common. The largest first, then by demand.
///
/// Reads       the supply.
/// Definition  T: the markets (their import, keep and export sides) from which a change of the supply leads to a
///             demand that is short: along what has room, against what flows, and not through outside. Parts of T
///             that no such change joins are a shortage each; what nothing that flows could come to joins none. The
///             demands of a shortage are those in its part, short or not; its cut is all that flows into the part.
///             That is used up, and nothing flows out: so it is what is served of these demands, and the most that
///             any supply can serve of them together. Of all such cuts it is the one nearest to the demands.
/// Ties        T does not hang on which of the cheapest supplies it is, but where penalties tie.
/// Unreachable demands are one shortage, of an empty cut. Nothing short: no shortages.
/// Time        O(nodes + arcs), and the sort.
/// Checked by  the law that a cut is what is served, brute force over sets of markets, by hand.
/// After       L. R. Ford, D. R. Fulkerson, Canadian J. Math. 8, 1956, doi:10.4153/CJM-1956-045-5.
std::vector<Shortage> shortages(const Supply& supply);

}  // namespace entente
