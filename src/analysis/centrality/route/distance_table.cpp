#include "analysis/centrality/route/distance_table.hpp"

#include "base/workers.hpp"

#include <algorithm>
#include <array>

namespace entente {

namespace {

constexpr std::size_t lanes = 8;         // numbers that the widest vectors hold
constexpr std::size_t first_sweeps = 4;  // along the likeliest links
constexpr std::size_t memory_at_once = std::size_t{1} << 22;
constexpr std::size_t least_columns = 64;
constexpr std::size_t rows_together = 256;

std::size_t rounded(std::size_t count) {
    return (count + lanes - 1) / lanes * lanes;
}

/// Keeps the two least.
void keep_least(std::array<std::int64_t, 2>& least, std::int64_t length) {
    if (length >= least[1]) return;
    least[1] = std::max(length, least[0]);
    least[0] = std::min(length, least[0]);
}

}  // namespace

bool DistanceTable::exact(const PackedLinks& links) {
    return links.distances_fit && Wide{links.longest} * static_cast<Wide>(links.nodes()) < Wide{1} << 53;
}

/// Equal lengths make searches cheap, since a queue serves nodes in order.
bool DistanceTable::suits(const PackedLinks& links) {
    return links.nodes() <= 2048 && !links.equal_lengths && exact(links);
}

void DistanceTable::assign_places(const PackedLinks& links) {
    constexpr std::uint8_t entered = 1, left = 2;
    kind_.assign(links.nodes(), 0);
    for (const auto node : links.to) kind_[node] |= entered;
    for (std::uint32_t node = 0; node < links.nodes(); ++node) {
        if (links.start[node] < links.start[node + 1]) kind_[node] |= left;
    }
    place_.resize(links.nodes());
    node_.resize(links.nodes());
    std::uint32_t next = 0;
    const auto assign = [&](unsigned kind) {
        const auto first = next;
        for (std::uint32_t node = 0; node < links.nodes(); ++node) {
            if (kind_[node] != kind) continue;
            node_[next] = node;
            place_[node] = next++;
        }
        return first;
    };
    assign(entered);
    pivots_ = assign(entered | left);
    leavers_ = assign(left);
    idle_ = assign(0);
}

/// What links alone say.
void DistanceTable::lay_out_row(const PackedLinks& links, std::uint32_t node) {
    auto* own = row(place_[node]);
    std::fill_n(own, stride_, unreached);
    for (auto slot = links.start[node]; slot < links.start[node + 1]; ++slot) {
        auto& distance = own[place_[links.to[slot]]];
        distance = std::min(static_cast<double>(links.length[slot]), distance);
    }
    own[place_[node]] = 0;
}

void DistanceTable::lay_out(const PackedLinks& links, unsigned threads) {
    const auto nodes = links.nodes();
    stride_ = rounded(nodes);
    distance_.resize(nodes * stride_);
    for_each_part((nodes + rows_together - 1) / rows_together, threads, [&](std::size_t part) {
        const auto last = std::min(nodes, (part + 1) * rows_together);
        for (auto node = part * rows_together; node < last; ++node)
            lay_out_row(links, static_cast<std::uint32_t>(node));
    });
}

/// The shortest links of each node, of those that others' ways can take.
void DistanceTable::find_nearest(const PackedLinks& links) {
    constexpr auto none = std::numeric_limits<std::int64_t>::max();
    nearest_out_.assign(links.nodes(), {none, none});
    nearest_in_.assign(links.nodes(), {none, none});
    for (std::uint32_t node = 0; node < links.nodes(); ++node) {
        for (auto slot = links.start[node]; slot < links.start[node + 1]; ++slot) {
            const auto to = links.to[slot];
            if (to == node || !is_pivot(place_[to])) continue;
            keep_least(nearest_out_[node], links.length[slot]);
            keep_least(nearest_in_[to], links.length[slot]);
        }
    }
}

/// The ways for which keep(from, to, length) holds.
template <class Keep>
void DistanceTable::gather_ways(const PackedLinks& links, const Keep& keep) {
    ways_.start.assign(1, 0);
    ways_.to.clear();
    ways_.length.clear();
    for (auto place = pivots_; place < idle_; ++place) {
        const auto node = node_[place];
        for (auto slot = links.start[node]; slot < links.start[node + 1]; ++slot) {
            const auto to = links.to[slot];
            if (to == node || !is_pivot(place_[to]) || !keep(node, to, links.length[slot])) continue;
            ways_.to.push_back(place_[to]);
            ways_.length.push_back(static_cast<double>(links.length[slot]));
        }
        ways_.start.push_back(static_cast<std::uint32_t>(ways_.to.size()));
    }
}

/// So many columns at a time that what is worked on stays near the processor.
void DistanceTable::divide() {
    const auto all = rounded(leavers_);
    const auto together =
        std::max(least_columns,
                 memory_at_once / (std::max<std::size_t>(place_.size(), 1) * sizeof(double)) / lanes * lanes);
    columns_.resize((all + together - 1) / together);
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        columns_[i].first = i * together;
        columns_[i].count = std::min(together, all - i * together);
    }
}

