#include "analysis/failure/demand/why.hpp"

#include "witness/reach.hpp"
#include "witness/supply/supplied.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace entente {

namespace {

std::string for_whom(const Network& network, const std::vector<DemandedMarket>& hit) {
    auto whom = network.name(hit.front().market);
    if (hit.size() == 1) return whom;
    return fmt::format("{} and {} other{}", whom, hit.size() - 1, hit.size() == 2 ? "" : "s");
}

/// The nation's markets that every way to every one of the demands passes, in the order of stages.
std::vector<NodeId> passed_by_all(const Network& network, const Dominators& passed, NationId nation,
                                  const std::vector<DemandedMarket>& hit) {
    std::vector<NodeId> common = markets_of(network, element(nation));
    for (const auto& demand : hit) {
        const auto before = nodes_before(passed, demand.market);
        std::erase_if(common, [&](NodeId market) {
            return std::find(before.begin(), before.end(), market) == before.end();
        });
    }
    return common;
}

std::string listed(const Network& network, const std::vector<NodeId>& markets) {
    std::string names;
    for (const auto market : markets) {
        if (!names.empty()) names += market == markets.back() ? " and " : "; ";
        names += network.name(market);
    }
    return names;
}

/// Whether anything is produced from which the market could follow: in its chain, at its stage or before.
bool anything_produced(const Network& network, const View& view, NodeId market) {
    const auto& wanted = network.stages[network.markets[market].stage];
    const auto starts = sources(network, view);
    return std::any_of(starts.begin(), starts.end(), [&](NodeId start) {
        const auto& stage = network.stages[network.markets[start].stage];
        return stage.chain == wanted.chain && stage.level <= wanted.level;
    });
}

}  // namespace

std::string why(const Network& network, const Dominators& passed, Element element,
                const std::vector<DemandedMarket>& hit) {
    const auto whom = for_whom(network, hit);
    const auto called = name(network, element);
    switch (element.kind) {
        case ElementKind::nation: {
            const auto markets = passed_by_all(network, passed, NationId{element.index}, hit);
            if (markets.empty())
                return fmt::format("every tonne for {} passes {}, in one way or another", whom, called);
            return fmt::format("every tonne for {} passes {}", whom, listed(network, markets));
        }
        case ElementKind::market:
            return fmt::format("every tonne for {} passes {}", whom, called);
        case ElementKind::plant:
            return fmt::format("every tonne for {} comes from the plant {}", whom, called);
        case ElementKind::link:
            return fmt::format("every tonne for {} is shipped {}", whom, called);
        case ElementKind::passage:
            return fmt::format("every way to {} uses the passage {}", whom, called);
        case ElementKind::agreement:
            return fmt::format("every way to {} needs {}", whom, called);
        case ElementKind::bloc:
            return fmt::format("every tonne for {} passes a member of {}", whom, called);
        case ElementKind::owner:
            return fmt::format("every tonne for {} passes what {} owns", whom, called);
    }
    return {};
}

std::string why_unsupplied(const Network& network, const View& view, NodeId market) {
    const auto called = network.name(market);
    if (!anything_produced(network, view, market)) {
        return fmt::format("nothing that could become {} is produced anywhere", called);
    }
    const auto& topology = view.topology();
    const auto entering = topology.entering(market);
    const auto open =
        std::count_if(entering.begin(), entering.end(), [&](LinkId link) { return view.open[link] != 0; });
    if (entering.empty())
        return fmt::format("no link leads to {}, and nobody there processes into it", called);
    if (open == 0) return fmt::format("of the {} ways into {} none is open", entering.size(), called);
    return fmt::format("none of the markets that lead to {} is reached from any production", called);
}

}  // namespace entente
