#pragma once

#include "base/diagnostic.hpp"
#include "definition/read.hpp"

#include <optional>
#include <string>

namespace entente {

/// Reads a network in whatever form it is: YAML in the language; by its ending a table of links (.csv), GraphML
/// (.graphml, .xml) or node-link JSON (.json). Settings can be laid over the language only.
std::optional<Definition> load_any(const std::string& path, const LoadOptions& options,
                                   Diagnostics& diagnostics);

}  // namespace entente
