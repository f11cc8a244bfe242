#pragma once

#include "base/diagnostic.hpp"
#include "definition/read.hpp"
#include "exchange/trade/trade.hpp"

#include <optional>
#include <string>

namespace entente {

/// Reads a network in whatever form it is: YAML in the language; by its ending a table of links or of trade (.csv, .tsv,
/// .txt), a matrix of links (the same), a list of edges without a heading (.txt, .tsv, .edges, .edgelist, .el, .ncol, .wel),
/// GraphML (.graphml, .xml), GEXF (.gexf), GML (.gml), Pajek (.net), DOT (.dot, .gv), node-link JSON or Comtrade's JSON
/// (.json); packed too, .gz or .zst. Settings can be laid over the language only, and only tables of trade can be asked for products and years.
std::optional<Definition> load_any(const std::string& path, const LoadOptions& options,
                                   const TradeOptions& trade, Diagnostics& diagnostics);

/// Whether a path is a table of trade by its ending and its first line: it names products, reporters or years, or its
/// columns are those of BACI.
bool is_trade_table(const std::string& path, const TradeOptions& trade);

}  // namespace entente
