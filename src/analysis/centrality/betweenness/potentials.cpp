#include "analysis/centrality/betweenness/potentials.hpp"

#include "base/workers.hpp"

#include <algorithm>
#include <utility>

namespace entente {

namespace {

/// So many columns are solved together, which is what a cache holds well.
constexpr std::size_t columns_together = 64;

/// Takes one node after another out of the network, joining those it joined so that nothing changes for them (a star
/// becomes a mesh). Row p then holds, beyond its diagonal, the part of what passes node p that goes on to each later
/// node, and on the diagonal all that conducts from p to later nodes.
void eliminate(SquareMatrix& conductance) {
    const auto n = conductance.size;
    for (std::size_t p = 0; p + 1 < n; ++p) {
        auto* row = conductance[p];
        double all = 0;
        for (std::size_t i = p + 1; i < n; ++i) all += row[i];
        for (std::size_t i = p + 1; i < n; ++i) {
            if (row[i] == 0) continue;
            const auto part = row[i] / all;
            auto* joined = conductance[i];
            for (std::size_t j = i + 1; j < n; ++j) joined[j] += part * row[j];
        }
        for (std::size_t i = p + 1; i < n; ++i) row[i] /= all;
        row[p] = all;
    }
}

/// Currents enter at the nodes of some columns, pass on to later nodes as these were taken out, and leave potentials.
void solve(const SquareMatrix& parts, std::size_t first, std::size_t last, SquareMatrix& potential) {
    const auto ground = parts.size - 1;
    for (auto column = first; column < last; ++column) potential[column][column] = 1;
    for (auto p = first; p < ground; ++p) {
        for (auto i = p + 1; i < ground; ++i) {
            const auto part = parts[p][i];
            if (part == 0) continue;
            for (auto column = first; column < last; ++column)
                potential[i][column] += part * potential[p][column];
        }
    }
    for (auto p = ground; p-- > 0;) {
        for (auto column = first; column < last; ++column) potential[p][column] /= parts[p][p];
        for (auto i = p + 1; i < ground; ++i) {
            const auto part = parts[p][i];
            if (part == 0) continue;
            for (auto column = first; column < last; ++column)
                potential[p][column] += part * potential[i][column];
        }
    }
}

}  // namespace

SquareMatrix potentials(SquareMatrix conductance, unsigned threads) {
    SquareMatrix potential(conductance.size);
    if (conductance.size < 2) return potential;
    eliminate(conductance);
    const auto ground = conductance.size - 1;
    for_each_part((ground + columns_together - 1) / columns_together, threads, [&](std::size_t part) {
        const auto first = part * columns_together;
        solve(conductance, first, std::min(ground, first + columns_together), potential);
    });
    return potential;
}

}  // namespace entente
