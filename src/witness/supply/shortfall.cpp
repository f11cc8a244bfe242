#include "witness/supply/shortfall.hpp"

#include "network/change/trial.hpp"
#include "network/grid/grid.hpp"
#include "witness/supply/closing.hpp"
#include "witness/supply/supplied.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace entente {

namespace {

bool fails_in_part(const ElementText& text) {
    return text.kind == "exports" || text.kind == "plants";
}

/// Closes the exports of a nation, or the plants of a market. False where the network has no such thing.
bool fail_in_part(const ElementText& text, Closing& closing) {
    const auto& network = closing.network;
    if (text.kind == "plants") {
        const auto market = network.market(text.name);
        if (market) closing.close_plants(*market);
        return market.has_value();
    }
    const auto nation = network.nation(text.name);
    if (!nation) return false;
    for (const auto market : markets_of(network, element(*nation))) closing.close_trade(market, true);
    return true;
}

/// Takes away what fails. The answer: what the network does not have.
std::optional<ElementText> fail(const std::vector<ElementText>& failed, Closing& closing) {
    Edits edits;
    for (const auto& text : failed) {
        if (fails_in_part(text)) continue;
        const auto element = element_of(closing.network, text);
        if (!element) return text;
        const auto gone = removal(closing.network, *element);
        edits.insert(edits.end(), gone.begin(), gone.end());
    }
    keep(closing.view, edits);
    for (const auto& text : failed) {
        if (fails_in_part(text) && !fail_in_part(text, closing)) return text;
    }
    return std::nullopt;
}

/// What the demands want; nothing where the network has no such market in the chain.
std::optional<Wide> wanted(const Shortfall& claim, const Closing& closing) {
    const auto& network = closing.network;
    Wide sum = 0;
    for (const auto& name : claim.demands) {
        const auto market = network.market(name);
        if (!market ||
            network.chains[network.stages[network.markets[*market].stage].chain].id != claim.chain) {
            return std::nullopt;
        }
        for (const auto demand : network.demands.ids()) {
            if (network.demands[demand].market == *market) sum += closing.wanted(demand).units;
        }
    }
    return sum;
}

bool repeats(std::vector<std::string> names) {
    std::sort(names.begin(), names.end());
    return std::adjacent_find(names.begin(), names.end()) != names.end();
}

Verdict check_closed(const Shortfall& claim, const Network& network, Closing& closing) {
    auto bounds = claim.bounds;
    std::sort(bounds.begin(), bounds.end());
    if (std::adjacent_find(bounds.begin(), bounds.end()) != bounds.end())
        return fails("a bound is given twice");
    for (const auto& bound : bounds) {
        if (!closing.close(bound))
            return fails(fmt::format("the network has no {} '{}'", word(bound.kind), bound.name));
    }
    closing.close_empty();
    const auto reached = supplied(network, closing.view);
    for (const auto& name : claim.demands) {
        if (reached[*network.market(name)])
            return fails(fmt::format("{} can be reached past the bounds", name));
    }
    if (closing.sum != claim.most.units) return fails("the bounds add up to another amount");
    return holds();
}

}  // namespace

Verdict check(const Shortfall& claim, const Network& network, const View& view) {
    if (claim.unknown != view.unknown) {
        return fails("the claim is about unknown sizes taken otherwise than in this view");
    }
    if (repeats(claim.demands)) return fails("a demand is named twice");
    const auto chain = network.chain(claim.chain);
    if (!chain) return fails(fmt::format("the network has no chain '{}'", claim.chain));
    auto without = view;
    Closing closing(network, without, grid(network, *chain));
    if (const auto missing = fail(claim.failed, closing)) {
        return fails(fmt::format("the network has no {} '{}'", missing->kind, missing->name));
    }
    const auto size = wanted(claim, closing);
    if (!size) return fails("the network has no such demand");
    if (*size != claim.wanted.units) return fails("the demands want another amount");
    return check_closed(claim, network, closing);
}

}  // namespace entente
