#pragma once

#include <bit>
#include <cstdint>
#include <vector>

namespace entente {

/// Which bits are set, ascending.
inline std::vector<std::uint32_t> bits_of(std::uint64_t set) {
    std::vector<std::uint32_t> bits;
    for (; set != 0; set &= set - 1) bits.push_back(static_cast<std::uint32_t>(std::countr_zero(set)));
    return bits;
}

}  // namespace entente
