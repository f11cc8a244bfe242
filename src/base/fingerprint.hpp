#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace entente {

/// A name for a content: equal contents have equal fingerprints on every machine (XXH3, 128 bits;
/// not meant to resist an attacker).
struct Fingerprint {
    std::uint64_t high{};
    std::uint64_t low{};
    friend auto operator<=>(const Fingerprint&, const Fingerprint&) = default;
};

Fingerprint fingerprint(std::string_view content);

/// 32 hexadecimal digits.
std::string write(Fingerprint fingerprint);

}  // namespace entente
