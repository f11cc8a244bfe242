#include "exchange/read/files.hpp"
#include "exchange/read/plain/gml_reader.hpp"

namespace entente {

std::optional<Definition> read_gml(const std::string& name, TextIndex text, Diagnostics& diagnostics,
                                   NationCodes* codes) {
    const auto graph = read_gml_graph(text, diagnostics);
    return graph ? definition_of(name, *graph, diagnostics, codes) : std::nullopt;
}

}  // namespace entente
