#pragma once

#include "network/element.hpp"
#include "network/network.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace entente {

// Names that hold without the network they were taken from, so that a claim read from a file can be checked.

/// An element as text: its kind, and what the network calls it.
struct ElementText {
    std::string kind;
    std::string name;
    friend auto operator<=>(const ElementText&, const ElementText&) = default;
};

/// "CHN:mine".
std::string label(const Network& network, NodeId market);
/// Its id, or where it has none its name for people, which is then the only one.
std::string label(const Network& network, LinkId link);
/// Its plant's id, or the label of its market.
std::string label(const Network& network, ProductionId production);

/// The reverse; nothing where the network knows no such thing.
std::optional<ProductionId> production_of(const Network& network, std::string_view label);

ElementText text_of(const Network& network, Element element);
std::optional<Element> element_of(const Network& network, const ElementText& text);

}  // namespace entente
