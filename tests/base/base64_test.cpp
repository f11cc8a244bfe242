#include "base/base64.hpp"

#include <doctest/doctest.h>

using namespace entente;

// The test vectors of RFC 4648, section 10, and bytes that are no letters.
TEST_CASE("bytes in base 64 are those of RFC 4648") {
    CHECK(base64("") == "");
    CHECK(base64("f") == "Zg==");
    CHECK(base64("fo") == "Zm8=");
    CHECK(base64("foo") == "Zm9v");
    CHECK(base64("foob") == "Zm9vYg==");
    CHECK(base64("fooba") == "Zm9vYmE=");
    CHECK(base64("foobar") == "Zm9vYmFy");
    CHECK(base64(std::string_view("\x00\xff\xfe\x80", 4)) == "AP/+gA==");
}
