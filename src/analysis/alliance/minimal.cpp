#include "analysis/alliance/minimal.hpp"

#include <algorithm>
#include <bit>

namespace entente {

namespace {

constexpr int most_in_table = 26;

std::uint64_t packed(std::uint64_t set, std::uint64_t members) {
    std::uint64_t dense = 0;
    for (std::uint64_t place = 1; members != 0; members &= members - 1, place <<= 1) {
        if ((set & members & (~members + 1)) != 0) dense |= place;
    }
    return dense;
}

/// Marks, by packed set, whether one of the given sets lies in it: each member spreads the marks upwards.
std::vector<bool> with_supersets(const std::vector<bool>& given, int members) {
    auto marked = given;
    for (int i = 0; i < members; ++i) {
        const auto member = std::size_t{1} << i;
        for (std::size_t set = 0; set < marked.size(); ++set) {
            if ((set & member) != 0 && marked[set ^ member]) marked[set] = true;
        }
    }
    return marked;
}

std::vector<std::uint64_t> by_table(const std::vector<std::uint64_t>& sets, std::uint64_t members) {
    const auto count = std::popcount(members);
    std::vector<bool> given(std::size_t{1} << count);
    for (const auto set : sets) given[packed(set, members)] = true;
    const auto marked = with_supersets(given, count);
    std::vector<std::uint64_t> minimal;
    for (const auto set : sets) {
        const auto dense = packed(set, members);
        bool spare = false;  // a set lies below this one if it lies in what is left without one member
        for (auto rest = dense; rest != 0 && !spare; rest &= rest - 1)
            spare = marked[dense ^ (rest & (~rest + 1))];
        if (!spare) minimal.push_back(set);
    }
    return minimal;
}

std::vector<std::uint64_t> by_pairs(const std::vector<std::uint64_t>& sets) {
    std::vector<std::uint64_t> minimal;
    for (const auto set : sets) {
        const auto lies_in = [&](std::uint64_t one) { return (one & ~set) == 0; };
        if (std::none_of(minimal.begin(), minimal.end(), lies_in)) minimal.push_back(set);
    }
    return minimal;
}

}  // namespace

std::vector<std::uint64_t> minimal_sets(std::span<const std::uint64_t> sets) {
    std::vector<std::uint64_t> sorted(sets.begin(), sets.end());
    std::sort(sorted.begin(), sorted.end(), [](auto one, auto other) {
        const auto few = std::popcount(one), many = std::popcount(other);
        return few != many ? few < many : one < other;
    });
    sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
    std::uint64_t members = 0;
    for (const auto set : sorted) members |= set;
    return std::popcount(members) <= most_in_table ? by_table(sorted, members) : by_pairs(sorted);
}

}  // namespace entente
