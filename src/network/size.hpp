#pragma once

#include "base/amount.hpp"

#include <compare>
#include <cstdint>
#include <optional>

namespace entente {

/// Money is counted in thousandths of the network's currency; a link's cost is money per unit of its chain.
inline constexpr std::int64_t money_quanta = 1000;

/// How large what nobody knows is taken to be. Flow answers are given for both.
enum class Unknown : std::uint8_t { zero, unbounded };

/// An amount in quanta, with what is known of it. Where one figure was written, low and high are equal to it
/// unless they were written too; where none was, the bounds are all there is: 0 and `unlimited` for `null`.
struct Size {
    std::optional<Quantity> value;
    Quantity low{};
    Quantity high{unlimited};
    bool estimated = false;  ///< not reported: by rule, by judgement or by this program

    /// It exists, but nobody knows how large it is.
    [[nodiscard]] bool unknown() const { return !value && low == Quantity{} && high == unlimited; }
    /// The figure; where only bounds are known, the one the assumption asks for.
    [[nodiscard]] Quantity at(Unknown assumed) const {
        return value ? *value : assumed == Unknown::zero ? low : high;
    }
    friend auto operator<=>(const Size&, const Size&) = default;
};

/// A size known exactly.
inline Size exactly(Quantity quantity) {
    return {quantity, quantity, quantity};
}

}  // namespace entente
