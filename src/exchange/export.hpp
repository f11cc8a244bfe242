#pragma once

#include "network/network.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace entente {

/// What the nodes of an exported graph are.
enum class ExportNodes : std::uint8_t { nations, markets };

struct ExportOptions {
    ExportNodes nodes = ExportNodes::markets;
    std::optional<ChainId> chain = {};  ///< absent: all chains
};

// A network as a directed graph with parallel links, in forms that other programs read. Nodes and links stand
// in the order of their ids; what nobody knows is missing, never zero; a capacity without bound is missing too,
// and `unlimited` says so. Quantities are in the chain's unit, money in the network's currency. With nations as
// nodes, processing inside a nation is left out. The same network and view give the same bytes.

/// GraphML 1.0 with typed attributes.
std::string to_graphml(const Network& network, const View& view, const ExportOptions& options = {});

/// GEXF 1.3: positions (longitude, latitude), sizes and colours for viewers, and the states of the agreements
/// that a link requires, with their dates. GEXF wants days: a date written as a month or year stands as its
/// first day.
std::string to_gexf(const Network& network, const View& view, const ExportOptions& options = {});

/// Node-link JSON, as networkx reads and writes it. Links are listed twice, as `links` and as `edges`, since
/// versions of networkx look for the one or the other.
std::string to_node_link(const Network& network, const View& view, const ExportOptions& options = {});

/// Two tables by RFC 4180, lines ended by CRLF, with the same columns as the attributes of the other forms.
struct CsvExport {
    std::string nodes;
    std::string links;
};
CsvExport to_csv(const Network& network, const View& view, const ExportOptions& options = {});

}  // namespace entente
