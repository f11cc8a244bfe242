#pragma once

#include <cstddef>
#include <vector>

namespace entente {

/// Numbers by row and column, side by side in memory.
struct SquareMatrix {
    std::size_t size = 0;
    std::vector<double> number;

    explicit SquareMatrix(std::size_t n) : size(n), number(n * n) {}
    [[nodiscard]] double* operator[](std::size_t row) { return number.data() + row * size; }
    [[nodiscard]] const double* operator[](std::size_t row) const { return number.data() + row * size; }
};

/// The potential of each node (row) where a current of 1 enters at a node (column) and leaves at the last, whose
/// potential is 0.
///
/// Takes       what conducts between each two nodes: symmetric, not below 0, and all nodes joined.
/// Accuracy    nothing is ever subtracted, so that each potential is right to a few units in its last place, however
///             unlike the conductances are.
/// Threads     do not matter: columns are independent.
/// Time        O(n³); memory 16 n² bytes.
/// Checked by  Kirchhoff's laws.
/// After       W. Grassmann, M. Taksar, D. Heyman, Oper. Res. 33(5), 1985, doi:10.1287/opre.33.5.1107.
SquareMatrix potentials(SquareMatrix conductance, unsigned threads);

}  // namespace entente
