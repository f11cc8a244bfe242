#include "network/projection/inverse_length.hpp"

#include "base/amount.hpp"

#include <algorithm>

namespace entente {

namespace {

constexpr int most_bits = 112;

/// over / under to the nearest, halves to even.
template <class Whole>
Whole rounded(Whole over, Whole under) {
    Whole whole = over / under;
    const Whole rest = over % under;
    const Whole other = under - rest;
    if (rest > other || (rest == other && whole % 2 != 0)) ++whole;
    return whole;
}

}  // namespace

int inverse_length_bits(std::size_t nodes, std::int64_t least) {
    const Wide each = (Wide{Quantity::limit} - 1) / static_cast<Wide>(std::max<std::size_t>(nodes, 1));
    int bits = 0;
    while (bits < most_bits && rounded(Wide{1} << (bits + 1), Wide{least}) <= each) ++bits;
    return bits;
}

std::int64_t inverse_length(std::int64_t figure, int bits) {
    if (bits < 62)  // fits 64 bits, in which division is fast
        return std::max<std::int64_t>(rounded(std::int64_t{1} << bits, figure), 1);
    return std::max<std::int64_t>(static_cast<std::int64_t>(rounded(Wide{1} << bits, Wide{figure})), 1);
}

}  // namespace entente
