#include "analysis/centrality/neighbour/constraint.hpp"

#include <map>
#include <vector>

namespace entente {

namespace {

/// The share of each neighbour in all a node deals, by node.
using Shares = Column<NodeId, std::map<NodeId, double>>;

Shares shares_of(const View& view, Strength strength) {
    Shares shares(view.nodes().size());
    for (const auto link : view.links()) {
        const auto dealt = strength_of(view, link, strength);
        if (dealt == 0) continue;
        const auto from = view.topology().from(link);
        const auto to = view.topology().to(link);
        shares[from][to] += dealt;
        shares[to][from] += dealt;
    }
    for (auto& of_node : shares) {
        double sum = 0;
        for (const auto& [other, dealt] : of_node) sum += dealt;
        for (auto& [other, dealt] : of_node) dealt /= sum;
    }
    return shares;
}

/// What a node invests in each other one, itself or through a neighbour; `invested` is all zero between
/// calls.
double constraint_of(NodeId node, const Shares& shares, Column<NodeId, double>& invested) {
    for (const auto& [neighbour, share] : shares[node]) {
        invested[neighbour] += share;
        for (const auto& [other, there] : shares[neighbour]) invested[other] += share * there;
    }
    double sum = 0;
    for (const auto& [neighbour, share] : shares[node]) sum += invested[neighbour] * invested[neighbour];
    for (const auto& [neighbour, share] : shares[node]) {
        invested[neighbour] = 0;
        for (const auto& [other, there] : shares[neighbour]) invested[other] = 0;
    }
    return sum;
}

}  // namespace

Constraint constraint(const View& view, const ConstraintOptions& options) {
    const auto shares = shares_of(view, options.strength);
    Column<NodeId, double> invested(view.nodes().size());
    Constraint answer{{}, links_without(view, options.strength)};
    for (const auto node : view.nodes()) {
        answer.of_node.push_back(shares[node].empty() ? std::optional<double>()
                                                      : constraint_of(node, shares, invested));
    }
    return answer;
}

}  // namespace entente
