#include "report/tables/centrality.hpp"

#include <algorithm>

namespace entente {

Table tabulate_links(const Betweenness& answer, const Projection& projection) {
    Table table{
        "link_betweenness",
        "Which links the cheapest routes use",
        {{"from", "", "where the link begins"},
         {"to", "", "where it ends"},
         {"betweenness", "", "share of cheapest routes that use the link", CellType::number, false, 4}},
        {}};
    const auto& topology = projection.view.topology();
    std::vector<LinkId> order;
    for (const auto link : answer.of_link.ids()) {
        if (projection.view.open[link]) order.push_back(link);
    }
    std::stable_sort(order.begin(), order.end(),
                     [&](LinkId a, LinkId b) { return answer.of_link[a] > answer.of_link[b]; });
    for (const auto link : order) {
        table.rows.push_back({projection.label[topology.from(link)], projection.label[topology.to(link)],
                              answer.of_link[link]});
    }
    return table;
}

Table tabulate(const std::vector<BlocBetweenness>& blocs, const Network& network) {
    Table table{"bloc_betweenness",
                "How far blocs stand between all others",
                {{"bloc", "", "its code"},
                 {"name", "", "its name"},
                 {"members", "", "nations of it in the network", CellType::integer},
                 {"betweenness", "", "share of cheapest routes between outsiders that pass a member",
                  CellType::number, false, 4}},
                {}};
    auto order = blocs;
    std::stable_sort(order.begin(), order.end(), [](const BlocBetweenness& a, const BlocBetweenness& b) {
        return a.answer.value > b.answer.value;
    });
    for (const auto& [id, answer] : order) {
        const auto& bloc = network.blocs[id];
        const bool exact = answer.ending == RouteEnding::exact;
        table.rows.push_back({bloc.code, bloc.name, static_cast<std::int64_t>(bloc.members.size()),
                              exact ? TableCell{answer.value} : TableCell{UnknownCell{}}});
    }
    return table;
}

}  // namespace entente
