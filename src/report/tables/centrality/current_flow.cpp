#include "report/tables/centrality.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <tuple>

namespace entente {

Table tabulate(const CurrentFlow& answer, const Projection& projection, const Network& network) {
    Table table{"current_flow",
                "Who stands between the others where goods take all ways at once",
                {{"node", "", "a nation or market", CellType::text},
                 {"current_flow", "", "of a current of 1 between two others, what passes here",
                  CellType::number, false, 4}},
                {}};
    std::vector<NodeId> order(answer.of_node.ids().begin(), answer.of_node.ids().end());
    const auto key = [&](NodeId node) {
        return std::tuple(!network.nations[projection.nation[node]].ranked, -answer.of_node[node],
                          std::string_view(projection.label[node]));
    };
    std::sort(order.begin(), order.end(), [&](NodeId a, NodeId b) { return key(a) < key(b); });
    for (const auto node : order) table.rows.push_back({projection.label[node], answer.of_node[node]});
    return table;
}

std::vector<std::string> notes(const CurrentFlow& answer, const CurrentFlowOptions& options) {
    if (!answer.computed) {
        return {
            fmt::format("There is no current flow: more than {} nodes hang together; ask for one stage, or a "
                        "smaller network.",
                        options.largest)};
    }
    std::vector<std::string> notes{fmt::format(
        "Currents flow on open links in either direction, each conducting what it reports by {}{}.",
        word(options.strength),
        options.normalized ? "; figures are means over all pairs of others, of links over all pairs"
                           : "; figures are sums over pairs, either order counted once")};
    if (answer.unknown > 0) {
        notes.push_back(fmt::format("{} open links report no {} and conduct nothing.", answer.unknown,
                                    word(options.strength)));
    }
    return notes;
}

}  // namespace entente
