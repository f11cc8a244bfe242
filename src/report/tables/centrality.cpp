#include "report/tables/centrality.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "report/tables/amount.hpp"

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

std::string why(RouteEnding ending) {
    switch (ending) {
        case RouteEnding::exact:
            return "";
        case RouteEnding::free_circle:
            return "open links that cost nothing run in a circle, which a route could follow for ever";
        case RouteEnding::too_long:
            return "a distance does not fit 62 bits; state costs in a larger unit";
        case RouteEnding::too_many_routes:
            return "two nodes are joined by 2^128 cheapest routes or more";
    }
    return "";
}

void note_iteration(std::vector<std::string>& notes, const char* name, const Iteration& iteration) {
    switch (iteration.ending) {
        case IterationEnding::converged:
            return;
        case IterationEnding::limit_reached:
            notes.push_back(
                fmt::format("The {} has not settled after {} steps; do not use it.", name, iteration.steps));
            return;
        case IterationEnding::diverged:
            notes.push_back(fmt::format("The {} grows for ever with this alpha, so there is none.", name));
            return;
        case IterationEnding::no_circle:
            notes.push_back(fmt::format("There is no {}, since goods run in no circle.", name));
            return;
    }
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

Table tabulate_links(const Betweenness& answer, const Projection& projection) {
    Table table{"link_betweenness",
                "Which links the cheapest routes use",
                {{"from", "", "where the link begins"},
                 {"to", "", "where it ends"},
                 number("betweenness", "share of cheapest routes that use the link", false)},
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
    Table table{
        "bloc_betweenness",
        "How far blocs stand between all others",
        {{"bloc", "", "its code"},
         {"name", "", "its name"},
         {"members", "", "nations of it in the network", CellType::integer},
         number("betweenness", "share of cheapest routes between outsiders that pass a member", false)},
        {}};
    auto order = blocs;
    std::stable_sort(order.begin(), order.end(), [](const BlocBetweenness& a, const BlocBetweenness& b) {
        return a.answer.value > b.answer.value;
    });
    for (const auto& [id, answer] : order) {
        const auto& bloc = network.blocs[id];
        const bool exact = answer.ending == RouteEnding::exact;
        table.rows.push_back({bloc.code, bloc.name, whole(bloc.members.size()),
                              exact ? TableCell{answer.value} : TableCell{UnknownCell{}}});
    }
    return table;
}

std::vector<std::string> notes(const Centrality& answer, const CentralityOptions& options) {
    std::vector<std::string> notes;
    if (answer.betweenness.ending != RouteEnding::exact) {
        notes.push_back(fmt::format("There is no betweenness: {}.", why(answer.betweenness.ending)));
    } else {
        notes.emplace_back(
            options.normalized
                ? "Betweenness is divided by (n-1)(n-2), of links by n(n-1), closeness by n-1; n counts all "
                  "nodes."
                : "Betweenness and closeness are sums, not divided by the number of pairs or others.");
    }
    if (!answer.harmonic.exact) notes.emplace_back("There is no closeness: a distance does not fit 62 bits.");
    if (answer.harmonic.without_distance > 0) {
        notes.push_back(fmt::format("{} pairs lie at no distance and do not count in closeness.",
                                    answer.harmonic.without_distance));
    }
    if (answer.pagerank.unknown > 0) {
        notes.push_back(
            fmt::format("{} open links report no {} and take no part in PageRank, eigenvector, Katz, hubs "
                        "and constraint.",
                        answer.pagerank.unknown, word(options.strength)));
    }
    note_iteration(notes, "PageRank", answer.pagerank.iteration);
    note_iteration(notes, "eigenvector centrality", answer.eigenvector.iteration);
    note_iteration(notes, "Katz centrality", answer.katz.iteration);
    note_iteration(notes, "figure of hubs and authorities", answer.hubs.iteration);
    return notes;
}

}  // namespace entente
