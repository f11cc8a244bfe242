#include "witness/piece/break.hpp"

#include "witness/reach.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace entente {

std::optional<Projection> show(const Network& network, const View& view, const Shown& shown) {
    const auto chain = network.chain(shown.chain);
    if (!shown.chain.empty() && !chain) return std::nullopt;
    if (shown.by == "nation") return by_nation(network, view, chain);
    if (shown.by == "market") return by_market(network, view, chain);
    const auto stage = network.stage(shown.by);
    if (!stage) return std::nullopt;
    return one_stage(network, view, *stage);
}

namespace {

std::optional<NodeId> node_of(const Projection& projection, const std::string& label) {
    const auto found = std::find(projection.label.begin(), projection.label.end(), label);
    if (found == projection.label.end()) return std::nullopt;
    return NodeId{static_cast<std::uint32_t>(found - projection.label.begin())};
}

/// What a claim takes away; nothing where a name is not known.
std::optional<Removed> removed(const Projection& projection, const std::vector<std::string>& nodes,
                               const std::vector<LinkText>& links) {
    Removed gone;
    for (const auto& label : nodes) {
        const auto node = node_of(projection, label);
        if (!node) return std::nullopt;
        gone.nodes.push_back(*node);
    }
    const auto& topology = projection.view.topology();
    for (const auto& [from_label, to_label] : links) {
        const auto from = node_of(projection, from_label), to = node_of(projection, to_label);
        if (!from || !to) return std::nullopt;
        for (const auto link : topology.leaving(*from)) {
            if (topology.to(link) == *to) gone.links.push_back(link);
        }
    }
    return gone;
}

bool joined(const View& view, NodeId one, NodeId other, const Removed& gone) {
    return reached(view, std::array{one}, gone)[other] && reached(view, std::array{other}, gone)[one];
}

constexpr auto no_form = "the network has no such form, chain or stage";
constexpr auto no_name = "the network has no node of that name";

}  // namespace

Verdict check(const Break& claim, const Network& network, const View& view) {
    const auto projection = show(network, view, claim.shown);
    if (!projection) return fails(no_form);
    const auto gone = removed(*projection, claim.nodes, claim.links);
    if (!gone) return fails(no_name);
    const auto left = pieces(projection->view, *gone);
    if (left != claim.pieces) return fails(fmt::format("what is left falls into {} pieces", left));
    if (left <= pieces(projection->view)) return fails("it does not fall into more pieces than before");
    return holds();
}

Verdict check(const RingBreak& claim, const Network& network, const View& view) {
    const auto projection = show(network, view, claim.shown);
    if (!projection) return fails(no_form);
    const auto gone = removed(*projection, claim.nodes, claim.links);
    const auto one = node_of(*projection, claim.one), other = node_of(*projection, claim.other);
    if (!gone || !one || !other) return fails(no_name);
    for (const auto node : gone->nodes) {
        if (node == *one || node == *other) return fails("one of the two is itself taken away");
    }
    if (!joined(projection->view, *one, *other, {})) return fails("goods cannot go both ways anyway");
    if (joined(projection->view, *one, *other, *gone)) return fails("goods can still go both ways");
    return holds();
}

}  // namespace entente
