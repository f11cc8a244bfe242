#include "witness/route_claim.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace entente {

namespace {

/// Names of a claim looked up in a network. What is not found is kept as the first reason to fail.
class Lookup {
public:
    Lookup(const Network& network, const View& view) : network_(network), view_(view) {}

    Errand errand(const ErrandText& text) {
        Errand errand{markets(text.from), markets(text.to)};
        std::vector<Element> avoided;
        for (const auto& name : text.avoided) {
            if (const auto found = element_of(network_, name)) {
                avoided.push_back(*found);
            } else {
                miss(fmt::format("the network has no {} '{}'", name.kind, name.name));
            }
        }
        errand.avoided = removed_by(network_, avoided);
        return errand;
    }

    /// The way, found to lead where the errand says at the cost it states.
    Way way(const WayText& text, const Errand& errand) {
        Way way{market(text.from).value_or(NodeId{}), {}};
        for (const auto& name : text.links) {
            if (const auto found = network_.link(name)) {
                way.links.push_back(*found);
            } else {
                miss(fmt::format("the network has no link '{}'", name));
            }
        }
        if (!why_.empty()) return way;
        if (!leads(way, view_, errand)) miss(fmt::format("the route from {} does not lead there", text.from));
        if (why_.empty() && cost_of(way, view_) != text.cost) {
            miss(fmt::format("the route from {} costs {}, not {}", text.from, cost_of(way, view_).units,
                             text.cost.units));
        }
        return way;
    }

    std::vector<Way> ways(const std::vector<WayText>& texts, const Errand& errand) {
        std::vector<Way> found;
        for (const auto& text : texts) found.push_back(way(text, errand));
        return found;
    }

    std::optional<NodeId> market(const std::string& name) {
        const auto found = network_.market(name);
        if (!found) miss(fmt::format("the network has no market '{}'", name));
        return found;
    }

    [[nodiscard]] const std::string& why() const { return why_; }

private:
    std::vector<NodeId> markets(const std::vector<std::string>& names) {
        std::vector<NodeId> found;
        for (const auto& name : names) {
            if (const auto each = market(name)) found.push_back(*each);
        }
        return found;
    }

    void miss(std::string why) {
        if (why_.empty()) why_ = std::move(why);
    }

    const Network& network_;
    const View& view_;
    std::string why_;
};

}  // namespace

Removed removed_by(const Network& network, std::span<const Element> elements) {
    Removed removed;
    for (const auto element : elements) {
        const auto markets = markets_of(network, element);
        const auto links = links_of(network, element);
        removed.nodes.insert(removed.nodes.end(), markets.begin(), markets.end());
        removed.links.insert(removed.links.end(), links.begin(), links.end());
    }
    return removed;
}

Verdict check(const CheapestWay& claim, const Network& network, const View& view) {
    Lookup lookup(network, view);
    const auto errand = lookup.errand(claim.errand);
    const auto way = lookup.way(claim.way, errand);
    Potential potential(view.nodes().size(), claim.way.cost);
    for (const auto& price : claim.remaining) {
        if (const auto market = lookup.market(price.market)) potential[*market] = price.after;
    }
    if (!lookup.why().empty()) return fails(lookup.why());
    if (!proves_cheapest(potential, way, view, errand)) return fails("a cheaper route is not ruled out");
    return holds();
}

Verdict check(const WayList& claim, const Network& network, const View& view) {
    Lookup lookup(network, view);
    const auto errand = lookup.errand(claim.errand);
    const auto ways = lookup.ways(claim.ways, errand);
    if (!lookup.why().empty()) return fails(lookup.why());
    const auto dearer = [](const WayText& a, const WayText& b) { return a.cost < b.cost; };
    if (!std::is_sorted(claim.ways.begin(), claim.ways.end(), dearer)) {
        return fails("a route is dearer than the next");
    }
    for (auto way = ways.begin(); way != ways.end(); ++way) {
        if (std::find(ways.begin(), way, *way) != way) return fails("a route is listed twice");
    }
    return holds();
}

Verdict check(const DisjointWays& claim, const Network& network, const View& view) {
    Lookup lookup(network, view);
    const auto errand = lookup.errand(claim.errand);
    const auto ways = lookup.ways(claim.ways, errand);
    const auto nodes = view.nodes().size();
    Prices prices{Column<NodeId, Cost>(nodes, claim.paid_elsewhere),
                  Column<NodeId, Cost>(nodes, claim.paid_elsewhere)};
    for (const auto& price : claim.paid) {
        if (const auto market = lookup.market(price.market)) {
            prices.before[*market] = price.before;
            prices.after[*market] = price.after;
        }
    }
    if (!lookup.why().empty()) return fails(lookup.why());
    if (!share_no_link(ways) || !share_no_node(ways, view)) return fails("two of the routes meet on the way");
    Wide total = 0;
    for (const auto& way : claim.ways) total += way.cost.units;
    const auto least = least_total(prices, ways.size(), true, view, errand);
    if (!least || *least != total) return fails("cheaper routes that do not meet are not ruled out");
    return holds();
}

Verdict check(const NoWay& claim, const Network& network, const View& view) {
    Lookup lookup(network, view);
    const auto errand = lookup.errand(claim.errand);
    if (!lookup.why().empty()) return fails(lookup.why());
    const auto found = reached(view, errand.starts, errand.avoided);
    for (const auto goal : errand.goals) {
        if (found[goal]) return fails(fmt::format("{} can be reached", label(network, goal)));
    }
    return holds();
}

}  // namespace entente
