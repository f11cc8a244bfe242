#pragma once

#include "base/amount.hpp"
#include "network/size.hpp"

#include <compare>
#include <optional>
#include <vector>

namespace entente {

/// A sum of sizes, in quanta: the figure where every part has one, and the bounds.
struct Total {
    std::optional<Wide> value = Wide{0};  ///< nothing where a part has no figure
    Wide low{};
    Wide high{};
    bool open_ended = false;  ///< a part has no upper bound; `high` takes its lower one
    bool bottomless = false;  ///< a part that was taken off has no upper bound; `low` takes its lower one

    void add(const Size& size);
    void add(const Total& other);
    /// What is taken off at most leaves least.
    void take(const Total& other);

    friend bool operator==(const Total&, const Total&) = default;
};

/// A key that sorts the largest first: by figure, where there is none by the lower bound; then by the upper.
struct LargestFirst {
    Wide figure{};
    bool bounded{};
    Wide high{};
    friend auto operator<=>(const LargestFirst&, const LargestFirst&) = default;
};
LargestFirst largest_first(const Total& amount);

/// A number, or the bounds within which it must lie; one bound may be infinite.
struct Bracket {
    std::optional<double> value;  ///< nothing where it hangs on an amount without figure
    double low{};
    double high{};
    friend bool operator==(const Bracket&, const Bracket&) = default;
};

/// The share of each part in the sum of all, from 0 to 1. The figure from the figures, if all parts have one
/// and the sum is above 0, or if only one part can be anything; each bound with the part at one of its ends and all others at the opposite one.
/// Parts that are surely nothing have share 0. Time O(n).
std::vector<Bracket> shares(const std::vector<Total>& parts);

}  // namespace entente
