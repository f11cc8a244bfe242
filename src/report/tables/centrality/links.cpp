#include "report/tables/centrality.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace entente {

namespace {

/// A row an open link, by falling figure.
Table ranked(std::string name, std::string title, TableColumn figure, const Column<LinkId, double>& of_link,
             const Projection& projection) {
    Table table{std::move(name),
                std::move(title),
                {{"from", "", "where the link begins"}, {"to", "", "where it ends"}, std::move(figure)},
                {}};
    const auto& topology = projection.view.topology();
    std::vector<LinkId> order;
    for (const auto link : of_link.ids()) {
        if (projection.view.open[link]) order.push_back(link);
    }
    std::stable_sort(order.begin(), order.end(), [&](LinkId a, LinkId b) { return of_link[a] > of_link[b]; });
    for (const auto link : order) {
        table.rows.push_back(
            {projection.label[topology.from(link)], projection.label[topology.to(link)], of_link[link]});
    }
    return table;
}

}  // namespace

Table tabulate_links(const Betweenness& answer, const Projection& projection) {
    return ranked(
        "link_betweenness", "Which links the cheapest routes use",
        {"betweenness", "", "share of cheapest routes that use the link", CellType::number, false, 4},
        answer.of_link, projection);
}

Table tabulate_links(const CurrentFlow& answer, const Projection& projection) {
    return ranked("link_current_flow", "Which links currents use",
                  {"current_flow", "", "of a current of 1 between two nodes, what passes the link",
                   CellType::number, false, 4},
                  answer.of_link, projection);
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
