#pragma once

#include "batch/plan/plan.hpp"

#include <cstdint>

namespace entente {

/// All sets of a plan's candidates that hold what is required and nothing forbidden, in an order in which neighbours
/// differ little, so that each can be reached by its rank.
///
/// Definition  where sets of every size are wanted, the binary-reflected Gray code: neighbours differ by one candidate.
///             Where sizes are limited, the sets of each size in revolving-door order, the smaller sizes first:
///             neighbours of one size differ by one exchange.
/// Time        a set from its rank: O(1) for the Gray code, else O(candidates).
/// After       F. Gray, US patent 2,632,058, 1953; A. Nijenhuis, H. Wilf, Combinatorial Algorithms, Academic Press
///             1978, chapter 3 (revolving door); D. Kreher, D. Stinson, Combinatorial Algorithms, CRC 1999, section 2.3.3.
class AllianceOrder {
public:
    explicit AllianceOrder(const Plan& plan);

    /// How many sets there are. Exclusions and the budget leave some of them out: see `inadmissible`.
    [[nodiscard]] std::uint64_t size() const { return size_; }
    [[nodiscard]] Alliance operator[](std::uint64_t rank) const;

private:
    [[nodiscard]] std::uint64_t free_set(std::uint64_t rank) const;

    Alliance required_;
    std::vector<std::size_t> free_;  // candidates that may be members or not
    std::size_t least_{}, most_{};   // how many of them
    bool every_size_{};
    std::uint64_t size_{};
};

/// n over k, for n up to 62.
std::uint64_t binomial(std::size_t n, std::size_t k);

}  // namespace entente
