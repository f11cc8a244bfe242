#include "analysis/centrality/neighbour/harmonic.hpp"

#include "analysis/centrality/route/real_search.hpp"
#include "analysis/centrality/route/search.hpp"
#include "base/workers.hpp"

#include <cassert>
#include <cstdint>
#include <utility>
#include <vector>

namespace entente {

namespace {

constexpr std::size_t parts = 16;

/// What the sources of one part add.
struct Sums {
    std::vector<double> in, out;
    std::size_t without_distance{};
};

/// Adds how near one node is to another.
void add(Sums& sums, std::size_t source, std::size_t node, double distance, double unit) {
    if (distance == 0) {
        ++sums.without_distance;
        return;
    }
    const auto near = unit / distance;
    sums.in[node] += near;
    sums.out[source] += near;
}

void add_by_search(Sums& sums, Search& search, std::uint32_t source, double unit) {
    search.from(source);
    for (std::size_t node = 0; node < sums.in.size(); ++node) {
        const auto distance = search.distance()[node];
        if (node == source || distance == Search::unreached) continue;
        add(sums, source, node, static_cast<double>(distance), unit);
    }
}

void add_by_table(Sums& sums, const DistanceTable& table, std::uint32_t source, double unit) {
    const auto from = table.from(source);
    for (std::uint32_t node = 0; node < sums.in.size(); ++node) {
        const auto distance = from[table.place(node)];
        if (node == source || distance == DistanceTable::unreached) continue;
        add(sums, source, node, distance, unit);
    }
}

Sums sums_of(const PackedLinks& links, const DistanceTable* table, std::size_t part, double unit) {
    const auto n = links.nodes();
    Sums sums{std::vector<double>(n), std::vector<double>(n), 0};
    Search search;
    if (!table) search.walk(links);
    for (auto source = n * part / parts; source < n * (part + 1) / parts; ++source) {
        const auto id = static_cast<std::uint32_t>(source);
        if (links.start[id] == links.start[id + 1]) continue;
        if (table) {
            add_by_table(sums, *table, id, unit);
        } else {
            add_by_search(sums, search, id, unit);
        }
    }
    return sums;
}

/// Adds up what parts of the sources give, in their order. `sums_of_part(part)` gives those of one.
template <class SumsOfPart>
PlainHarmonic in_parts(std::size_t n, unsigned threads, const SumsOfPart& sums_of_part) {
    PlainHarmonic answer{true, std::vector<double>(n), std::vector<double>(n), 0};
    std::vector<Sums> of_part(parts);
    for_each_part(parts, threads, [&](std::size_t part) { of_part[part] = sums_of_part(part); });
    for (const auto& sums : of_part) {
        answer.without_distance += sums.without_distance;
        for (std::size_t node = 0; node < n; ++node) {
            answer.in[node] += sums.in[node];
            answer.out[node] += sums.out[node];
        }
    }
    return answer;
}

/// The same with lengths by slot that are no whole numbers.
Sums real_sums_of(const PackedLinks& links, std::span<const double> lengths, std::size_t part) {
    const auto n = links.nodes();
    Sums sums{std::vector<double>(n), std::vector<double>(n), 0};
    RealSearch search(links, lengths);
    for (auto source = n * part / parts; source < n * (part + 1) / parts; ++source) {
        search.from(static_cast<std::uint32_t>(source));
        for (std::size_t node = 0; node < n; ++node) {
            const double distance = search.distance()[node];
            if (node != source && distance != RealSearch::unreached) add(sums, source, node, distance, 1);
        }
    }
    return sums;
}

Harmonic of_nodes(PlainHarmonic plain, bool normalized) {
    const auto n = plain.in.size();
    const auto others = normalized && n > 1 ? static_cast<double>(n - 1) : 1;
    for (std::size_t node = 0; node < n; ++node) {
        plain.in[node] /= others;
        plain.out[node] /= others;
    }
    return {true, Column<NodeId, double>(std::move(plain.in)), Column<NodeId, double>(std::move(plain.out)),
            plain.without_distance};
}

}  // namespace

PlainHarmonic plain_harmonic(const PackedLinks& links, double unit, unsigned threads, DistanceMethod method) {
    const auto n = links.nodes();
    if (!links.distances_fit) return {false, std::vector<double>(n), std::vector<double>(n), 0};
    DistanceTable table;
    const bool by_table =
        method == DistanceMethod::table || (method == DistanceMethod::chosen && DistanceTable::suits(links));
    if (by_table) table.fill(links, {.threads = threads});
    return in_parts(n, threads, [&](std::size_t part) {
        return sums_of(links, by_table ? &table : nullptr, part, unit);
    });
}

Harmonic harmonic(const View& view, const HarmonicOptions& options) {
    assert(options.unit.units > 0);
    auto plain = plain_harmonic(pack(view), static_cast<double>(options.unit.units), options.threads);
    if (!plain.exact) return {false, {}, {}, 0};
    return of_nodes(std::move(plain), options.normalized);
}

Harmonic real_harmonic(const View& view, const Column<LinkId, double>& lengths,
                       const HarmonicOptions& options) {
    assert(lengths.size() == view.links().size());
    const auto links = pack(view);
    std::vector<double> of_slot;
    for (const auto link : links.link) of_slot.push_back(lengths[link]);
    auto plain = in_parts(links.nodes(), options.threads,
                          [&](std::size_t part) { return real_sums_of(links, of_slot, part); });
    return of_nodes(std::move(plain), options.normalized);
}

}  // namespace entente