/// Shortens a row by those rows that have changed since. Whether it changed itself.
bool DistanceTable::shorten_row(Columns& columns, std::size_t place, Vectors vectors) {
    std::array<Via, vias_together> vias;
    std::size_t count = 0;
    bool shorter = false;
    const auto shorten_by_vias = [&] {
        shorter |= shorten(row(place) + columns.first, std::span(vias).first(count), columns.count, vectors);
        count = 0;
    };
    const auto at = place - pivots_;
    for (auto way = ways_.start[at]; way < ways_.start[at + 1]; ++way) {
        const auto to = ways_.to[way];
        if (columns.seen[way] == columns.state[to]) continue;
        columns.seen[way] = columns.state[to];
        vias[count++] = {row(to) + columns.first, ways_.length[way]};
        if (count == vias_together) shorten_by_vias();
    }
    if (count > 0) shorten_by_vias();
    columns.state[place] += shorter ? 1 : 0;
    return shorter;
}

bool DistanceTable::sweep(Columns& columns, std::size_t first, std::size_t last, bool backward,
                          Vectors vectors) {
    bool any = false;
    for (auto i = first; i < last; ++i)
        any |= shorten_row(columns, backward ? first + last - 1 - i : i, vectors);
    return any;
}

/// Sweeps forth and back over the rows that others hang on until nothing changes, or so often, and over the others once.
void DistanceTable::settle(Columns& columns, std::size_t most_sweeps, Vectors vectors) {
    columns.state.assign(place_.size(), 1);
    columns.seen.assign(ways_.to.size(), 0);
    std::size_t sweeps = 0;
    while (sweeps < most_sweeps && sweep(columns, pivots_, leavers_, sweeps % 2 == 1, vectors)) ++sweeps;
    sweep(columns, leavers_, idle_, false, vectors);
}

void DistanceTable::settle(std::size_t most_sweeps, const Filling& filling) {
    if (columns_.size() == 1) return settle(columns_.front(), most_sweeps, filling.vectors);
    for_each_part(columns_.size(), filling.threads,
                  [&](std::size_t part) { settle(columns_[part], most_sweeps, filling.vectors); });
}

void DistanceTable::fill(const PackedLinks& links, const Filling& filling) {
    assign_places(links);
    lay_out(links, filling.threads);
    divide();
    find_nearest(links);
    gather_ways(links, [&](auto from, auto to, auto length) {
        return length <= nearest_out_[from][1] || length <= nearest_in_[to][1];
    });
    settle(first_sweeps, filling);
    gather_ways(links, [&](auto from, auto to, auto length) {
        return static_cast<double>(length) <= between(from, to);
    });
    settle(std::numeric_limits<std::size_t>::max(), filling);
}

}  // namespace entente
