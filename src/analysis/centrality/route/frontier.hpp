#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <vector>

namespace entente {

/// A node and how far it is from the source, as far as is known.
struct Reached {
    std::int64_t distance{};
    std::uint32_t node{};
};

/// The nodes a search has reached and not yet left, nearest first. A node found nearer is pushed again; the
/// farther entry comes out later and is for the caller to pass over. Nothing may be pushed that is nearer
/// than what was popped last: so entries can lie in buckets by the highest bit in which they differ from it,
/// and move only to lower ones. Push O(1), pop O(bits of a distance), amortised; few comparisons to guess.
/// After R. Ahuja, K. Mehlhorn, J. Orlin, R. Tarjan, J. ACM 37(2), 1990, doi:10.1145/77600.77615.
class Frontier {
public:
    [[nodiscard]] bool empty() const { return filled_ == 0; }

    /// Ready for another source.
    void restart() { last_ = 0; }

    void push(Reached reached) {
        const auto bucket =
            static_cast<std::size_t>(std::bit_width(static_cast<std::uint64_t>(reached.distance ^ last_)));
        buckets_[bucket].push_back(reached);
        filled_ |= std::uint64_t{1} << bucket;
    }

    Reached pop() {
        const auto bucket = static_cast<std::size_t>(std::countr_zero(filled_));
        if (bucket > 0 && buckets_[bucket].size() > 1) return divide(bucket);
        const auto nearest = buckets_[bucket].back();
        buckets_[bucket].pop_back();
        if (buckets_[bucket].empty()) filled_ &= filled_ - 1;
        last_ = nearest.distance;
        return nearest;
    }

private:
    /// Takes the nearest out of a bucket; the others are nearer to it than they were to the last, and move
    /// down.
    Reached divide(std::size_t bucket) {
        auto& all = buckets_[bucket];
        auto least = all.begin();
        for (auto other = least + 1; other != all.end(); ++other) {
            if (other->distance < least->distance) least = other;
        }
        const auto nearest = *least;
        *least = all.back();
        all.pop_back();
        last_ = nearest.distance;
        filled_ &= filled_ - 1;
        for (const auto& reached : all) push(reached);
        all.clear();
        return nearest;
    }

    std::array<std::vector<Reached>, 64> buckets_;
    std::uint64_t filled_ = 0;  ///< one bit for each bucket that holds something
    std::int64_t last_ = 0;     ///< the distance that was popped last
};

}  // namespace entente
