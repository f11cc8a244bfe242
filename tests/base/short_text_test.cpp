#include "base/short_text.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace entente;

TEST_CASE("a short text is packed byte by byte, whatever stands around it") {
    CHECK(packed("") == 0);
    CHECK(packed("a") == 0x61);
    CHECK(packed("ab") == 0x6261);
    const std::string all = "\x01z\xFF-5x,\n\x80q";
    for (std::size_t first = 0; first < all.size(); ++first) {
        for (std::size_t size = 0; size <= 8 && first + size <= all.size(); ++size) {
            CAPTURE(first);
            CAPTURE(size);
            std::uint64_t bytes = 0;
            for (std::size_t i = size; i-- > 0;)
                bytes = bytes << 8U | static_cast<unsigned char>(all[first + i]);
            CHECK(packed(std::string_view(all).substr(first, size)) == bytes);
        }
    }
}
