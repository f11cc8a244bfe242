#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace entente {

/// What stands first, second and so on; perhaps only so far as somebody looks.
using Ranking = std::vector<std::string>;

/// In how many samples something stood where.
struct Acceptable {
    std::string name;
    std::vector<std::uint64_t> at;  ///< by rank, 0 the first
};

struct Acceptability {
    std::uint64_t samples{};
    std::vector<Acceptable> items;  ///< most often first, then second and so on; ties by name

    [[nodiscard]] double share(const Acceptable& item, std::size_t rank) const {
        return samples == 0 ? 0 : static_cast<double>(item.at[rank]) / static_cast<double>(samples);
    }
};

/// Rank acceptability: in which share of samples of uncertain data each thing takes each of the first ranks.
///
/// Definition  SMAA-2 with the order of objectives as given, so that only data vary. Of each rank the shares add up to
///             1 where every sample has so many ranks.
/// Left out    what stands on none of these ranks in any sample.
/// After       R. Lahdelma, P. Salminen, Operations Research 49(3), 2001, doi:10.1287/opre.49.3.444.11220.
Acceptability acceptability(std::span<const Ranking> samples, std::size_t ranks);

}  // namespace entente
