#include "exchange/read/dot_reader.hpp"
#include "exchange/read/files.hpp"

namespace entente {

std::optional<Definition> read_dot(const std::string& name, TextIndex text, Diagnostics& diagnostics,
                                   NationCodes* codes) {
    const auto graph = read_dot_graph(text, diagnostics);
    return graph ? definition_of(name, *graph, diagnostics, codes) : std::nullopt;
}

}  // namespace entente
