#include "base/fingerprint.hpp"

#define XXH_INLINE_ALL
#include <fmt/format.h>
#include <xxhash.h>

namespace entente {

Fingerprint fingerprint(std::string_view content) {
    const auto hash = XXH3_128bits(content.data(), content.size());
    return {hash.high64, hash.low64};
}

std::string write(Fingerprint fingerprint) {
    return fmt::format("{:016x}{:016x}", fingerprint.high, fingerprint.low);
}

}  // namespace entente
