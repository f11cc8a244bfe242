#include "report/tables/failure.hpp"
#include "report/tables/failure/words.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace entente {

namespace {

Table node_table(std::string title_name, std::string title) {
    return {std::move(title_name), std::move(title), {{"node", "", "a nation or market"}}, {}};
}

double percent(std::uint64_t part, std::uint64_t all) {
    return 100 * static_cast<double>(part) / static_cast<double>(all);
}

}  // namespace

std::vector<Table> tabulate(const CutPoints& answer, const Projection& projection) {
    auto points =
        node_table("cut_points", "Cut points: without one the network, directions left out, falls apart");
    points.columns.push_back(
        {"pieces", "", "what is left of its piece falls into so many", CellType::integer});
    points.columns.push_back({"cut_off", "", "nodes outside the largest of them", CellType::integer});
    points.columns.push_back(
        {"pairs", "", "pairs of other nodes that lose each other", CellType::integer, true});
    for (const auto& point : answer.points) {
        points.rows.push_back(
            {projection.label[point.node], whole(point.pieces), whole(point.cut_off), whole(point.pairs)});
    }
    Table bridges{"bridges",
                  "Bridges: ties without which the network, directions left out, falls in two",
                  {{"from", "", "where the link begins"},
                   {"to", "", "where it ends"},
                   {"both_ways", "", "whether there is a link in each direction", CellType::yes_no},
                   {"cut_off", "", "nodes on the smaller side", CellType::integer},
                   {"pairs", "", "pairs of nodes that lose each other", CellType::integer, true}},
                  {}};
    const auto& topology = projection.view.topology();
    for (const auto& bridge : answer.bridges) {
        const auto link = bridge.links.front();
        bridges.rows.push_back({projection.label[topology.from(link)], projection.label[topology.to(link)],
                                bridge.links.size() > 1, whole(bridge.cut_off), whole(bridge.pairs)});
    }
    return {std::move(points), std::move(bridges)};
}

std::vector<Table> tabulate(const StrongPoints& answer, const Projection& projection) {
    auto points = node_table("strong_points", "Strong cut points: without one goods can no longer go round");
    for (const auto point : answer.points) points.rows.push_back({projection.label[point]});
    Table bridges{"strong_bridges",
                  "Strong bridges: links without which goods can no longer go round",
                  {{"from", "", "where the link begins"}, {"to", "", "where it ends"}},
                  {}};
    const auto& topology = projection.view.topology();
    for (const auto bridge : answer.bridges) {
        bridges.rows.push_back(
            {projection.label[topology.from(bridge)], projection.label[topology.to(bridge)]});
    }
    return {std::move(points), std::move(bridges)};
}

Table tabulate(const ReachablePairs& answer, const Projection& projection, bool every) {
    auto table =
        node_table("reachable_pairs",
                   "Without which others can no longer reach each other, along the directions of links");
    table.columns.push_back(
        {"lost", "", "ordered pairs of others that reach each other, and no longer do", CellType::integer});
    table.columns.push_back(
        {"share", "%", "of all pairs of others that reach each other", CellType::percent});
    table.columns.push_back(
        {"gone", "", "lost pairs and those that it begins or ends itself", CellType::integer});
    table.columns.push_back(
        {"gone_share", "%", "of all pairs that reach each other, its own among them", CellType::percent});
    std::vector<NodeId> order;
    for (const auto node : projection.view.nodes()) {
        if (every || answer.lost[node.index] > 0) order.push_back(node);
    }
    std::stable_sort(order.begin(), order.end(),
                     [&](NodeId a, NodeId b) { return answer.lost[a.index] > answer.lost[b.index]; });
    for (const auto node : order) {
        const auto lost = answer.lost[node.index], others = answer.of_others[node.index];
        const auto gone = answer.pairs - (others - lost);
        table.rows.push_back({projection.label[node], whole(lost), percent(lost, others), whole(gone),
                              percent(gone, answer.pairs)});
    }
    return table;
}

Table tabulate(const std::vector<LinkLoss>& losses, std::uint64_t pairs, const Projection& projection) {
    Table table{"link_pairs",
                "Links without which nodes can no longer reach each other, along the directions of links",
                {{"from", "", "where the link begins"},
                 {"to", "", "where it ends"},
                 {"lost", "", "ordered pairs that reach each other, and no longer do", CellType::integer},
                 {"share", "%", "of all pairs that reach each other", CellType::percent}},
                {}};
    auto order = losses;
    std::stable_sort(order.begin(), order.end(),
                     [](const LinkLoss& a, const LinkLoss& b) { return a.lost > b.lost; });
    const auto& topology = projection.view.topology();
    for (const auto& [link, lost] : order) {
        table.rows.push_back({projection.label[topology.from(link)], projection.label[topology.to(link)],
                              whole(lost), percent(lost, pairs)});
    }
    return table;
}

}  // namespace entente
