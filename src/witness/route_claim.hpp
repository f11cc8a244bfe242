#pragma once

#include "base/amount.hpp"
#include "network/element.hpp"
#include "network/label.hpp"
#include "witness/route.hpp"
#include "witness/verdict.hpp"

#include <span>
#include <string>
#include <vector>

namespace entente {

/// Between which markets routes lead, by label, and what they do without.
struct ErrandText {
    std::vector<std::string> from;
    std::vector<std::string> to;
    std::vector<ElementText> avoided;
    friend bool operator==(const ErrandText&, const ErrandText&) = default;
};

/// A route: the label of its first market, and those of its links.
struct WayText {
    std::string from;
    std::vector<std::string> links;
    Cost cost;
    friend bool operator==(const WayText&, const WayText&) = default;
};

/// A figure of a market: what remains to be paid there, or what has been paid on entering and on leaving.
struct PriceText {
    std::string market;
    Cost before;
    Cost after;
    friend bool operator==(const PriceText&, const PriceText&) = default;
};

/// No route of the errand costs less than this one, which is one. `remaining` bounds what is still to be paid
/// from a market (before and after alike); where it has none that is at least the cost of the route.
struct CheapestWay {
    ErrandText errand;
    WayText way;
    std::vector<PriceText> remaining;
    friend bool operator==(const CheapestWay&, const CheapestWay&) = default;
};

/// These are different routes of the errand, none dearer than the next.
struct WayList {
    ErrandText errand;
    std::vector<WayText> ways;
    friend bool operator==(const WayList&, const WayList&) = default;
};

/// These routes share no market on the way, and so many that share none cost at least as much together, which
/// `paid` proves; a market it leaves out has `paid_elsewhere` before and after.
struct DisjointWays {
    ErrandText errand;
    std::vector<WayText> ways;
    std::vector<PriceText> paid;
    Cost paid_elsewhere;
    friend bool operator==(const DisjointWays&, const DisjointWays&) = default;
};

/// No route of the errand exists.
struct NoWay {
    ErrandText errand;
    friend bool operator==(const NoWay&, const NoWay&) = default;
};

/// The nodes and links that no route can use without these elements.
Removed removed_by(const Network& network, std::span<const Element> elements);

/// Each reads open and cost, and takes time O(n + m) a route.
Verdict check(const CheapestWay& claim, const Network& network, const View& view);
Verdict check(const WayList& claim, const Network& network, const View& view);
Verdict check(const DisjointWays& claim, const Network& network, const View& view);
Verdict check(const NoWay& claim, const Network& network, const View& view);

}  // namespace entente
