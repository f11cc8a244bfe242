#include "analysis/survey/layer.hpp"

#include "network/projection/inverse_length.hpp"

#include <algorithm>

namespace entente {

void TradeLayer::fill(std::span<const SurveyLink> trade, std::size_t nations) {
    constexpr auto none = UINT32_MAX;
    node_of_.assign(nations, none);
    for (const auto& link : trade) node_of_[link.from] = node_of_[link.to] = 0;
    nation.clear();
    for (std::uint32_t i = 0; i < nations; ++i) {
        if (node_of_[i] == none) continue;
        node_of_[i] = static_cast<std::uint32_t>(nation.size());
        nation.push_back(i);
    }
    leaving.assign(nodes() + 1, 0);
    entering.assign(nodes() + 1, 0);
    exports.assign(nodes(), 0);
    imports.assign(nodes(), 0);
    from.clear();
    to.clear();
    value.clear();
    total = 0;
    unknown = 0;
    for (const auto& link : trade) {
        const auto a = node_of_[link.from];
        const auto b = node_of_[link.to];
        from.push_back(a);
        to.push_back(b);
        value.push_back(std::max<std::int64_t>(link.value, 0));
        unknown += link.value <= 0 ? 1 : 0;
        exports[a] += value.back();
        imports[b] += value.back();
        total += value.back();
        ++leaving[a + 1];
        ++entering[b + 1];
    }
    for (std::size_t i = 0; i < nodes(); ++i) {
        leaving[i + 1] += leaving[i];
        entering[i + 1] += entering[i];
    }
    entering_links.resize(links());
    auto next = entering;
    for (std::uint32_t link = 0; link < links(); ++link) entering_links[next[to[link]]++] = link;
}

void pack(const TradeLayer& layer, PackedLinks& links) {
    std::int64_t least = 0;
    for (const auto value : layer.value) {
        if (value > 0 && (least == 0 || value < least)) least = value;
    }
    links.start.assign(1, 0);
    links.to.clear();
    links.length.clear();
    const auto bits = least == 0 ? 0 : inverse_length_bits(layer.nodes(), least);
    for (std::size_t node = 0; node < layer.nodes(); ++node) {
        for (auto link = layer.leaving[node]; link < layer.leaving[node + 1]; ++link) {
            if (layer.value[link] == 0) continue;
            links.to.push_back(layer.to[link]);
            links.length.push_back(inverse_length(layer.value[link], bits));
        }
        links.start.push_back(static_cast<std::uint32_t>(links.to.size()));
    }
    measure(links);
}

}  // namespace entente
