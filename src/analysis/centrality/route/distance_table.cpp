#include "analysis/centrality/route/distance_table.hpp"

#include <algorithm>
#include <array>

namespace entente {

namespace {

/// How many ways through other nodes one pass over a row weighs, and how many numbers the widest vectors hold.
constexpr std::size_t block = 8;

using Rows = std::array<const double*, block>;
using Lengths = std::array<double, block>;

/// A distance table as plain memory: `stride` rows of as many numbers.
struct Block {
    double* distance;
    std::size_t nodes;
    std::size_t stride;

    [[nodiscard]] double* row(std::size_t node) const { return distance + node * stride; }
};

[[gnu::always_inline]] inline double nearer(double a, double b) {
    return a < b ? a : b;
}

/// Shortens the distances of a row by ways through one node.
[[gnu::always_inline]] inline void shorten(double* __restrict row, const double* __restrict via,
                                           double length, std::size_t stride) {
    for (std::size_t i = 0; i < stride; ++i) row[i] = nearer(via[i] + length, row[i]);
}

/// Shortens the distances of a row by ways through eight nodes at once.
[[gnu::always_inline]] inline void shorten(double* __restrict row, const Rows& via, const Lengths& length,
                                           std::size_t stride) {
    const double* __restrict a = via[0], * __restrict b = via[1], * __restrict c = via[2], * __restrict d = via[3];
    const double* __restrict e = via[4], * __restrict f = via[5], * __restrict g = via[6], * __restrict h = via[7];
    for (std::size_t i = 0; i < stride; ++i) {
        const auto ab = nearer(a[i] + length[0], b[i] + length[1]);
        const auto cd = nearer(c[i] + length[2], d[i] + length[3]);
        const auto ef = nearer(e[i] + length[4], f[i] + length[5]);
        const auto gh = nearer(g[i] + length[6], h[i] + length[7]);
        row[i] = nearer(nearer(nearer(ab, cd), nearer(ef, gh)), row[i]);
    }
}

/// How far the nodes of a block are from a row's node, by ways through each other too.
[[gnu::always_inline]] inline Lengths lengths_to(const double* row, const Rows& via, std::size_t first) {
    Lengths length;
    for (std::size_t i = 0; i < block; ++i) length[i] = row[first + i];
    for (std::size_t k = 0; k < block; ++k) {
        for (std::size_t i = 0; i < block; ++i) length[i] = nearer(length[k] + via[k][first + i], length[i]);
    }
    return length;
}

[[gnu::always_inline]] inline bool any_reached(const double* row, std::size_t first) {
    bool any = false;
    for (std::size_t i = 0; i < block; ++i) any |= row[first + i] < DistanceTable::unreached;
    return any;
}

/// Shortens all distances by ways through eight nodes after another.
[[gnu::always_inline]] inline void shorten_all(const Block& table) {
    for (std::size_t first = 0; first < table.stride; first += block) {
        Rows via;
        for (std::size_t k = 0; k < block; ++k) via[k] = table.row(first + k);
        for (std::size_t k = 0; k < block; ++k) {
            for (std::size_t i = 0; i < block; ++i) {
                const auto length = via[i][first + k];
                if (i == k || length == DistanceTable::unreached) continue;
                shorten(table.row(first + i), via[k], length, table.stride);
            }
        }
        for (std::size_t node = 0; node < table.nodes; ++node) {
            const bool in_block = node >= first && node < first + block;
            if (in_block || !any_reached(table.row(node), first)) continue;
            shorten(table.row(node), via, lengths_to(table.row(node), via, first), table.stride);
        }
    }
}

#if defined(__x86_64__)

[[gnu::target("avx512f")]] void shorten_by_512_bits(const Block& table) {
    shorten_all(table);
}

[[gnu::target("avx2")]] void shorten_by_256_bits(const Block& table) {
    shorten_all(table);
}

#endif

void shorten_all(const Block& table, Vectors vectors) {
#if defined(__x86_64__)
    if (vectors == Vectors::widest) return shorten_by_512_bits(table);
    if (vectors == Vectors::wide) return shorten_by_256_bits(table);
#endif
    shorten_all(table);
}

}  // namespace

Vectors widest_vectors() {
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx512f")) return Vectors::widest;
    if (__builtin_cpu_supports("avx2")) return Vectors::wide;
#endif
    return Vectors::narrow;
}

bool DistanceTable::exact(const PackedLinks& links) {
    return links.distances_fit && Wide{links.longest} * static_cast<Wide>(links.nodes()) < Wide{1} << 53;
}

/// A search takes some ten times as long with a link as the table with eight nodes; equal lengths make it
/// cheaper. The largest table is of 32 MB.
bool DistanceTable::suits(const PackedLinks& links) {
    const auto n = links.nodes();
    return n <= 2048 && !links.equal_lengths && exact(links) && n * n / block < 10 * (links.links() + n);
}

void DistanceTable::fill(const PackedLinks& links, Vectors vectors) {
    nodes_ = links.nodes();
    stride_ = (nodes_ + block - 1) / block * block;
    distance_.assign(stride_ * stride_, unreached);
    for (std::size_t node = 0; node < stride_; ++node) distance_[node * stride_ + node] = 0;
    for (std::size_t node = 0; node < nodes_; ++node) {
        auto* row = distance_.data() + node * stride_;
        for (auto slot = links.start[node]; slot < links.start[node + 1]; ++slot) {
            row[links.to[slot]] = nearer(static_cast<double>(links.length[slot]), row[links.to[slot]]);
        }
    }
    shorten_all({distance_.data(), nodes_, stride_}, vectors);
}

void pick(const PackedLinks& links, const DistanceTable& table, UsefulLinks& useful) {
    auto& kept = useful.links;
    kept.start.assign(1, 0);
    kept.to.clear();
    kept.length.clear();
    useful.slot.clear();
    for (std::uint32_t node = 0; node < links.nodes(); ++node) {
        const auto distance = table.from(node);
        for (auto slot = links.start[node]; slot < links.start[node + 1]; ++slot) {
            if (static_cast<double>(links.length[slot]) != distance[links.to[slot]]) continue;
            kept.to.push_back(links.to[slot]);
            kept.length.push_back(links.length[slot]);
            useful.slot.push_back(slot);
        }
        kept.start.push_back(static_cast<std::uint32_t>(kept.to.size()));
    }
    measure(kept);
}

}  // namespace entente
