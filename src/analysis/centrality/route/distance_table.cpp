#include "analysis/centrality/route/distance_table.hpp"

#include <algorithm>
#include <array>

namespace entente {

namespace {

/// How many ways through other nodes one pass over a row weighs, and how many numbers the widest vectors hold.
constexpr std::size_t block = 8;

using Rows = std::array<const double*, block>;
using Lengths = std::array<double, block>;

/// A distance table as plain memory.
struct Block {
    double* distance;
    std::size_t stride;   ///< numbers from one row to the next
    std::size_t columns;  ///< of each row, how many can become shorter; a multiple of eight
    std::size_t first_pivot, last_pivot, last_row;  ///< each `last` one beyond

    [[nodiscard]] double* row(std::size_t place) const { return distance + place * stride; }
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
                                           std::size_t columns) {
    const double* __restrict a = via[0], * __restrict b = via[1], * __restrict c = via[2], * __restrict d = via[3];
    const double* __restrict e = via[4], * __restrict f = via[5], * __restrict g = via[6], * __restrict h = via[7];
    for (std::size_t i = 0; i < columns; ++i) {
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
    for (auto first = table.first_pivot; first < table.last_pivot; first += block) {
        Rows via;
        for (std::size_t k = 0; k < block; ++k) via[k] = table.row(first + k);
        for (std::size_t k = 0; k < block; ++k) {
            for (std::size_t i = 0; i < block; ++i) {
                const auto length = via[i][first + k];
                if (i == k || length == DistanceTable::unreached) continue;
                shorten(table.row(first + i), via[k], length, table.columns);
            }
        }
        for (auto place = table.first_pivot; place < table.last_row; ++place) {
            const bool in_block = place >= first && place < first + block;
            if (in_block || !any_reached(table.row(place), first)) continue;
            shorten(table.row(place), via, lengths_to(table.row(place), via, first), table.columns);
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

/// Only nodes that links leave have rows to shorten, and can be searched from. A search takes some ten times as long
/// with a link as the table with eight nodes; equal lengths make it cheaper. The largest table is of 32 MB.
bool DistanceTable::suits(const PackedLinks& links) {
    const auto n = links.nodes();
    if (n > 2048 || links.equal_lengths || !exact(links)) return false;
    std::size_t left = 0;
    for (std::size_t node = 0; node < n; ++node) left += links.start[node] < links.start[node + 1] ? 1U : 0U;
    return left * n / block < 10 * (links.links() + n);
}

void DistanceTable::assign_places(const PackedLinks& links) {
    constexpr std::uint8_t entered = 1, left = 2;
    kind_.assign(links.nodes(), 0);
    for (const auto node : links.to) kind_[node] |= entered;
    for (std::uint32_t node = 0; node < links.nodes(); ++node) {
        if (links.start[node] < links.start[node + 1]) kind_[node] |= left;
    }
    place_.resize(links.nodes());
    std::uint32_t next = 0;
    const auto assign = [&](unsigned kind) {
        const auto first = next;
        for (std::uint32_t node = 0; node < links.nodes(); ++node) {
            if (kind_[node] == kind) place_[node] = next++;
        }
        return first;
    };
    assign(entered);
    pivots_ = assign(entered | left);
    leavers_ = assign(left);
    idle_ = assign(0);
}

void DistanceTable::fill(const PackedLinks& links, Vectors vectors) {
    assign_places(links);
    const auto rounded = [](std::size_t count) { return (count + block - 1) / block * block; };
    stride_ = rounded(links.nodes() + block);  // the last eight pivots may begin anywhere
    distance_.assign(stride_ * stride_, unreached);
    for (std::size_t place = 0; place < stride_; ++place) distance_[place * stride_ + place] = 0;
    for (std::uint32_t node = 0; node < links.nodes(); ++node) {
        auto* row = distance_.data() + place_[node] * stride_;
        for (auto slot = links.start[node]; slot < links.start[node + 1]; ++slot) {
            auto& distance = row[place_[links.to[slot]]];
            distance = nearer(static_cast<double>(links.length[slot]), distance);
        }
    }
    shorten_all({distance_.data(), stride_, rounded(leavers_), pivots_, leavers_, idle_}, vectors);
}

void pick(const PackedLinks& links, const DistanceTable& table, UsefulLinks& useful) {
    auto& kept = useful.links;
    kept.start.assign(1, 0);
    kept.to.clear();
    kept.length.clear();
    useful.slot.clear();
    for (std::uint32_t node = 0; node < links.nodes(); ++node) {
        for (auto slot = links.start[node]; slot < links.start[node + 1]; ++slot) {
            if (static_cast<double>(links.length[slot]) != table.between(node, links.to[slot])) continue;
            kept.to.push_back(links.to[slot]);
            kept.length.push_back(links.length[slot]);
            useful.slot.push_back(slot);
        }
        kept.start.push_back(static_cast<std::uint32_t>(kept.to.size()));
    }
    measure(kept);
}

}  // namespace entente
