#include "analysis/failure/claims.hpp"

#include "analysis/failure/points/strong_components.hpp"
#include "network/label.hpp"
#include "witness/reach.hpp"

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace entente {

namespace {

/// The claim that all of a smallest set must fail together; nothing where none has to.
std::optional<Claim> dependence(const Network& network, NodeId demand, const Removed& removed) {
    Dependence claim{label(network, demand), {}};
    for (const auto node : removed.nodes) claim.lost.push_back(text_of(network, element(node)));
    for (const auto link : removed.links) claim.lost.push_back(text_of(network, element(link)));
    if (claim.lost.empty()) return std::nullopt;
    return claim;
}

std::vector<LinkText> link_texts(const Projection& projection, const std::vector<LinkId>& links) {
    std::vector<LinkText> texts;
    const auto& topology = projection.view.topology();
    for (const auto link : links) {
        texts.push_back({projection.label[topology.from(link)], projection.label[topology.to(link)]});
    }
    return texts;
}

View turned(const View& view) {
    Column<LinkId, Ends> ends;
    for (const auto link : view.links())
        ends.push_back({view.topology().to(link), view.topology().from(link)});
    View back;
    back.shape = std::make_shared<Topology>(view.nodes().size(), std::move(ends));
    back.open = view.open;
    return back;
}

/// Two nodes that go round through a strong point and lose each other without it.
std::array<NodeId, 2> lost_pair(const View& view, const View& back, NodeId point) {
    const auto component = strong_components(view);
    std::optional<NodeId> one;
    Column<NodeId, std::uint8_t> there, again;
    for (const auto node : view.nodes()) {
        if (node == point || component[node] != component[point]) continue;
        if (!one) {
            one = node;
            there = reached(view, std::array{node}, {.nodes = {point}, .links = {}});
            again = reached(back, std::array{node}, {.nodes = {point}, .links = {}});
        }
        if (!there[node] || !again[node]) return {*one, node};
    }
    return {point, point};
}

}  // namespace

std::vector<Claim> claims(const SinglePoints& answer, const Network& network) {
    std::vector<Claim> made;
    for (const auto& point : answer.points) {
        const auto lost = text_of(network, point.element);
        for (const auto& demand : point.hit)
            made.push_back(Dependence{label(network, demand.market), {lost}});
    }
    for (const auto& unsupplied : answer.unsupplied) {
        made.push_back(Unsupplied{label(network, unsupplied.demand.market)});
    }
    return made;
}

std::vector<Claim> claims(const DemandCuts& answer, const Network& network) {
    std::vector<Claim> made;
    for (const auto& cut : answer.cuts) {
        const auto market = cut.demand.market;
        made.push_back(cut.capacity.bound);
        made.push_back(cut.capacity.flow);
        for (const auto* smallest : {&cut.links, &cut.markets}) {
            if (auto claim = dependence(network, market, smallest->removed))
                made.push_back(*std::move(claim));
        }
        for (const auto& set : cut.smallest_nations.sets) {
            Dependence claim{label(network, market), {}};
            for (const auto at : set) claim.lost.push_back(text_of(network, element(cut.nations[at])));
            if (!claim.lost.empty()) made.push_back(std::move(claim));
        }
    }
    return made;
}

std::vector<Claim> claims(const CutPoints& answer, const Projection& projection, const Shown& in) {
    std::vector<Claim> made;
    const auto whole = pieces(projection.view);
    for (const auto& point : answer.points) {
        made.push_back(Break{in, {projection.label[point.node]}, {}, whole + point.pieces - 1});
    }
    for (const auto& bridge : answer.bridges) {
        made.push_back(Break{in, {}, link_texts(projection, bridge.links), whole + 1});
    }
    return made;
}

std::vector<Claim> claims(const StrongPoints& answer, const Projection& projection, const Shown& in) {
    std::vector<Claim> made;
    const auto& view = projection.view;
    const auto back = turned(view);
    const auto named = [&](NodeId node) { return projection.label[node]; };
    for (const auto point : answer.points) {
        const auto [one, other] = lost_pair(view, back, point);
        made.push_back(RingBreak{in, {named(point)}, {}, named(one), named(other)});
    }
    for (const auto bridge : answer.bridges) {
        const auto from = view.topology().from(bridge), to = view.topology().to(bridge);
        made.push_back(RingBreak{in, {}, link_texts(projection, {bridge}), named(from), named(to)});
    }
    return made;
}

}  // namespace entente
