#include "witness/supply/supplied.hpp"

#include "base/sort_once.hpp"
#include "witness/reach.hpp"

namespace entente {

std::vector<NodeId> sources(const Network& network, const View& view) {
    std::vector<NodeId> markets;
    for (const auto production : network.productions.ids()) {
        if (view.producing[production]) markets.push_back(network.productions[production].market);
    }
    sort_once(markets);
    return markets;
}

Column<NodeId, std::uint8_t> supplied(const Network& network, const View& view) {
    return reached(view, sources(network, view));
}

std::vector<Element> spelled_out(const Network& network, std::span<const Element> elements,
                                 std::optional<NationId> spared) {
    std::vector<Element> spelled;
    for (const auto one : elements) {
        if (one.kind != ElementKind::bloc) {
            spelled.push_back(one);
            continue;
        }
        for (const auto member : network.blocs[BlocId{one.index}].members) {
            if (member != spared) spelled.push_back(element(member));
        }
    }
    return spelled;
}

Edits loss(const Network& network, std::span<const Element> lost, std::optional<NationId> spared) {
    Edits edits;
    for (const auto one : spelled_out(network, lost, spared)) {
        const auto gone = removal(network, one);
        edits.insert(edits.end(), gone.begin(), gone.end());
    }
    return edits;
}

}  // namespace entente
