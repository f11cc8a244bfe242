#include "analysis/centrality/betweenness/current_flow.hpp"

#include "analysis/centrality/betweenness/potentials.hpp"
#include "base/workers.hpp"

#include <algorithm>
#include <limits>
#include <utility>
#include <vector>

namespace entente {

namespace {

constexpr std::size_t flow_parts = 16;
constexpr auto nowhere = std::numeric_limits<std::uint32_t>::max();

/// Links that conduct, with the direction left out.
struct Wires {
    const View& view;
    Column<LinkId, double> conducts;  ///< 0: not at all

    Wires(const View& of, Strength strength) : view(of), conducts(of.links().size()) {
        for (const auto link : view.links()) {
            const bool loop = view.topology().from(link) == view.topology().to(link);
            conducts[link] = loop ? 0 : strength_of(view, link, strength);
        }
    }

    /// Calls act(link, other end) for each wire at a node.
    void at(NodeId node, const auto& act) const {
        for (const auto link : view.topology().leaving(node)) {
            if (conducts[link] > 0) act(link, view.topology().to(link));
        }
        for (const auto link : view.topology().entering(node)) {
            if (conducts[link] > 0) act(link, view.topology().from(link));
        }
    }
};

/// Nodes that wires join, in the order of ids; each piece by its first node.
std::vector<std::vector<NodeId>> pieces_of(const Wires& wires) {
    std::vector<std::vector<NodeId>> pieces;
    Column<NodeId, std::uint8_t> seen(wires.view.nodes().size(), 0);
    for (const auto first : wires.view.nodes()) {
        if (seen[first]) continue;
        std::vector<NodeId> piece{first};
        seen[first] = 1;
        for (std::size_t next = 0; next < piece.size(); ++next) {
            wires.at(piece[next], [&](LinkId, NodeId other) {
                if (!seen[other]) piece.push_back(other);
                seen[other] = 1;
            });
        }
        std::sort(piece.begin(), piece.end());
        pieces.push_back(std::move(piece));
    }
    return pieces;
}

/// Two nodes of a piece and what conducts between them.
struct Pair {
    std::uint32_t a, b;
    double conducts;
};

std::vector<Pair> pairs_of(const SquareMatrix& conductance) {
    std::vector<Pair> pairs;
    for (std::uint32_t a = 0; a < conductance.size; ++a) {
        for (std::uint32_t b = a + 1; b < conductance.size; ++b) {
            if (conductance[a][b] > 0) pairs.push_back({a, b, conductance[a][b]});
        }
    }
    return pairs;
}

/// What flows between two neighbours, summed over all pairs of sources and targets: a source s makes a flow f(s), a
/// pair |f(s) - f(t)|, and of sorted figures each is the larger of as many pairs as come after it.
double all_flows(const SquareMatrix& potential, const Pair& pair, std::vector<double>& flow) {
    flow.resize(potential.size);
    for (std::size_t s = 0; s < flow.size(); ++s) {
        flow[s] = pair.conducts * (potential[pair.a][s] - potential[pair.b][s]);
    }
    std::sort(flow.begin(), flow.end());
    const auto n = static_cast<double>(flow.size());
    double total = 0;
    for (std::size_t i = 0; i < flow.size(); ++i) total += (2 * static_cast<double>(i) + 1 - n) * flow[i];
    return total;
}

/// The figures of one piece, by what flows between its neighbours.
class Piece {
public:
    Piece(const Wires& wires, const std::vector<NodeId>& nodes, Column<NodeId, std::uint32_t>& place)
        : wires_(wires), nodes_(nodes), place_(place), conductance_(nodes.size()) {
        for (std::uint32_t i = 0; i < nodes.size(); ++i) place[nodes[i]] = i;
        for (const auto node : nodes) {
            wires.at(node, [&](LinkId link, NodeId other) {
                conductance_[place[node]][place[other]] += wires.conducts[link];
            });
        }
    }

    void add_to(CurrentFlow& answer, unsigned threads) {
        const auto pairs = pairs_of(conductance_);
        const auto potential = potentials(conductance_, threads);
        SquareMatrix flow(nodes_.size());
        for_each_part(flow_parts, threads, [&](std::size_t part) {
            std::vector<double> room;
            for (auto i = pairs.size() * part / flow_parts; i < pairs.size() * (part + 1) / flow_parts; ++i) {
                flow[pairs[i].a][pairs[i].b] = all_flows(potential, pairs[i], room);
            }
        });
        add_nodes(pairs, flow, answer);
        for (const auto node : nodes_) share(node, flow, answer);
    }

private:
    /// Half of what flows at a node, less a current of 1 for each pair it is in itself. Nothing passes one that has a
    /// single neighbour, whatever rounding says.
    void add_nodes(const std::vector<Pair>& pairs, const SquareMatrix& flow, CurrentFlow& answer) const {
        std::vector<double> flows(nodes_.size());
        std::vector<std::uint32_t> neighbours(nodes_.size());
        for (const auto& [a, b, conducts] : pairs) {
            for (const auto node : {a, b}) {
                flows[node] += flow[a][b];
                ++neighbours[node];
            }
        }
        const auto own = static_cast<double>(nodes_.size() - 1);
        for (std::size_t node = 0; node < nodes_.size(); ++node) {
            if (neighbours[node] < 2) continue;
            answer.of_node[nodes_[node]] = std::max(0.0, (flows[node] - own) / 2);
        }
    }

    /// Divides what flows between two neighbours among the links that leave one for the other.
    void share(NodeId node, const SquareMatrix& flow, CurrentFlow& answer) const {
        for (const auto link : wires_.view.topology().leaving(node)) {
            if (wires_.conducts[link] == 0) continue;
            const auto [a, b] = std::minmax(place_[node], place_[wires_.view.topology().to(link)]);
            answer.of_link[link] = flow[a][b] * wires_.conducts[link] / conductance_[a][b];
        }
    }

    const Wires& wires_;
    const std::vector<NodeId>& nodes_;
    const Column<NodeId, std::uint32_t>& place_;
    SquareMatrix conductance_;
};

void normalize(CurrentFlow& answer) {
    const auto n = static_cast<double>(answer.of_node.size());
    for (auto& of_node : answer.of_node) of_node /= n > 2 ? (n - 1) * (n - 2) / 2 : 1;
    for (auto& of_link : answer.of_link) of_link /= n > 1 ? n * (n - 1) / 2 : 1;
}

}  // namespace

CurrentFlow current_flow(const View& view, const CurrentFlowOptions& options) {
    const Wires wires(view, options.strength);
    const auto pieces = pieces_of(wires);
    CurrentFlow answer{true, Column<NodeId, double>(view.nodes().size()),
                       Column<LinkId, double>(view.links().size()), links_without(view, options.strength)};
    Column<NodeId, std::uint32_t> place(view.nodes().size(), nowhere);
    for (const auto& piece : pieces) {
        if (piece.size() > options.largest) return {false, {}, {}, answer.unknown};
    }
    for (const auto& piece : pieces) {
        if (piece.size() > 1) Piece(wires, piece, place).add_to(answer, options.threads);
    }
    if (options.normalized) normalize(answer);
    return answer;
}

}  // namespace entente
