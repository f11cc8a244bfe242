#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace entente {

/// The bytes of a text of up to eight side by side in a number, the first lowest, and zeros above: short texts are
/// compared and looked up as numbers then.
inline std::uint64_t packed(std::string_view text) {
    const auto size = text.size();
    if (size >= 4 && std::endian::native == std::endian::little) {
        std::uint32_t first{}, last{};  // which may overlap in bytes that are the same
        std::memcpy(&first, text.data(), sizeof first);
        std::memcpy(&last, text.data() + size - sizeof last, sizeof last);
        return first | std::uint64_t{last} << 8 * (size - sizeof last);
    }
    std::uint64_t bytes = 0;
    for (std::size_t i = 0; i < size; ++i)
        bytes |= std::uint64_t{static_cast<unsigned char>(text[i])} << 8 * i;
    return bytes;
}

}  // namespace entente
