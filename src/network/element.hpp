#pragma once

#include "network/change/edit.hpp"
#include "network/ids.hpp"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

struct Network;

enum class ElementKind : std::uint8_t { nation, market, plant, link, passage, agreement, bloc, owner };
inline constexpr std::size_t element_kind_count = 8;
std::string_view word(ElementKind kind);

/// Anything that can fail. `index` is that of the kind's id.
struct Element {
    ElementKind kind{};
    std::uint32_t index{};
    friend auto operator<=>(const Element&, const Element&) = default;
};

inline Element element(NationId id) {
    return {ElementKind::nation, id.index};
}
inline Element element(NodeId id) {
    return {ElementKind::market, id.index};
}
inline Element element(PlantId id) {
    return {ElementKind::plant, id.index};
}
inline Element element(LinkId id) {
    return {ElementKind::link, id.index};
}
inline Element element(PassageId id) {
    return {ElementKind::passage, id.index};
}
inline Element element(AgreementId id) {
    return {ElementKind::agreement, id.index};
}
inline Element element(BlocId id) {
    return {ElementKind::bloc, id.index};
}
inline Element element(OwnerId id) {
    return {ElementKind::owner, id.index};
}

/// The id an element holds, of a kind that its reader knows.
template <class I>
I id_of(Element element) {
    return I{element.index};
}

/// For people: "CHN", "CHN, mine", "Kuantan", "CHN → DEU, magnet".
std::string name(const Network& network, Element element);

/// The element of that kind with this name, id or code.
std::optional<Element> element(const Network& network, ElementKind kind, std::string_view name);

/// All of a kind, in the order of their ids. Of links: trade only, since processing is a plant's or a
/// market's.
std::vector<Element> elements(const Network& network, ElementKind kind);

/// The links that its loss closes, ascending, whether they are open now or not. Of an agreement: those whose
/// requirement cannot hold without it while all other agreements stand as at the network's date.
std::vector<LinkId> links_of(const Network& network, Element element);

/// The productions that its loss closes, ascending; of an agreement as for links.
std::vector<ProductionId> productions_of(const Network& network, Element element);

/// The markets of a nation, a bloc or a market, ascending; of other elements none.
std::vector<NodeId> markets_of(const Network& network, Element element);

/// The edits that take it away. An agreement loses its effect, whatever state it is in. Demand stays.
Edits removal(const Network& network, Element element);

}  // namespace entente
