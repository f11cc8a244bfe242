// A graph file of another program is read or refused with a reason, whatever it holds: GraphML, GEXF, node-link JSON,
// DOT, GML, Pajek, a table, list or matrix of links, by the first byte.
#include "base/diagnostic.hpp"
#include "exchange/read/files.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

namespace {

using namespace entente;

using FileReader = std::optional<Definition> (*)(const std::string&, TextIndex, Diagnostics&, NationCodes*);
constexpr FileReader readers[] = {read_trade_table, read_graphml, read_node_link, read_gexf,  read_dot,
                                  read_gml,         read_pajek,   read_edge_list, read_matrix};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    if (size == 0) return 0;
    Diagnostics diagnostics;
    const auto text = diagnostics.texts.add("graph", {reinterpret_cast<const char*>(bytes + 1), size - 1});
    const auto read = readers[bytes[0] % std::size(readers)]("graph", text, diagnostics, nullptr);
    if (read.has_value() == diagnostics.has_errors()) std::abort();
    if (!read && render(diagnostics).empty()) std::abort();
    return 0;
}
