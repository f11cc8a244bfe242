#include "network/label.hpp"

namespace entente {

std::string label(const Network& network, NodeId market) {
    const auto& record = network.markets[market];
    return network.nations[record.nation].code + ":" + network.stages[record.stage].id;
}

std::string label(const Network& network, LinkId link) {
    const auto& record = network.links[link];
    return record.id.empty() ? record.name : record.id;
}

std::string label(const Network& network, ProductionId production) {
    const auto& record = network.productions[production];
    return record.plant ? network.plants[*record.plant].id : label(network, record.market);
}

std::optional<ProductionId> production_of(const Network& network, std::string_view label) {
    if (const auto plant = network.plant(label)) return network.plants[*plant].production;
    const auto market = network.market(label);
    if (!market) return std::nullopt;
    for (const auto production : network.productions.ids()) {
        const auto& record = network.productions[production];
        if (record.market == *market && !record.plant) return production;
    }
    return std::nullopt;
}

ElementText text_of(const Network& network, Element element) {
    const auto text = [&]() -> std::string {
        switch (element.kind) {
            case ElementKind::nation:
                return network.nations[NationId{element.index}].code;
            case ElementKind::market:
                return label(network, NodeId{element.index});
            case ElementKind::plant:
                return network.plants[PlantId{element.index}].id;
            case ElementKind::link:
                return label(network, LinkId{element.index});
            case ElementKind::passage:
                return network.passages[PassageId{element.index}].id;
            case ElementKind::agreement:
                return network.agreements[AgreementId{element.index}].id;
            case ElementKind::bloc:
                return network.blocs[BlocId{element.index}].code;
            case ElementKind::owner:
                return network.owners[OwnerId{element.index}].id;
        }
        return {};
    };
    return {std::string(word(element.kind)), text()};
}

std::optional<Element> element_of(const Network& network, const ElementText& text) {
    for (std::size_t kind = 0; kind < element_kind_count; ++kind) {
        const auto each = static_cast<ElementKind>(kind);
        if (word(each) == text.kind) return element(network, each, text.name);
    }
    return std::nullopt;
}

}  // namespace entente
