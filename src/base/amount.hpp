#pragma once

#include <compare>
#include <cstdint>
#include <limits>
#include <optional>

namespace entente {

/// A sum wide enough for any number of 64-bit amounts.
__extension__ using Wide = __int128;

/// A whole number of one kind of thing; kinds do not mix. Overflow is the caller's to exclude: amounts are
/// bounded when a network is compiled (at most `limit`), and sums of many are taken in Wide.
template <class Tag>
struct Whole {
    std::int64_t units{};

    /// The largest amount a network may hold: sums of 2^20 of them, and products with 2^20, stay exact in Wide.
    static constexpr std::int64_t limit = std::int64_t{1} << 53;

    friend auto operator<=>(const Whole&, const Whole&) = default;
    friend constexpr Whole operator+(Whole a, Whole b) { return {a.units + b.units}; }
    friend constexpr Whole operator-(Whole a, Whole b) { return {a.units - b.units}; }
    constexpr Whole& operator+=(Whole other) {
        units += other.units;
        return *this;
    }
    constexpr Whole& operator-=(Whole other) {
        units -= other.units;
        return *this;
    }
};

/// Quanta of a chain's content (1 kg of Nd+Pr+Dy+Tb, say).
using Quantity = Whole<struct QuantityTag>;

/// Money or any other length a route adds up: small is near.
using Cost = Whole<struct CostTag>;

/// A capacity without bound. Larger than any amount a network may hold.
inline constexpr Quantity unlimited{std::int64_t{1} << 60};

/// The sum, or nothing where it does not fit 64 bits.
inline std::optional<std::int64_t> checked_add(std::int64_t a, std::int64_t b) {
    std::int64_t sum{};
    if (__builtin_add_overflow(a, b, &sum)) return std::nullopt;
    return sum;
}

/// The product, or nothing where it does not fit 64 bits.
inline std::optional<std::int64_t> checked_multiply(std::int64_t a, std::int64_t b) {
    std::int64_t product{};
    if (__builtin_mul_overflow(a, b, &product)) return std::nullopt;
    return product;
}

/// The product, or nothing where it does not fit Wide.
inline std::optional<Wide> checked_multiply(Wide a, Wide b) {
    Wide product{};
    if (__builtin_mul_overflow(a, b, &product)) return std::nullopt;
    return product;
}

}  // namespace entente
