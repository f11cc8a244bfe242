#pragma once

#include "analysis/centrality/route/frontier.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <vector>

namespace entente {

/// A frontier for links whose lengths are of one order: a ring of buckets, each no wider than the shortest link.
/// What lies in the nearest bucket can no longer be found nearer, so entries of one bucket come out in any order,
/// and nothing is compared. Push O(1), pop O(1) and a look at up to ring / 64 words.
/// After E. Denardo, B. Fox, Oper. Res. 27(1), 1979, doi:10.1287/opre.27.1.161.
class Buckets {
public:
    /// Whether a ring for these lengths is small enough to be worth it.
    static bool suit(std::int64_t shortest, std::int64_t longest) {
        return shortest > 0 && (longest >> shift_of(shortest)) < largest_ring - 1;
    }

    Buckets() = default;
    Buckets(std::int64_t shortest, std::int64_t longest) { resize(shortest, longest); }

    /// Empty, and for other lengths. No two entries may lie further apart than the longest link.
    void resize(std::int64_t shortest, std::int64_t longest) {
        shift_ = shift_of(shortest);
        const auto ring = static_cast<std::uint64_t>(longest >> shift_) + 2;
        first_.assign(std::bit_ceil(std::max<std::uint64_t>(64, ring)), none);
        filled_.assign(first_.size() / 64, 0);
        waiting_ = 0;
        restart();
    }

    [[nodiscard]] bool empty() const { return waiting_ == 0; }

    /// Ready for another source.
    void restart() {
        entries_.clear();
        here_ = 0;
    }

    void push(Reached reached) {
        const auto bucket = static_cast<std::size_t>(reached.distance >> shift_) & (first_.size() - 1);
        entries_.push_back({reached, first_[bucket]});
        first_[bucket] = static_cast<std::uint32_t>(entries_.size() - 1);
        filled_[bucket / 64] |= std::uint64_t{1} << (bucket % 64);
        ++waiting_;
    }

    Reached pop() {
        if (first_[here_] == none) here_ = next_filled();
        const auto& entry = entries_[first_[here_]];
        first_[here_] = entry.next;
        if (entry.next == none) filled_[here_ / 64] &= ~(std::uint64_t{1} << (here_ % 64));
        --waiting_;
        return entry.reached;
    }

private:
    struct Entry {
        Reached reached;
        std::uint32_t next{};  ///< in the same bucket
    };
    static constexpr std::uint32_t none = UINT32_MAX;
    static constexpr std::int64_t largest_ring = 4096;

    static int shift_of(std::int64_t shortest) {
        return static_cast<int>(std::bit_width(static_cast<std::uint64_t>(shortest))) - 1;
    }

    /// The nearest bucket from here on, round the ring.
    [[nodiscard]] std::size_t next_filled() const {
        auto word = here_ / 64;
        auto bits = filled_[word] & (~std::uint64_t{0} << (here_ % 64));
        while (bits == 0) {
            word = (word + 1) & (filled_.size() - 1);
            bits = filled_[word];
        }
        return word * 64 + static_cast<std::size_t>(std::countr_zero(bits));
    }

    int shift_ = 0;
    std::vector<std::uint32_t> first_;   ///< by bucket: an entry, or none
    std::vector<std::uint64_t> filled_;  ///< one bit a bucket
    std::vector<Entry> entries_;
    std::size_t waiting_ = 0;
    std::size_t here_ = 0;  ///< the bucket that was popped from last
};

}  // namespace entente
