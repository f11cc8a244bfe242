#include "base/fingerprint.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>

namespace entente {

TEST_CASE("fingerprints are those that xxhsum -H2 prints") {
    CHECK(write(fingerprint("")) == "99aa06d3014798d86001c324468d497f");
    CHECK(write(fingerprint("abc")) == "06b05ab6733a618578af5f94892f3950");
}

TEST_CASE("a fingerprint is written with its leading zeros") {
    CHECK(write(Fingerprint{0, 0xAB}) == "000000000000000000000000000000ab");
    CHECK(write(Fingerprint{1, 0}) == "00000000000000010000000000000000");
}

TEST_CASE("contents of any length differ in their fingerprints") {
    std::set<Fingerprint> seen;
    for (std::size_t length = 0; length < 600; ++length) {
        seen.insert(fingerprint(std::string(length, '\0')));
        seen.insert(fingerprint(std::string(length, 'x') + "y"));
    }
    CHECK(seen.size() == 1200);
}

TEST_CASE("equal contents at different addresses have equal fingerprints") {
    const std::string padded = "??" + std::string(1000, 'q');
    CHECK(fingerprint(std::string_view(padded).substr(2)) == fingerprint(std::string(1000, 'q')));
}

}  // namespace entente
