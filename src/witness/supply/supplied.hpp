#pragma once

#include "network/element.hpp"
#include "network/network.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace entente {

/// The markets where something enters: those of the view's open productions, ascending, each once.
std::vector<NodeId> sources(const Network& network, const View& view);

/// Which markets anything produced can reach: 1 where it can. Reads open, producing.
Column<NodeId, std::uint8_t> supplied(const Network& network, const View& view);

/// The elements with each bloc replaced by its members other than `spared`.
std::vector<Element> spelled_out(const Network& network, std::span<const Element> elements,
                                 std::optional<NationId> spared = {});

/// The edits that take the elements away. Of a bloc the members other than `spared` are lost.
Edits loss(const Network& network, std::span<const Element> lost, std::optional<NationId> spared = {});

}  // namespace entente
