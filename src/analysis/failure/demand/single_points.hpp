#pragma once

#include "analysis/failure/demand/demand.hpp"
#include "analysis/failure/demand/way_round.hpp"
#include "network/element.hpp"
#include "network/network.hpp"

#include <optional>
#include <string>
#include <vector>

namespace entente {

struct SinglePointOptions {
    DemandOptions demand = {};            ///< whose
    std::vector<ElementKind> kinds = {};  ///< that may fail; empty: all
};

/// A fraction of 1, from low to high: one figure where all sizes are known.
struct ShareRange {
    double low{};
    double high{};
    friend bool operator==(const ShareRange&, const ShareRange&) = default;
};

/// An element without which a demand gets nothing, and whom it hits.
struct SinglePoint {
    Element element;
    std::vector<DemandedMarket> hit;  ///< in the order of markets
    QuantityRange lost;               ///< what they want together
    std::optional<ShareRange> share;  ///< of all demand that was asked about; nothing where that is zero
    std::string why;                  ///< a clause: "every tonne for DEU, magnet passes CHN, separate"
    std::optional<Element> part;      ///< of a bloc: the first member that is enough by itself
    WayRound next;  ///< for the largest demand it hits: the fewest openings that do without it
};

/// A demand that nothing produced can reach, whatever fails.
struct UnsuppliedDemand {
    DemandedMarket demand;
    std::string why;  ///< a clause
    WayRound next;    ///< the fewest openings that would bring something
};

struct SinglePoints {
    std::vector<DemandedMarket> demands;  ///< that were asked about, in the order of markets
    std::vector<SinglePoint> points;      ///< ranked
    std::vector<UnsuppliedDemand> unsupplied;
    QuantityRange wanted;  ///< by all of them together
};

/// What every tonne must pass: for each demand the elements without which nothing produced reaches it.
///
/// Reads       open, producing, demanded, demand; sizes that are not known by their bounds.
/// Definition  an element is a single point of failure of a demand if something reaches the demand from any
///             production, and nothing does without it. Markets and links are dominators from all production
///             together. Nations, plants, passages, blocs, owners and agreements fail with all that is
///             theirs; of a bloc the members other than the demanding nation. The demanding nation, its
///             markets and its unnamed processing are never its own points of failure. Areas are none, nor
///             are links from or to them: they stand for many.
/// Ties        ranked by the demand lost at its upper bound, then at its lower, then by demands hit, kind and
///             id. Blocs come after all others, those of which one member is enough last.
/// Unreachable demands have no single point; they are told apart with the reason.
/// Time        O((n + m) (groups + log n)), once more for each member of a bloc; memory O(n + m).
/// Checked by  removal of each element; the claims Dependence and Unsupplied.
SinglePoints single_points(const Network& network, const View& view, const SinglePointOptions& options = {});

}  // namespace entente
