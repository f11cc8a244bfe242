#include "analysis/centrality/route/shorten_row.hpp"

namespace entente {

namespace {

[[gnu::always_inline]] inline double nearer(double a, double b) {
    return a < b ? a : b;
}

/// By one way, two, or four. Whether anything became shorter is kept as wide as the distances, since vectors are.
template <std::size_t count>
[[gnu::always_inline]] inline bool shorten_by(double* __restrict row, const Via* vias, std::size_t columns) {
    const double* __restrict a = vias[0].row;
    const double* __restrict b = vias[count > 1 ? 1 : 0].row;
    const double* __restrict c = vias[count > 2 ? 2 : 0].row;
    const double* __restrict d = vias[count > 2 ? 3 : 0].row;
    const double to_a = vias[0].length, to_b = vias[count > 1 ? 1 : 0].length;
    const double to_c = vias[count > 2 ? 2 : 0].length, to_d = vias[count > 2 ? 3 : 0].length;
    std::int64_t shorter = 0;
    for (std::size_t i = 0; i < columns; ++i) {
        double length = a[i] + to_a;
        if constexpr (count > 1) length = nearer(b[i] + to_b, length);
        if constexpr (count > 2) length = nearer(nearer(c[i] + to_c, d[i] + to_d), length);
        shorter |= static_cast<std::int64_t>(length < row[i]);
        row[i] = nearer(length, row[i]);
    }
    return shorter != 0;
}

/// Three ways are four of which the last is there twice.
[[gnu::always_inline]] inline bool shorten_all(double* row, std::span<const Via> vias, std::size_t columns) {
    if (vias.size() == 1) return shorten_by<1>(row, vias.data(), columns);
    if (vias.size() == 2) return shorten_by<2>(row, vias.data(), columns);
    const Via four[] = {vias[0], vias[1], vias[2], vias.back()};
    return shorten_by<4>(row, four, columns);
}

#if defined(__x86_64__)

[[gnu::target("avx512f")]] bool shorten_by_512_bits(double* row, std::span<const Via> vias,
                                                    std::size_t columns) {
    return shorten_all(row, vias, columns);
}

[[gnu::target("avx2")]] bool shorten_by_256_bits(double* row, std::span<const Via> vias,
                                                 std::size_t columns) {
    return shorten_all(row, vias, columns);
}

#endif

}  // namespace

Vectors widest_vectors() {
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx512f")) return Vectors::widest;
    if (__builtin_cpu_supports("avx2")) return Vectors::wide;
#endif
    return Vectors::narrow;
}

bool shorten(double* row, std::span<const Via> vias, std::size_t columns, Vectors vectors) {
#if defined(__x86_64__)
    if (vectors == Vectors::widest) return shorten_by_512_bits(row, vias, columns);
    if (vectors == Vectors::wide) return shorten_by_256_bits(row, vias, columns);
#endif
    return shorten_all(row, vias, columns);
}

}  // namespace entente
