#pragma once

#include "exchange/sheet/sheet.hpp"

namespace entente {

/// Adds the nodes of a network to a sheet, with their columns: its markets, or its nations.
void add_markets(Sheet& sheet, const Network& network, const View& view, std::optional<ChainId> chain);
void add_nations(Sheet& sheet, const Network& network, const View& view, std::optional<ChainId> chain);

/// Adds links: all, or trade alone between nations.
void add_links(Sheet& sheet, const Network& network, const View& view, const ExportOptions& options);

}  // namespace entente
