#include "report/tables/amount.hpp"
#include "report/tables/centrality.hpp"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <utility>

namespace entente {

namespace {

TableCell whole(std::size_t count) {
    return static_cast<std::int64_t>(count);
}

/// The figure of a node, unknown where the question gave no figures.
TableCell figure(const Column<NodeId, double>& of, NodeId node) {
    return of.empty() ? TableCell{UnknownCell{}} : TableCell{of[node]};
}

TableColumn number(std::string name, std::string meaning, bool specialist = true) {
    return {std::move(name), "", std::move(meaning), CellType::number, specialist, 4};
}

std::vector<TableColumn> columns() {
    return {{"node", "", "a nation or market", CellType::text},
            {"suppliers", "", "different nodes that open links come from", CellType::integer},
            {"customers", "", "different nodes that open links lead to", CellType::integer},
            number("betweenness", "share of cheapest routes between others that pass here", false),
            number("pagerank", "where goods that wander by chance are found", false),
            {"links_in", "", "open links that enter", CellType::integer, true},
            {"links_out", "", "open links that leave", CellType::integer, true},
            number("closeness_in", "harmonic closeness: how near the others are on their way here"),
            number("closeness_out", "harmonic closeness: how near the others are on the way from here"),
            number("eigenvector", "supplied by those who are themselves well supplied"),
            number("katz", "at the end of many walks, each link making a walk count less"),
            number("hub", "supplies the great customers"),
            number("authority", "supplied by the great suppliers"),
            number("constraint", "how much its neighbours deal with each other; low: it bridges holes")};
}

std::vector<TableCell> row(const Centrality& of, NodeId node, const std::string& label) {
    const auto& constraint = of.constraint.of_node[node];
    return {label,
            whole(of.degree.suppliers[node]),
            whole(of.degree.customers[node]),
            figure(of.betweenness.of_node, node),
            figure(of.pagerank.of_node, node),
            whole(of.degree.entering[node]),
            whole(of.degree.leaving[node]),
            figure(of.harmonic.in, node),
            figure(of.harmonic.out, node),
            figure(of.eigenvector.of_node, node),
            figure(of.katz.of_node, node),
            figure(of.hubs.hub, node),
            figure(of.hubs.authority, node),
            constraint ? TableCell{*constraint} : TableCell{UnknownCell{}}};
}

/// A sum of what is reported; unknown where a link does not report.
TableCell sum(const ChainRecord& chain, Wide quantity, std::uint32_t unknown) {
    return unknown > 0 ? TableCell{UnknownCell{}} : in_units(chain, quantity);
}

void add_amounts(Table& table, const ChainRecord& chain, const Degree& degree,
                 const std::vector<NodeId>& order) {
    table.columns.insert(table.columns.begin() + 3,
                         {{"arrives", chain.unit, "reported on links that enter", CellType::number},
                          {"leaves", chain.unit, "reported on links that leave", CellType::number}});
    for (std::size_t i = 0; i < order.size(); ++i) {
        const auto node = order[i];
        table.rows[i].insert(table.rows[i].begin() + 3,
                             {sum(chain, degree.quantity_in[node], degree.unknown_in[node]),
                              sum(chain, degree.quantity_out[node], degree.unknown_out[node])});
    }
}

std::vector<NodeId> ranked(const Centrality& answer, const Projection& projection, const Network& network) {
    std::vector<NodeId> order(projection.label.ids().begin(), projection.label.ids().end());
    const auto key = [&](NodeId node) {
        const auto& between = answer.betweenness.of_node;
        return std::tuple(!network.nations[projection.nation[node]].ranked,
                          between.empty() ? 0 : -between[node], std::string_view(projection.label[node]));
    };
    std::sort(order.begin(), order.end(), [&](NodeId a, NodeId b) { return key(a) < key(b); });
    return order;
}

}  // namespace

Table tabulate(const Centrality& answer, const Projection& projection, const Network& network,
               std::optional<ChainId> chain) {
    Table table{"centrality", "Who matters in the network", columns(), {}};
    const auto order = ranked(answer, projection, network);
    for (const auto node : order) table.rows.push_back(row(answer, node, projection.label[node]));
    if (chain) add_amounts(table, network.chains[*chain], answer.degree, order);
    return table;
}

}  // namespace entente
