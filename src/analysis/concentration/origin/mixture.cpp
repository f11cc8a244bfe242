#include "analysis/concentration/origin/mixture.hpp"

#include "analysis/failure/points/strong_components.hpp"

#include <cassert>
#include <memory>
#include <utility>

namespace entente {

namespace {

using Rows = Column<NodeId, std::vector<double>>;
using Members = std::vector<NodeId>;

/// The recipes as a network, one link an ingredient.
View network_of(const Column<NodeId, Recipe>& recipes) {
    View view;
    Column<LinkId, Ends> links;
    for (const auto node : recipes.ids()) {
        for (const auto& ingredient : recipes[node].nodes) links.push_back({NodeId{ingredient.from}, node});
    }
    view.open.assign(links.size(), 1);
    view.shape = std::make_shared<const Topology>(recipes.size(), std::move(links));
    return view;
}

/// The strong components, each after those it is mixed from.
std::vector<Members> in_order(const Column<NodeId, Recipe>& recipes) {
    const auto of_node = strong_components(network_of(recipes));
    std::vector<Members> members;
    for (const auto node : recipes.ids()) {
        if (members.size() <= of_node[node]) members.resize(of_node[node] + 1);
        members[of_node[node]].push_back(node);
    }
    std::vector<std::size_t> waiting(members.size());
    std::vector<std::vector<std::size_t>> feeds(members.size());
    for (const auto node : recipes.ids()) {
        for (const auto& ingredient : recipes[node].nodes) {
            const auto from = of_node[NodeId{ingredient.from}];
            if (from == of_node[node]) continue;
            ++waiting[of_node[node]];
            feeds[from].push_back(of_node[node]);
        }
    }
    std::vector<std::size_t> ready;
    for (std::size_t component = 0; component < members.size(); ++component) {
        if (waiting[component] == 0) ready.push_back(component);
    }
    std::vector<Members> ordered;
    for (std::size_t done = 0; done < ready.size(); ++done) {
        ordered.push_back(members[ready[done]]);
        for (const auto next : feeds[ready[done]]) {
            if (--waiting[next] == 0) ready.push_back(next);
        }
    }
    return ordered;
}

/// The equations of one component: (1 - shares within) x = shares from outside.
struct Equations {
    std::vector<std::vector<double>> left;
    std::vector<std::vector<double>> right;
    bool fed = false;  ///< something enters from outside
};

Equations equations_of(const Members& members, const Column<NodeId, Recipe>& recipes, const Rows& solved,
                       std::size_t sources, std::vector<std::size_t>& place) {
    constexpr auto outside = static_cast<std::size_t>(-1);
    const auto n = members.size();
    Equations of{std::vector(n, std::vector<double>(n)), std::vector(n, std::vector<double>(sources)), false};
    for (std::size_t i = 0; i < n; ++i) place[members[i].index] = i;
    for (std::size_t i = 0; i < n; ++i) {
        of.left[i][i] = 1;
        for (const auto& [from, share] : recipes[members[i]].nodes) {
            if (place[from] != outside) {
                of.left[i][place[from]] -= share;
                continue;
            }
            of.fed = true;
            assert(solved[NodeId{from}].size() == sources);
            for (std::size_t source = 0; source < sources; ++source) {
                of.right[i][source] += share * solved[NodeId{from}][source];
            }
        }
        for (const auto& [source, share] : recipes[members[i]].sources) {
            of.fed = true;
            of.right[i][source] += share;
        }
    }
    for (const auto node : members) place[node.index] = outside;
    return of;
}

/// Subtracts so much of one equation from another.
void subtract(Equations& of, std::size_t from, std::size_t what, double factor) {
    if (factor == 0) return;
    for (std::size_t i = 0; i < of.left.size(); ++i) of.left[from][i] -= factor * of.left[what][i];
    for (std::size_t i = 0; i < of.right[from].size(); ++i) of.right[from][i] -= factor * of.right[what][i];
}

/// Elimination. No rows need to change places: each pivot outweighs the rest of its row, since shares within a
/// component that is fed add up to less than 1 somewhere, and reach everywhere.
void solve(Equations& of) {
    const auto n = of.left.size();
    for (std::size_t pivot = 0; pivot < n; ++pivot) {
        for (std::size_t row = pivot + 1; row < n; ++row) {
            subtract(of, row, pivot, of.left[row][pivot] / of.left[pivot][pivot]);
        }
    }
    for (std::size_t pivot = n; pivot-- > 0;) {
        for (auto& x : of.right[pivot]) x /= of.left[pivot][pivot];
        of.left[pivot][pivot] = 1;
        for (std::size_t row = 0; row < pivot; ++row) {
            const auto factor = of.left[row][pivot];
            for (std::size_t i = 0; i < of.right[row].size(); ++i)
                of.right[row][i] -= factor * of.right[pivot][i];
        }
    }
}

}  // namespace

Column<NodeId, std::vector<double>> mixture(const Column<NodeId, Recipe>& recipes, std::size_t sources,
                                            std::size_t lost) {
    Rows solved(recipes.size());
    std::vector<std::size_t> place(recipes.size(), static_cast<std::size_t>(-1));
    for (const auto& members : in_order(recipes)) {
        const auto& first = recipes[members.front()];
        if (first.nodes.empty() && first.sources.empty()) continue;
        auto equations = equations_of(members, recipes, solved, sources, place);
        if (equations.fed) solve(equations);
        for (std::size_t i = 0; i < members.size(); ++i) {
            solved[members[i]] = std::move(equations.right[i]);
            if (!equations.fed) solved[members[i]][lost] = 1;
        }
    }
    return solved;
}

}  // namespace entente
