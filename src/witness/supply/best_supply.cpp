#include "witness/supply/best_supply.hpp"

#include "network/grid/grid.hpp"
#include "network/grid/names.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>

namespace entente {

namespace {

/// What a claim says, by arc and node of the grid.
struct Said {
    const Grid& grid;
    std::vector<ArcBounds> bounds;
    std::vector<std::int64_t> flow;
    std::vector<std::int64_t> price;

    [[nodiscard]] bool has_room(std::uint32_t arc) const { return flow[arc] < bounds[arc].capacity; }
    /// How much longer the arc is than its ends' prices differ.
    [[nodiscard]] Wide reduced(std::uint32_t arc) const {
        return Wide{bounds[arc].cost} + price[grid.from[arc]] - price[grid.to[arc]];
    }
};

std::string arc_name(const Grid& grid, std::uint32_t arc) {
    return fmt::format("{} '{}'", word(grid.arcs[arc].kind), name(grid, arc));
}

/// Enters the flows; why not where one is of nothing the grid has, or twice.
std::optional<std::string> enter_flows(Said& said, const std::vector<ArcFlowText>& flows) {
    std::map<std::tuple<std::string, std::string, std::uint32_t>, std::uint32_t> arcs;
    for (std::uint32_t arc = 0; arc < said.grid.size(); ++arc) {
        arcs.emplace(std::tuple{std::string(word(said.grid.arcs[arc].kind)), name(said.grid, arc),
                                said.grid.arcs[arc].step},
                     arc);
    }
    for (const auto& text : flows) {
        const auto found = arcs.find({text.kind, text.name, text.step});
        if (found == arcs.end()) return fmt::format("the network has no {} '{}'", text.kind, text.name);
        auto& flow = said.flow[found->second];
        if (flow != 0 || text.flow <= 0)
            return fmt::format("{} '{}' is given twice or not above zero", text.kind, text.name);
        flow = text.flow;
    }
    return std::nullopt;
}

std::optional<std::string> enter_prices(Said& said, const std::vector<MarketPriceText>& prices) {
    const auto& markets = said.grid.markets;
    if (prices.size() != markets.size()) return "the prices are not those of all markets";
    for (std::size_t i = 0; i < markets.size(); ++i) {
        const auto& text = prices[i];
        if (text.market != label(*said.grid.network, markets[i])) {
            return fmt::format("the price of {} is missing", label(*said.grid.network, markets[i]));
        }
        said.price[1 + 3 * i] = text.imports;
        said.price[2 + 3 * i] = text.keep;
        said.price[3 + 3 * i] = text.exports;
    }
    return std::nullopt;
}

std::optional<std::string> why_no_supply(const Said& said) {
    std::vector<Wide> balance(said.grid.nodes, 0);
    for (std::uint32_t arc = 0; arc < said.grid.size(); ++arc) {
        if (said.flow[arc] > said.bounds[arc].capacity) {
            return fmt::format("{} cannot carry so much", arc_name(said.grid, arc));
        }
        balance[said.grid.from[arc]] -= said.flow[arc];
        balance[said.grid.to[arc]] += said.flow[arc];
    }
    for (std::size_t node = 1; node < balance.size(); ++node) {
        if (balance[node] == 0) continue;
        const auto market = label(*said.grid.network, said.grid.markets[(node - 1) / 3]);
        return fmt::format("what enters {} does not leave it", market);
    }
    return std::nullopt;
}

std::optional<std::string> why_not_best(const Said& said) {
    for (std::uint32_t arc = 0; arc < said.grid.size(); ++arc) {
        const auto reduced = said.reduced(arc);
        if (said.has_room(arc) && reduced < 0)
            return fmt::format("more by {} would cost less", arc_name(said.grid, arc));
        if (said.flow[arc] > 0 && reduced > 0)
            return fmt::format("less by {} would cost less", arc_name(said.grid, arc));
    }
    return std::nullopt;
}

/// The nodes whose price is the cost of some change that brings one part there from outside.
std::vector<std::uint8_t> paid_for(const Said& said) {
    std::vector<std::vector<std::uint32_t>> next(said.grid.nodes);
    for (std::uint32_t arc = 0; arc < said.grid.size(); ++arc) {
        if (said.reduced(arc) != 0) continue;
        if (said.has_room(arc)) next[said.grid.from[arc]].push_back(said.grid.to[arc]);
        if (said.flow[arc] > 0) next[said.grid.to[arc]].push_back(said.grid.from[arc]);
    }
    std::vector<std::uint8_t> paid(said.grid.nodes, 0);
    std::vector<std::uint32_t> reached{0};
    paid[0] = 1;
    for (std::size_t i = 0; i < reached.size(); ++i) {
        for (const auto node : next[reached[i]]) {
            if (paid[node]) continue;
            paid[node] = 1;
            reached.push_back(node);
        }
    }
    return paid;
}

/// The price where nothing can be brought: above all others by the largest cost of an arc.
std::int64_t price_unpaid(const Said& said, const std::vector<std::uint8_t>& paid) {
    std::int64_t largest = 0, dearest = 0;
    for (const auto& arc : said.bounds) dearest = std::max({dearest, arc.cost, -arc.cost});
    for (std::size_t node = 0; node < paid.size(); ++node) {
        if (paid[node]) largest = std::max(largest, said.price[node]);
    }
    return largest + dearest;
}

std::optional<std::string> why_not_least(const Said& said) {
    const auto paid = paid_for(said);
    const auto unpaid = price_unpaid(said, paid);
    for (std::size_t node = 1; node < paid.size(); ++node) {
        if (paid[node] || said.price[node] == unpaid) continue;
        const auto market = label(*said.grid.network, said.grid.markets[(node - 1) / 3]);
        return fmt::format("the price at {} is not what one part more costs there", market);
    }
    return std::nullopt;
}

}  // namespace

Verdict check(const BestSupply& claim, const Network& network, const View& view) {
    const auto chain = network.chain(claim.chain);
    if (!chain) return fails(fmt::format("the network has no chain '{}'", claim.chain));
    if (claim.unknown != view.unknown) {
        return fails("the claim is about unknown sizes taken otherwise than in this view");
    }
    const auto grid = entente::grid(network, *chain);
    Said said{grid, {}, std::vector<std::int64_t>(grid.size(), 0), std::vector<std::int64_t>(grid.nodes, 0)};
    for (std::uint32_t arc = 0; arc < grid.size(); ++arc) said.bounds.push_back(bounds(grid, view, arc));
    if (const auto why = enter_flows(said, claim.flows)) return fails(*why);
    if (const auto why = enter_prices(said, claim.prices)) return fails(*why);
    for (const auto& reason : {why_no_supply, why_not_best, why_not_least}) {
        if (const auto why = reason(said)) return fails(*why);
    }
    return holds();
}

}  // namespace entente
